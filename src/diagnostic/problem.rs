//! The kinds of problems, as facts without wording.

use super::fact::{Fact, Named, Names};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The build stops; the old site stays.
    Error,
    /// Worth a look; nothing stops.
    Warning,
}

macro_rules! problems {
    ($($(#[doc = $doc:literal])+ $name:ident {
        $($(#[doc = $fdoc:literal])* $field:ident: $type:ty),*
    } => $code:literal, $severity:ident;)*) => {
        /// One kind of problem with its facts.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Problem {
            $($(#[doc = $doc])+ $name { $($(#[doc = $fdoc])* $field: $type),* },)*
        }

        impl Problem {
            /// All codes, in the order of declaration.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The stable name of the kind of problem.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            /// The key of the phrase that says what to do.
            pub(super) fn help(&self) -> &'static str {
                match self { $(Self::$name { .. } => concat!($code, ".help"),)* }
            }

            /// Hands out its facts, each with its names.
            pub(super) fn facts<'f>(&'f self, put: &mut dyn FnMut(Names, Fact<'f>)) {
                match self { $(Self::$name { $($field),* } => { $(put(
                    Names {
                        own: stringify!($field),
                        has: concat!("has-", stringify!($field)),
                        key: concat!(stringify!($field), "-key"),
                        quoted: concat!(stringify!($field), "-quoted"),
                    },
                    Fact::from($field),
                );)* })* }
            }

            /// Its position among all kinds: the most harmful warnings are declared first.
            pub fn rank(&self) -> usize {
                let code = self.code();
                Self::CODES.iter().position(|one| *one == code).unwrap_or(usize::MAX)
            }

            /// Whether problems with a code stop a build.
            pub fn severity_of(code: &str) -> Option<Severity> {
                match code { $($code => Some(Severity::$severity),)* _ => None }
            }

            /// Whether it stops a build.
            pub fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity,)* }
            }
        }
    };
}

problems! {
    /// The YAML cannot be read at all.
    YamlSyntax { /// What the parser says.
        detail: String } => "yaml-syntax", Error;
    /// A tab stands where spaces must be.
    YamlTab {} => "yaml-tab", Error;
    /// The file is not UTF-8.
    NotUtf8 { /// The encoding that it seems to be in.
        guess: &'static str } => "not-utf8", Error;
    /// Some bytes of the file are damaged.
    BrokenText {} => "broken-text", Error;
    /// A character that nobody sees.
    ControlCharacter { /// Its number, as `U+0000`.
        code: String } => "control-character", Error;
    /// Marks that git left when two edits met.
    MergeConflict {} => "merge-conflict", Error;
    /// A wide space in the indentation.
    WideSpace {} => "wide-space", Error;
    /// A line that begins too far left or right.
    YamlIndent { /// Spaces that stand there.
        found: usize,
        /// Spaces that fit.
        expected: usize } => "yaml-indent", Error;
    /// A key without `: ` behind it.
    YamlColon { /// The key.
        key: String,
        /// What stands in place of the colon and the space.
        written: String } => "yaml-colon", Error;
    /// A list's item without `- ` before it.
    YamlDash { /// What stands in place of the dash.
        written: String } => "yaml-dash", Error;
    /// A quote or a bracket that is not closed.
    YamlUnclosed { /// What is open.
        mark: String,
        /// What would close it.
        close: String } => "yaml-unclosed", Error;
    /// Quotes that only people take for quotes.
    CurlyQuotes { /// Both of them.
        written: String } => "curly-quotes", Error;
    /// A value that YAML takes for something else unless it is quoted.
    NeedsQuotes { /// Its beginning.
        value: String } => "needs-quotes", Error;
    /// A line that is no part of a record.
    StrayLine { /// How it begins.
        mark: String } => "stray-line", Error;
    /// The file is empty.
    EmptyFile {} => "empty-file", Error;
    /// A Markdown file without front matter.
    NoFrontMatter {} => "no-front-matter", Error;
    /// The front matter is not closed.
    FrontMatterOpen {} => "front-matter-open", Error;
    /// The same key twice in one mapping.
    DuplicateKey { /// The key.
        key: String } => "duplicate-key", Error;
    /// A key that the kind does not have.
    UnknownField { /// The key.
        field: String,
        /// A known key like it.
        near: Option<String>,
        /// The keys that may stand here.
        known: Vec<String> } => "unknown-field", Error;
    /// Keys that have their place below another one.
    MisplacedField { /// The keys.
        fields: Vec<String>,
        /// The key that they belong below.
        parent: String } => "misplaced-field", Error;
    /// A key that the kind needs.
    MissingField { /// The key.
        field: String,
        /// Its title.
        title: String } => "missing-field", Error;
    /// A value of another type.
    WrongType { /// The field.
        field: Named,
        /// What is expected: string, number, list, mapping, …
        expected: String,
        /// What stands there.
        found: String } => "wrong-type", Error;
    /// Not a phone number.
    BadPhone { /// As written.
        value: String,
        /// A number within it, or one like it.
        near: Option<String> } => "bad-phone", Error;
    /// Not a date.
    BadDate { /// As written.
        value: String,
        /// A date within it, or what a spreadsheet means by it.
        near: Option<String> } => "bad-date", Error;
    /// A month or a year where only a day says anything.
    NeedsDay { /// As written.
        value: String } => "needs-day", Error;
    /// Not a web address.
    BadUrl { /// As written.
        value: String } => "bad-url", Error;
    /// Not an e-mail address.
    BadEmail { /// As written.
        value: String } => "bad-email", Error;
    /// A value of the wrong shape.
    BadShape { /// The field.
        field: Named,
        /// As written.
        value: String,
        /// An example of the right shape.
        example: String } => "bad-shape", Error;
    /// Not one of the values allowed.
    BadChoice { /// As written.
        value: String,
        /// The values allowed.
        allowed: Vec<String>,
        /// The nearest of them.
        near: Option<String> } => "bad-choice", Error;
    /// A number outside its limits.
    OutOfRange { /// As written.
        value: String,
        /// The limit.
        limit: String,
        /// Whether it is the highest number allowed; else it is the lowest.
        most: bool } => "out-of-range", Error;
    /// An empty list or text where something is needed.
    EmptyValue { /// The field.
        field: Named,
        /// Whether it must be there: else the line may go as well.
        needed: bool } => "empty-value", Error;
    /// A list that must have so many items and has another number.
    WrongCount { /// The field.
        field: Named,
        /// Items needed.
        needed: String,
        /// Items there.
        count: usize } => "wrong-count", Error;
    /// A value that could not be read for another reason.
    BadValue { /// What the reader says.
        detail: String } => "bad-value", Error;
    /// A file in a folder that the portal does not know.
    MisplacedFile { /// A folder name like it.
        near: Option<String> } => "misplaced-file", Error;
    /// A file whose name's ending keeps it from being read.
    WrongExtension { /// The name that it should have.
        right: String } => "wrong-extension", Error;
    /// A file name that cannot be an address.
    BadFileName { /// The stem.
        stem: String } => "bad-file-name", Error;
    /// A file that the portal must have.
    MissingFile { /// Its path.
        file: String } => "missing-file", Error;
    /// The same id twice.
    DuplicateId { /// The id.
        id: String,
        /// The other file.
        other: String } => "duplicate-id", Error;
    /// An id in a vocabulary that cannot be an address.
    BadId { /// The id.
        id: String } => "bad-id", Error;
    /// Two wards of one code or name.
    DuplicateWard { /// The code or the name.
        value: String,
        /// The other file.
        other: String } => "duplicate-ward", Error;
    /// A ward among its own neighbours, or a neighbour named twice.
    OddNeighbour { /// The ward.
        ward: String,
        /// Whether it is named twice; else it is the ward itself.
        twice: bool } => "odd-neighbour", Error;
    /// A line of a diagram from a body to itself.
    SelfEdge { /// The body's id.
        id: String } => "self-edge", Error;
    /// An id that nothing has.
    DanglingReference { /// What is referred to: a source, a ward, a term, …
        what: &'static str,
        /// The id.
        id: String,
        /// An id like it.
        near: Option<String> } => "dangling-reference", Error;
    /// A link to a page that is not there.
    DeadLink { /// As written.
        target: String,
        /// A target like it.
        near: Option<String> } => "dead-link", Error;
    /// A link to a place on a page that is not there.
    DeadAnchor { /// As written.
        target: String } => "dead-anchor", Error;
    /// Two pages with one address.
    PageCollision { /// The address.
        page: String } => "page-collision", Error;
    /// The youngest age is above the oldest.
    BadAges { /// From.
        from: u8,
        /// To.
        to: u8 } => "bad-ages", Error;
    /// Closing before opening.
    BadHours { /// From.
        from: String,
        /// To.
        to: String } => "bad-hours", Error;
    /// Coordinates that cannot be in this country.
    BadPoint { /// As written.
        value: String,
        /// Whether they fit when exchanged.
        swapped: bool } => "bad-point", Error;
    /// A table row whose cells do not fit the columns.
    BadRow { /// Columns after the first.
        columns: usize,
        /// Cells of the row.
        cells: usize } => "bad-row", Error;
    /// A colour pair without enough contrast.
    LowContrast { /// The pair.
        pair: String,
        /// Its ratio.
        ratio: String,
        /// The ratio needed.
        needed: String } => "low-contrast", Error;
    /// A link that leads to no file of the content.
    OddLink { /// `leaves`, `dangling` or `loop`.
        case: &'static str } => "odd-link", Error;
    /// A pipe, a socket or a device.
    OddFile {} => "odd-file", Error;
    /// A file that is larger than any that people write.
    LargeFile { /// Megabytes that it may have.
        limit: usize } => "large-file", Error;
    /// A file in which more is wrong than is told.
    MoreProblems { /// How many are told.
        shown: usize } => "more-problems", Error;
    /// A page that is heavier than the theme lets it be.
    HeavyPage { /// Its path below its site.
        page: String,
        /// Kilobytes as it travels.
        size: usize,
        /// Kilobytes that it may have.
        budget: usize } => "heavy-page", Error;
    /// A template that cannot be read or rendered.
    Template { /// What the engine says.
        detail: String,
        /// The page being made, if any.
        page: Option<String> } => "template", Error;
    /// A string that a template asks for and no language file has.
    MissingString { /// The key.
        key: String } => "missing-string", Error;
    /// A language of the portal that the theme has no phrases of.
    UnknownLanguage { /// Its tag as written.
        lang: String,
        /// The languages that there are phrases of.
        known: Vec<String> } => "unknown-language", Error;
    /// A file among the content that nothing reads.
    UnreadFile { /// The name with which it would be read, if it looks like a record.
        right: Option<String> } => "unread-file", Warning;
    /// A window to call first that is no use there.
    OddWindow { /// Its id.
        id: String,
        /// Why: `ended`, `paused`, `kind`, `elsewhere` or `twice`.
        why: &'static str } => "odd-window", Warning;
    /// A state whose parts contradict each other.
    OddState { /// Why: `self`, `cycle`, `order`, `over`, `open` or `opened`.
        why: &'static str,
        /// The field or the date in question.
        value: String } => "odd-state", Warning;
    /// A day that has not come yet.
    FutureDate { /// The date.
        date: String,
        /// The day that the portal speaks for.
        today: String,
        /// Whether it is the portal's own day, far from all other dates.
        own: bool } => "future-date", Warning;
    /// The source or the check is older than the limit.
    Overdue { /// The date.
        date: String,
        /// The limit in months.
        months: u16 } => "overdue", Warning;
    /// The table of holidays ends soon, or has ended.
    HolidaysEnd { /// Its last day.
        date: String,
        /// So many days before the end this is told.
        days: u16 } => "holidays-end", Warning;
    /// The same phone and address under two ids.
    DuplicateOffice { /// The other file.
        other: String } => "duplicate-office", Warning;
    /// A phone number of another region.
    PhoneArea { /// The number.
        value: String,
        /// How numbers begin here.
        expected: Vec<String> } => "phone-area", Warning;
    /// A postal code of another region.
    PostalArea { /// The code.
        value: String,
        /// How codes begin here.
        expected: Vec<String> } => "postal-area", Warning;
    /// An address with something else in it, or of another place.
    OddAddress { /// Why: `extra`, `ward` or `town`.
        why: &'static str,
        /// What is in it, or what is not.
        value: String } => "odd-address", Warning;
    /// Coordinates far from the ward that the record stands in.
    FarPoint { /// The ward's name.
        ward: String,
        /// Kilometres from its town hall.
        km: u32 } => "far-point", Warning;
    /// An ended record that names no successor.
    EndedWithoutSuccessor {} => "ended-without-successor", Warning;
    /// A record or a text that no page leads to.
    UnreachablePage { /// Why: `served` nowhere, or the `slot` is taken.
        why: &'static str,
        /// The page's slot, or nothing.
        other: String } => "unreachable-page", Warning;
    /// A word for "not known" where nothing should stand.
    UnknownWord { /// The field.
        field: Named,
        /// As written.
        value: String } => "unknown-word", Warning;
    /// A fact under the name of a field that the page and the work list ask for.
    FactForField { /// The fact's label.
        label: String,
        /// The field's keys, with dots.
        path: String } => "fact-for-field", Warning;
    /// A text for readers that speaks to those who edit it.
    NoteInPublic { /// The words that do so.
        words: String } => "note-in-public", Warning;
    /// A text that is there in some languages of the portal and lacks one.
    MissingLanguage { /// Title of the field.
        field: String,
        /// The language's tag.
        lang: String } => "missing-language", Warning;
    /// A record without a reading.
    MissingReading { /// Its name.
        name: String } => "missing-reading", Warning;
    /// A reading in other letters than kana.
    BadReading { /// As written.
        reading: String } => "bad-reading", Warning;
    /// A variant in kanji without a reading.
    VariantReading { /// The variant.
        variant: String } => "variant-reading", Warning;
    /// One surface in two concepts.
    AmbiguousVariant { /// The surface.
        variant: String,
        /// The other term.
        other: String } => "ambiguous-variant", Warning;
    /// Something meant as Markdown that readers see as it stands.
    RawMarkdown { /// What was meant: see `markdown::slips`.
        meant: &'static str,
        /// As written.
        written: String } => "raw-markdown", Warning;
    /// An image that is not on the web.
    DeadImage { /// As written.
        target: String } => "dead-image", Warning;
    /// An image without alternative text.
    ImageWithoutAlt {} => "image-without-alt", Warning;
    /// A link text that does not say where it goes.
    VagueLink { /// The text.
        text: String } => "vague-link", Warning;
    /// Headings that skip a level.
    HeadingOrder { /// The heading.
        heading: String } => "heading-order", Warning;
    /// A text that ends at a "#".
    CutText { /// What is not read.
        lost: String } => "cut-text", Warning;
    /// A line that looks like a list's and joins the text before it.
    JoinedLine { /// The line.
        line: String } => "joined-line", Warning;
    /// Letters whose marks stand apart, as a Mac writes names.
    Decomposed { /// The first letter, in one.
        letter: String } => "decomposed", Warning;
    /// A value whose meaning is certain, but that has a tidier form.
    Untidy { /// As written.
        value: String,
        /// The tidy form.
        tidy: String } => "untidy", Warning;
    /// A text for readers of plain Japanese that is full of kanji.
    HardPlain { /// Kanji in a hundred characters.
        percent: usize } => "hard-plain", Warning;
    /// A neighbour that does not name this ward.
    NeighbourOneWay { /// The ward.
        ward: String } => "neighbour-one-way", Warning;
}
