//! Search: what a ward's pages hand to the browser so that it can answer by itself.
//!
//! Values go in, scripts come out. Nothing is read or written here, and nothing is known of templates or of
//! where the scripts will lie. A ward ships columns to be scanned, not an index: with some hundred records
//! the browser (`themes/default/static/search.js/`) is fast enough, and exact substrings come for free.
//!
//! - `tables`, `letters`, `normal`: one spelling for all that is compared, the same as in the browser.
//! - `reading`: where words begin in a reading.
//! - `columns`, `lite`, `glossary`: the three scripts.
//! - `wide`: an index in small files, for sites of more pages than a phone can scan.
//! - `library`: what is derived from one page alone, once for all sites; `files`: the scripts under their names.

mod columns;
mod files;
mod glossary;
mod letters;
mod library;
mod lite;
mod normal;
mod prepared;
mod reading;
mod sound;
mod tables;
mod wide;

pub use files::{Index, SearchFile, SearchFiles};
pub(crate) use library::Library;
pub use normal::{Form, normalize, phone_digits};
pub(crate) use prepared::{Entry, Prepared};
pub(crate) use wide::SCANNED_AT_MOST;
pub use wide::WideIndex;

/// One page that can be found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doc {
    /// The record's id, handed back with each answer.
    pub id: String,
    /// Where the page lies, relative to the ward's folder.
    pub href: String,
    /// The kind of record, such as `short-stay` or `guide`.
    pub kind: String,
    /// The kind in the readers' language.
    pub kind_label: String,
    /// The name as shown.
    pub name: String,
    /// The name in kana; empty if nobody knows.
    pub reading: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Who runs it.
    pub operator: String,
    /// The town or quarter, empty for pages without a place.
    pub town: String,
    /// The town in kana.
    pub town_reading: String,
    /// The whole address.
    pub address: String,
    /// The municipality that it stands in.
    pub ward: String,
    /// Telephone numbers as shown.
    pub phones: Vec<String>,
    /// Concept ids: services first and the main one before all, then care, then topics.
    pub concepts: Vec<String>,
    /// Youngest and oldest age.
    pub age: Option<(u8, u8)>,
    /// Days, of 月火水木金土日祝; empty if unknown.
    pub days: String,
    /// Latitude in degrees.
    pub lat: Option<f64>,
    /// Longitude in degrees.
    pub lon: Option<f64>,
    /// The page's text without markup.
    pub body: String,
    /// For adults only: no answer to a child's question.
    pub adult: bool,
    /// Care by concept id: `y` has been given, `c` ask first, `n` not given. What is absent is unconfirmed.
    pub care: Vec<(String, char)>,
    /// When it was checked, as it is shown; texts in order are in the order of time. Blank where no date is wanted.
    pub checked: String,
}

/// One thing that families look for, with all the words for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Concept {
    /// The id that records refer to.
    pub id: String,
    /// The official word.
    pub label: String,
    /// The official word in kana.
    pub reading: String,
    /// What sort of thing: `service`, `care`, `topic`, `day` and so on.
    pub kind: String,
    /// Other words.
    pub variants: Vec<Variant>,
    /// What it means, in plain words.
    pub plain: String,
}

/// Another word for a concept.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The word.
    pub surface: String,
    /// The word in kana, needed where it has kanji.
    pub reading: Option<String>,
    /// Why it is another word.
    pub kind: VariantKind,
}

/// How a variant differs from the official word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariantKind {
    /// Another word for the same.
    Synonym,
    /// A short form.
    Abbreviation,
    /// A word in English.
    English,
    /// The same word written otherwise.
    Spelling,
}

/// The scripts of one ward. Each calls `yorisoiSearch.load`, so the engine must run before them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardIndex {
    /// Columns of all records: needed for the first answer.
    pub lite: String,
    /// Texts of all records: needed for snippets and for words that stand in no name.
    pub bodies: String,
    /// The words of all concepts: needed for the first answer.
    pub glossary: String,
}

impl WardIndex {
    /// Lite and glossary in one script, which saves the first answer a request.
    pub fn first(&self) -> String {
        [self.glossary.as_str(), &self.lite].concat()
    }
}

/// Writes the scripts of one ward. The order of `docs` does not matter.
pub fn ward_index(docs: &[Doc], concepts: &[Concept]) -> WardIndex {
    let library = Library::new(docs.to_vec(), concepts);
    let entries: Vec<Entry<'_>> = library.pages().map(|page| page.at(page.doc.href.as_str().into())).collect();
    library.ward_index(&entries)
}
