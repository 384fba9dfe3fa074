//! One model, many forms: what the record types say, told to editors (JSON Schema), to staff (the reference page), to
//! web forms (a configuration for Sveltia CMS) and to whoever begins a new record.
//!
//! All of it is made from the schemas of the types that decode ([`crate::reading::schema`]), from the fields that the
//! types tell ([`crate::content::Field`]), and from the portal's own vocabularies. This room does no I/O and decides
//! nothing about content: what a field is, the types say. Titles and hints are in the language asked for; what a
//! schema says of a field in a sentence is Japanese.

mod blank;
mod cms;
mod editor;
mod files;
mod fixed;
mod model;
mod reference;

use std::collections::BTreeMap;

pub use blank::{Answer, Blank, Question, Trouble};
pub use cms::config;
pub use editor::{extensions, schema, settings};
pub use files::files;
pub use fixed::Fixed;
pub use model::fields;
pub use reference::reference;

use crate::catalogue::Catalogue;
use crate::content::Of;
use crate::phrases::Lang;
use crate::say;

/// A field of a kind, or of a part of one.
#[derive(Debug, Clone)]
pub struct Field {
    /// The key as written.
    pub key: String,
    /// What people call it.
    pub title: String,
    /// What to write, in a sentence or two.
    pub about: String,
    /// Whether a record without it is refused.
    pub required: bool,
    /// What stands there.
    pub shape: Shape,
}

/// What can stand in a field.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A text that readers see.
    Words,
    /// A short text for machines or lists.
    Line,
    /// A text of a fixed form.
    Formed(&'static Fixed),
    /// A number from one value to another.
    Number {
        /// The smallest.
        min: Option<i64>,
        /// The largest.
        max: Option<i64>,
    },
    /// Yes or no.
    Truth {
        /// What an absent field means.
        default: bool,
    },
    /// A number or words.
    NumberOrWords,
    /// Latitude and longitude.
    Point,
    /// One of some words.
    Choice(Vec<Choice>),
    /// An id of a vocabulary or of a record.
    Reference(Of),
    /// A part with its own fields.
    Part(Vec<Field>),
    /// An id of a shared source, or the source written out.
    PartOrId(Vec<Field>),
    /// Any number of these.
    List(Box<Shape>),
    /// These, by key.
    Map {
        /// The vocabulary of the keys; `None`: any id.
        keys: Option<Of>,
        /// What each key leads to.
        values: Box<Shape>,
    },
}

/// One of several words that a field may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As written.
    pub value: String,
    /// What people call it.
    pub label: String,
}

/// The portal's own words that fields refer to.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    /// Folder of what every ward shows.
    pub whole: String,
    /// Name of the whole.
    pub whole_name: String,
    /// What a ward is called.
    pub ward_word: String,
    /// Closed lists, by what they name. Sources, terms, schemes and records grow every day: they are no closed lists.
    lists: BTreeMap<Of, Vec<Choice>>,
    /// What each service's records are asked for, in people's words.
    asks: BTreeMap<String, Vec<String>>,
}

impl Vocabulary {
    /// The vocabulary of a portal; what the types say, in `lang`.
    pub fn of(c: &Catalogue, lang: Lang) -> Self {
        let choice = |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned() };
        let services: Vec<Choice> = c.services.iter().map(|one| choice(&one.id, one.name.main())).collect();
        let fresh = services.iter().cloned().chain([choice("default", &say!(lang, "form-all-others"))]).collect();
        let asked = model::ask_titles(lang);
        let lists = [
            (Of::Area, c.areas.iter().map(|one| choice(&one.id, one.name.main())).collect()),
            (Of::Care, c.cares.iter().map(|one| choice(&one.id, one.name.main())).collect()),
            (Of::Centre, c.centres.iter().map(|one| choice(&one.id, one.data.name.main())).collect()),
            (Of::Cut, c.stages.cuts.iter().map(|one| choice(&one.id, one.name.main())).collect()),
            (Of::Fresh, fresh),
            (Of::Service, services),
            (Of::Stage, c.stages.stages.iter().map(|one| choice(&one.id, one.label.main())).collect()),
            (Of::Ward, c.wards.iter().map(|one| choice(&one.id, one.data.name.main())).collect()),
        ];
        let asks = |service: &crate::content::Service| {
            service
                .asks
                .iter()
                .filter_map(|ask| asked.iter().find(|one| one.value == ask.word()).map(|one| one.label.clone()))
                .collect()
        };
        Self {
            whole: c.portal.whole.folder.clone(),
            whole_name: c.portal.whole.name.main().to_owned(),
            ward_word: c.portal.ward_word.main().to_owned(),
            lists: lists.into_iter().collect(),
            asks: c.services.iter().map(|service| (service.id.clone(), asks(service))).collect(),
        }
    }

    /// The words of a closed list; empty where there is none.
    pub fn choices(&self, of: Of) -> &[Choice] {
        self.lists.get(&of).map_or(&[], Vec::as_slice)
    }

    /// The label of a word of a list, else the word itself.
    pub fn label<'a>(&'a self, of: Of, value: &'a str) -> &'a str {
        self.choices(of).iter().find(|choice| choice.value == value).map_or(value, |choice| &choice.label)
    }

    /// What the records of a service are asked for.
    pub fn asks(&self, service: &str) -> &[String] {
        self.asks.get(service).map_or(&[], Vec::as_slice)
    }
}
