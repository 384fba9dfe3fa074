//! The one walk over the fields of the records: what each field is called and what it is, from the types themselves,
//! and a visitor that is led through the values of a record. `#[derive(Walk)]` (crate `derive/`) writes both for a
//! type.
//!
//! Rules, tables, work list, forms and labels ask here, so that a new field is known to all of them.

use std::collections::BTreeMap;

use super::{Phone, PostalCode, Text, When};

/// Which vocabulary, or which kind of record, an id is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each variant is the vocabulary or the kind of record of its name")]
pub enum Of {
    Area,
    Care,
    Centre,
    /// Another way of cutting the life stages.
    Cut,
    /// A service, a kind of record with a limit of its own, or `default`.
    Fresh,
    /// Any page, as `kind:id`.
    Page,
    /// A listing.
    Record,
    Scheme,
    Service,
    Source,
    Stage,
    Term,
    Ward,
}

impl Of {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Area,
        Self::Care,
        Self::Centre,
        Self::Cut,
        Self::Fresh,
        Self::Page,
        Self::Record,
        Self::Scheme,
        Self::Service,
        Self::Source,
        Self::Stage,
        Self::Term,
        Self::Ward,
    ];

    /// What a word of schemas means.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.word() == word)
    }

    /// The word for it in schemas (`x-of`, `x-keys`) and messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Care => "care",
            Self::Centre => "centre",
            Self::Cut => "cut",
            Self::Fresh => "fresh",
            Self::Page => "page",
            Self::Record => "record",
            Self::Scheme => "scheme",
            Self::Service => "service",
            Self::Source => "source",
            Self::Stage => "stage",
            Self::Term => "term",
            Self::Ward => "ward",
        }
    }
}

/// What kind of value a field holds.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "most variants are the value of their name")]
pub enum Shape {
    /// A text that readers see, in one language or several.
    Text,
    /// Letters for machines and comparisons: an id, a reading, a town.
    Line,
    Phone,
    Postal,
    Date,
    Web,
    Email,
    Code,
    Days,
    Time,
    Colour,
    /// A whole number.
    Number,
    Truth,
    /// Latitude and longitude.
    Point,
    /// A number or words, in a table of figures.
    Cell,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// Fields of its own.
    Part(&'static Part),
    /// The id of something shared, or fields of its own.
    PartOrId(&'static Part),
    List(&'static Shape),
    /// Values by id.
    Map(&'static Shape),
}

impl Shape {
    /// The fields below: of a part, or of each part of a list or a map.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Part(part) | Self::PartOrId(part) => part.fields,
            Self::List(inner) | Self::Map(inner) => inner.fields(),
            _ => &[],
        }
    }
}

/// A type with named fields.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The type's name.
    pub name: &'static str,
    /// Its fields, in the order of declaration.
    pub fields: &'static [Field],
}

/// What a type says of one of its fields.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its key in a file.
    pub key: &'static str,
    /// What people call it, in Japanese.
    pub title: &'static str,
    /// What its value is.
    pub shape: Shape,
    /// What its ids are of.
    pub of: Option<Of>,
    /// What the ids of its map are of.
    pub keys: Option<Of>,
    /// Whether a record must have it.
    pub needed: bool,
    /// How many items its list must have at least.
    pub least: usize,
    /// Whether the search misses the reading when it is not there.
    pub reading_is_wanted: bool,
    /// Whether "none" can be true of it.
    pub may_be_none: bool,
    /// Whether its date may be still to come.
    pub may_lie_ahead: bool,
    /// Whether a page can do without its text.
    pub may_be_blank: bool,
}

/// A value of a record.
#[derive(Debug, Clone, Copy)]
pub enum Leaf<'a> {
    /// A text that readers see.
    Text(&'a Text),
    /// Letters that are no text.
    Line(&'a str),
    /// How a name sounds, where somebody has written it.
    Reading {
        /// The reading.
        text: Option<&'a str>,
        /// What sounds so.
        of: &'a str,
    },
    /// An id of something else.
    Reference(Of, &'a str),
    /// The id of a map's entry, which is of something else.
    Key(Of, &'a str),
    /// A date.
    Date(When),
    /// A phone or fax number.
    Phone(&'a Phone),
    /// A postal code.
    Postal(&'a PostalCode),
    /// A text of another fixed form: an address on the web, days, a time of day.
    Formed(&'a str),
    /// A whole number.
    Number(u64),
    /// A number of a table of figures.
    Figure(f64),
    /// Yes or no.
    Truth(bool),
    /// Latitude and longitude in degrees.
    Point([f64; 2]),
    /// One of the words that the field knows.
    Choice(&'static str),
    /// A list, before its items.
    List(usize),
}

/// One step of the way from a record to a value.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PathPart<'a> {
    /// A field of a type.
    Field(&'static Field),
    /// An item of a list, from 0.
    Index(usize),
    /// An entry of a map.
    Id(&'a str),
}

/// The way to the value at hand, from the record down.
#[derive(Debug, Default)]
pub struct Trail<'a>(Vec<PathPart<'a>>);

impl<'a> Trail<'a> {
    /// All steps.
    pub(crate) fn steps(&self) -> &[PathPart<'a>] {
        &self.0
    }

    /// The field that the value belongs to.
    pub fn field(&self) -> Option<&'static Field> {
        self.0.iter().rev().find_map(|step| if let PathPart::Field(field) = step { Some(*field) } else { None })
    }

    /// The keys joined by dots, as messages and tables name a value.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.0 {
            if !path.is_empty() {
                path.push('.');
            }
            match step {
                PathPart::Field(field) => path.push_str(field.key),
                PathPart::Index(number) => path.push_str(&number.to_string()),
                PathPart::Id(id) => path.push_str(id),
            }
        }
        path
    }
}

/// Sees every value of a record, with the way to it.
pub trait Visitor<'a> {
    /// A value.
    fn leaf(&mut self, trail: &Trail<'a>, leaf: Leaf<'a>);
}

/// Leads a visitor through a record.
pub(crate) struct Walker<'a, 'v> {
    trail: Trail<'a>,
    visitor: &'v mut dyn Visitor<'a>,
}

impl<'a, 'v> Walker<'a, 'v> {
    /// A walk that begins at a record.
    pub(crate) fn new(visitor: &'v mut dyn Visitor<'a>) -> Self {
        Self { trail: Trail::default(), visitor }
    }

    /// The value at hand.
    pub(crate) fn leaf(&mut self, leaf: Leaf<'a>) {
        self.visitor.leaf(&self.trail, leaf);
    }

    /// A field and what is below it.
    pub(crate) fn field<T: Walk>(&mut self, field: &'static Field, value: &'a T) {
        self.within(PathPart::Field(field), value);
    }

    /// A field that says how another one sounds.
    pub(crate) fn reading(&mut self, field: &'static Field, reading: &'a impl Sound, named: &'a impl Named) {
        self.trail.0.push(PathPart::Field(field));
        self.leaf(Leaf::Reading { text: reading.sound(), of: named.named() });
        self.trail.0.pop();
    }

    fn within<T: Walk>(&mut self, step: PathPart<'a>, value: &'a T) {
        self.trail.0.push(step);
        value.walk(self);
        self.trail.0.pop();
    }
}

/// A value that tells what it is, and leads a visitor through itself.
pub(crate) trait Walk {
    /// What it is.
    const SHAPE: Shape;

    /// Leads a visitor through the value.
    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>);
}

/// A reading, or the lack of one.
pub(crate) trait Sound {
    /// The reading.
    fn sound(&self) -> Option<&str>;
}

impl Sound for String {
    fn sound(&self) -> Option<&str> {
        Some(self)
    }
}

impl Sound for Option<String> {
    fn sound(&self) -> Option<&str> {
        self.as_deref()
    }
}

/// What a reading is the sound of.
pub(crate) trait Named {
    /// The name in the main language; blank where there is none.
    fn named(&self) -> &str;
}

impl Named for Text {
    fn named(&self) -> &str {
        self.main()
    }
}

impl Named for String {
    fn named(&self) -> &str {
        self
    }
}

impl Named for Option<String> {
    fn named(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }
}

impl<T: Walk> Walk for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        if let Some(value) = self {
            value.walk(walker);
        }
    }
}

impl<T: Walk> Walk for Box<T> {
    const SHAPE: Shape = T::SHAPE;

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        (**self).walk(walker);
    }
}

impl<T: Walk> Walk for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        walker.leaf(Leaf::List(self.len()));
        for (number, item) in self.iter().enumerate() {
            walker.within(PathPart::Index(number), item);
        }
    }
}

impl<T: Walk> Walk for BTreeMap<String, T> {
    const SHAPE: Shape = Shape::Map(&T::SHAPE);

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        let keys = walker.trail.field().and_then(|field| field.keys);
        for (id, value) in self {
            walker.trail.0.push(PathPart::Id(id));
            if let Some(of) = keys {
                walker.leaf(Leaf::Key(of, id));
            }
            value.walk(walker);
            walker.trail.0.pop();
        }
    }
}

impl Walk for String {
    const SHAPE: Shape = Shape::Line;

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        let of = walker.trail.field().and_then(|field| field.of);
        walker.leaf(of.map_or(Leaf::Line(self), |of| Leaf::Reference(of, self)));
    }
}

/// Values that are one leaf each.
macro_rules! leaves {
    ($($type:ty, $shape:ident, $value:ident => $leaf:expr;)*) => {
        $(impl Walk for $type {
            const SHAPE: Shape = Shape::$shape;

            fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
                let $value = self;
                walker.leaf($leaf);
            }
        })*
    };
}

leaves! {
    Text, Text, text => Leaf::Text(text);
    When, Date, date => Leaf::Date(*date);
    Phone, Phone, phone => Leaf::Phone(phone);
    PostalCode, Postal, code => Leaf::Postal(code);
    super::WebAddress, Web, address => Leaf::Formed(address.as_str());
    super::ReportAddress, Web, address => Leaf::Formed(address.as_str());
    super::Email, Email, address => Leaf::Formed(address.as_str());
    super::AuthorityCode, Code, code => Leaf::Formed(code.as_str());
    super::Days, Days, days => Leaf::Formed(days.as_str());
    super::Colour, Colour, colour => Leaf::Formed(colour.as_str());
    super::ClockTime, Time, time => Leaf::Formed(time.as_str());
    bool, Truth, truth => Leaf::Truth(*truth);
    u8, Number, number => Leaf::Number(u64::from(*number));
    u16, Number, number => Leaf::Number(u64::from(*number));
    usize, Number, number => Leaf::Number(*number as u64);
    [f64; 2], Point, point => Leaf::Point(*point);
}
