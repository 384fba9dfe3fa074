//! What every record has, whatever its kind: the file that it stands in, and what the file says.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::ops::Deref;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::walk::{Visitor, Walk, Walker};
use crate::markdown::Document;

/// A record: where it comes from and what it says. Copies share it, so that a catalogue can be made anew cheaply.
#[derive(Debug)]
pub struct Record<T>(Arc<Filed<T>>);

/// What a [`Record`] holds.
#[derive(Debug)]
pub struct Filed<T> {
    /// Path of its file.
    pub path: Arc<str>,
    /// Slug of its ward, if it is a ward's.
    pub ward: Option<Box<str>>,
    /// Its folder: for listings the service.
    pub folder: Box<str>,
    /// First folder of its path.
    pub top: Box<str>,
    /// Its id.
    pub id: Box<str>,
    /// What it says.
    pub data: T,
}

impl<T> Record<T> {
    /// A record to be shared.
    pub fn new(filed: Filed<T>) -> Self {
        Self(Arc::new(filed))
    }
}

impl<T> Clone for Record<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Record<T> {
    type Target = Filed<T>;

    fn deref(&self) -> &Filed<T> {
        &self.0
    }
}

/// A record of any kind, for those who look at all of them.
pub trait AnyKind {
    /// Path of its file.
    fn path(&self) -> &Arc<str>;
    /// Its id.
    fn id(&self) -> &str;
    /// Its folder: for listings the service.
    fn folder(&self) -> &str;
    /// Slug of its ward, if it is a ward's.
    fn ward(&self) -> Option<&str>;
    /// First folder of its path.
    fn top(&self) -> &str;
    /// Leads a visitor through all that it says.
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>);
}

impl<T: Walk> AnyKind for Record<T> {
    fn path(&self) -> &Arc<str> {
        &self.path
    }

    fn id(&self) -> &str {
        &self.id
    }

    fn folder(&self) -> &str {
        &self.folder
    }

    fn ward(&self) -> Option<&str> {
        self.ward.as_deref()
    }

    fn top(&self) -> &str {
        &self.top
    }

    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.data.walk(&mut Walker::new(visitor));
    }
}

/// The text of a Markdown file, below its front matter.
#[derive(Debug, Clone, Default)]
pub(crate) struct Body {
    /// Its first byte in the file.
    pub start: usize,
    /// The text.
    pub document: Document,
    /// The text in other languages, by their tags.
    pub others: BTreeMap<String, Document>,
}

/// What a kind's files say, and what is kept of it.
pub(crate) trait RecordType: Walk + Debug {
    /// What stands in the YAML.
    type Written: DeserializeOwned + JsonSchema + Walk + Debug;

    /// The record of what was written; a YAML file has no body.
    fn of(written: Self::Written, body: Body) -> Self;
}

/// A YAML file is kept as it was written.
impl<T: DeserializeOwned + JsonSchema + Walk + Debug> RecordType for T {
    type Written = T;

    fn of(written: T, _: Body) -> T {
        written
    }
}
