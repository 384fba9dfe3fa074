//! What was rendered before in this run. Equal template and equal view give equal text, and three of four pages of a
//! portal have the same main part in every ward (measured); only the first is rendered.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How much text is kept; beyond it pages are rendered each time, so memory does not grow with the portal.
const BYTES_KEPT: usize = 24 << 20;
/// Parts with a lock of their own, so that threads rarely wait for each other.
const PARTS: usize = 16;

#[derive(Default)]
struct Part {
    texts: HashMap<u128, Box<str>>,
    bytes: usize,
}

/// Rendered texts by template and view.
#[derive(Default)]
pub struct Repeats([Mutex<Part>; PARTS]);

/// A name for what is to be rendered: the hash of template and view.
#[derive(Clone, Copy)]
pub(super) struct Key(u128);

impl Key {
    /// The key of a template in a language with a view, as JSON.
    pub(super) fn of(lang: &str, template: &str, view: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(lang.as_bytes()).update(&[0]).update(template.as_bytes()).update(&[0]).update(view);
        let mut key = [0; 16];
        key.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        Self(u128::from_le_bytes(key))
    }
}

impl Repeats {
    /// The text, if it was rendered before.
    pub(super) fn get(&self, key: Key) -> Option<String> {
        self.part(key).lock().unwrap_or_else(PoisonError::into_inner).texts.get(&key.0).map(ToString::to_string)
    }

    /// Keeps a text while there is room.
    pub(super) fn keep(&self, key: Key, text: &str) {
        let mut part = self.part(key).lock().unwrap_or_else(PoisonError::into_inner);
        if part.bytes + text.len() <= BYTES_KEPT / PARTS {
            part.bytes += text.len();
            part.texts.insert(key.0, text.into());
        }
    }

    fn part(&self, key: Key) -> &Mutex<Part> {
        let place = key.0 as usize % PARTS;
        &self.0[place]
    }
}
