//! What a problem is called in English.

use super::{Words, words};
use crate::diagnostic::Problem;

impl Problem {
    #[expect(clippy::too_many_lines, reason = "one arm per problem; splitting would only scatter the wording")]
    pub(super) fn en(&self) -> Words {
        match self {
            Self::YamlSyntax { detail } => words(
                format!("This line or the one before cannot be read ({detail})."),
                "Check the `key: value` form, the spaces at the start, and that brackets and quotes are closed.".to_owned(),
            ),
            Self::YamlTab {} => words("A tab is used for indentation.", "Use two spaces instead.".to_owned()),
            Self::NotUtf8 { guess } => words(format!("The file is not UTF-8 (it looks like {guess})."), "Save it again as UTF-8.".to_owned()),
            Self::BrokenText {} => words("There are damaged characters (shown as �).", "Delete them and type what belongs there.".to_owned()),
            Self::ControlCharacter { code } => {
                words(format!("There is an invisible character ({code})."), "Delete it with its neighbours and type those again.".to_owned())
            }
            Self::MergeConflict {} => words(
                "Two edits met here, and git left its marks (<<<<<<<, =======, >>>>>>>).",
                "Keep the right lines and delete the lines with the marks.".to_owned(),
            ),
            Self::WideSpace {} => {
                words("A full-width space is used for indentation.", "Delete it; where the line is to be indented, use two plain spaces.".to_owned())
            }
            Self::YamlIndent { found, expected } => words(
                format!("The line begins with {found} spaces, which does not fit its neighbours."),
                if *expected == 0 { "Delete the spaces at its start.".to_owned() } else { format!("Begin it with {expected} spaces.") },
            ),
            Self::YamlColon { key, written } => words(
                match written.as_str() {
                    "" => format!("There is no `: ` after `{key}`."),
                    ":" => format!("There is no space after the colon of `{key}`."),
                    other => format!("`{other}` stands after `{key}`."),
                },
                format!("Write `{key}: ` with a plain colon and a space."),
            ),
            Self::YamlDash { written } => words(
                match written.as_str() {
                    "-" => "There is no space after `-`.".to_owned(),
                    "" => "The list's item has no `- `.".to_owned(),
                    other if other.ends_with(": -") => format!("The list begins on the line of its key `{}`.", other.trim_end_matches(": -")),
                    other => format!("The list is marked with `{other}`."),
                },
                if written.ends_with(": -") {
                    "Begin it on the next line, two spaces further in.".to_owned()
                } else {
                    "Write `- ` with a plain hyphen and a space.".to_owned()
                },
            ),
            Self::YamlUnclosed { mark, close } => words(format!("`{mark}` is not closed."), format!("Write `{close}` at the end of the value.")),
            Self::CurlyQuotes { written } => {
                words(format!("The quotes `{written}` are not plain ones."), "Use plain quotes \"…\"; most values need none.".to_owned())
            }
            Self::NeedsQuotes { value } => words(
                format!("`{value}` cannot be read as it stands."),
                "Put a value that contains `: ` or begins with a sign (@ & * ! [ …) between ' and '.".to_owned(),
            ),
            Self::StrayLine { mark } => words(
                format!("A line that begins with `{mark}` is no part of a record."),
                if mark == "```" {
                    "Delete the line; a record begins with its fields.".to_owned()
                } else {
                    "Begin a remark with a plain `# `, or delete the line.".to_owned()
                },
            ),
            Self::EmptyFile {} => words("The file is empty.", "Fill it in or delete it.".to_owned()),
            Self::NoFrontMatter {} => {
                words("The first line is not `---`.", "Start the file with `---`, the fields, and another `---`; then the text.".to_owned())
            }
            Self::FrontMatterOpen {} => {
                words("The line `---` that ends the fields is missing.", "Write a line `---` between the fields and the text.".to_owned())
            }
            Self::DuplicateKey { key } => words(format!("The field `{key}` is given twice."), "Keep one of them.".to_owned()),
            Self::UnknownField { field, near, known } => {
                let help =
                    if near.is_some() { near_en(near.as_ref()).trim_end().to_owned() } else { format!("Fields allowed here: {}", known.join(", ")) };
                words(format!("There is no field `{field}`."), help)
            }
            Self::MisplacedField { fields, parent } => words(
                format!("`{}` belongs below `{parent}:`.", fields.join("`, `")),
                format!("Write a line `{parent}:` and below it these lines, two spaces further in; or move them to the one that is there."),
            ),
            Self::MissingField { field, .. } => words(format!("The field `{field}` is missing."), format!("Add a line `{field}: …`.")),
            Self::WrongType { field, expected, found } => {
                let field = if field.is_empty() { "The file".to_owned() } else { format!("`{}`", key_en(field)) };
                words(format!("{field} should be {}, but is {}.", type_en(expected), type_en(found)), None)
            }
            Self::BadPhone { value, near } => {
                words(format!("`{value}` is not a phone number."), near_en(near.as_ref()) + "Write only the number, with its area code and hyphens: `03-1234-5678`. Words go into `phone_note`, a second number into `more_phones`; if there is none, delete the line.")
            }
            Self::BadDate { value, near } => {
                words(format!("`{value}` is not a date."), near_en(near.as_ref()) + "Write `2026-09-01`, or `2026-09` or `2026` if that is all you know.")
            }
            Self::BadUrl { value } => words(format!("`{value}` is not a web address."), "Start it with `https://` or `http://`; no spaces, no full-width letters.".to_owned()),
            Self::BadEmail { value } => words(format!("`{value}` is not an e-mail address."), "Write it like `soudan@example.jp`.".to_owned()),
            Self::BadShape { field, value, example } => words(format!("`{value}` does not fit `{}`.", key_en(field)), format!("Write it like `{example}`.")),
            Self::BadChoice { value, allowed, near } => {
                words(format!("`{value}` is not one of the choices."), format!("{}Choices: {}", near_en(near.as_ref()), allowed.join(", ")))
            }
            Self::OutOfRange { value, limit, most } => {
                words(format!("The number `{value}` is out of range."), format!("Write {limit} or {}.", if *most { "less" } else { "more" }))
            }
            Self::EmptyValue { field, needed } => words(
                format!("`{}` is empty.", key_en(field)),
                if *needed {
                    "Fill it in; it must be there.".to_owned()
                } else {
                    "Fill it in, or delete the line if it is not known (the site then says 未確認).".to_owned()
                },
            ),
            Self::WrongCount { field, needed, count } => {
                words(format!("`{}` needs {needed} values and has {count}.", key_en(field)), format!("Give {needed} values."))
            }
            Self::BadValue { detail } => words(format!("The value cannot be read ({detail})."), "See how other records write this field.".to_owned()),
            Self::MisplacedFile { near } => words(
                "Files in this folder are not used.",
                format!("{}The folder must be named like a service of services.yaml.", near_en(near.as_ref())),
            ),
            Self::WrongExtension { right } => {
                words("A file with this ending is not read.", format!("Rename it to `{right}`, or move it elsewhere if it is no record."))
            }
            Self::BadFileName { stem } => {
                words(format!("The file name `{stem}` cannot be an address."), "Use lower-case letters, digits and hyphens only.".to_owned())
            }
            Self::MissingFile { file } if file == "wards/" => words(
                "There is no ward: the folder wards/ is empty or gone.",
                "Bring it back; a first ward is made by `yorisoi new ward --ward NAME`, such as mihon-shi.".to_owned(),
            ),
            Self::MissingFile { file } => words(format!("The file `{file}` is missing."), "Start from the one under tests/fixtures.".to_owned()),
            Self::DuplicateId { id, other } => {
                words(format!("The id `{id}` is also used by {other}."), "Rename one of the files; an id is unique in the portal.".to_owned())
            }
            Self::BadId { id } => {
                words(format!("The id `{id}` cannot be used."), "Use small letters, digits and hyphens only, such as home-nursing.".to_owned())
            }
            Self::DuplicateWard { value, other } => {
                words(format!("`{value}` is the same as in {other}."), "Each ward has a code and a name of its own: mend the copy.".to_owned())
            }
            Self::OddNeighbour { ward, twice } => words(
                if *twice { format!("The neighbour `{ward}` is named twice.") } else { format!("The ward `{ward}` is among its own neighbours.") },
                "Delete this line; name each neighbour once, the nearest first.".to_owned(),
            ),
            Self::SelfEdge { id } => words(format!("Both ends of the link are `{id}`."), "Write the ids of two bodies in `from` and `to`.".to_owned()),
            Self::DanglingReference { what, id, near } => words(
                format!("There is no {what} `{id}`."),
                format!("{}Check the id (the file's name without its extension).", near_en(near.as_ref())),
            ),
            Self::DeadLink { target, near } => words(
                format!("There is no page for `{target}`."),
                format!("{}Write `scheme:id`, `list:service`, `page:name` or `https://…`.", near_en(near.as_ref())),
            ),
            Self::DeadAnchor { target } => words(format!("There is no heading for `{target}`."), "See whether the heading was renamed.".to_owned()),
            Self::PageCollision { page } => words(format!("Two pages would be `{page}`."), "Rename a file or a service.".to_owned()),
            Self::BadAges { from, to } => words(format!("Ages run backwards, from {from} to {to}."), "`from` is the younger age.".to_owned()),
            Self::BadHours { from, to } => words(format!("Hours run backwards, from {from} to {to}."), "`from` is the opening time.".to_owned()),
            Self::BadPoint { value, swapped: true } => {
                words(format!("Latitude and longitude are exchanged in `{value}`."), "Give the latitude first.".to_owned())
            }
            Self::BadPoint { value, swapped: false } => words(
                format!("The coordinates `{value}` are not in Japan."),
                "Write latitude and longitude in degrees, like `[35.6895, 139.6917]`.".to_owned(),
            ),
            Self::BadRow { columns, cells } => {
                words(format!("The row has {cells} cells for {columns} columns."), "Give one cell per column after the first.".to_owned())
            }
            Self::LowContrast { pair, ratio, needed } => {
                words(format!("The colours {pair} are too close ({ratio}:1)."), format!("{needed}:1 or more is needed."))
            }
            Self::Template { detail, page } => {
                words(format!("Template: {detail}"), page.as_ref().map(|page| format!("While making the page `{page}`.")))
            }
            Self::MissingString { key } => words(format!("There is no string `{key}`."), "Add it to a file of that language in the theme, such as strings/ja/.".to_owned()),
            Self::UnknownLanguage { lang, known } => words(
                format!("There are no phrases in the language `{lang}`; there are: {}.", known.join(", ")),
                format!("Correct the tag; or put translations of the files in strings/ja/ into strings/{lang}/ of your theme (--theme)."),
            ),
            Self::PhoneArea { value, expected } => words(
                format!("The phone number `{value}` seems to be of another region."),
                format!("Check it; numbers here begin with {}.", expected.join(", ")),
            ),
            Self::UnreadFile { right: Some(right) } => words(
                "Nothing reads this file.",
                format!("If it is a record, rename it to `{right}`; else move it out of the content folder."),
            ),
            Self::UnreadFile { right: None } => words(
                "Nothing reads this file.",
                "Records are `name.yaml`, texts are `name.md`. Move copies and papers out of the content folder; tables come in with `yorisoi import`."
                    .to_owned(),
            ),
            Self::OddWindow { id, why } => words(
                match *why {
                    "ended" => format!("The window `{id}` has ended."),
                    "paused" => format!("The window `{id}` is paused."),
                    "kind" => format!("`{id}` is no record of windows/."),
                    "elsewhere" => format!("The window `{id}` does not serve this ward."),
                    _ => format!("The window `{id}` is in this list twice."),
                },
                match *why {
                    "ended" => "Write the id of the window that took over, or delete the line.",
                    "paused" => "Put a window first that answers now, or mend the record's `state`.",
                    "kind" => "Write the file name (without .yaml) of a record in windows/.",
                    "elsewhere" => "Write the id of a window of this ward, or add the ward to the record's `serves.wards`.",
                    _ => "Delete one of the two lines.",
                }
                .to_owned(),
            ),
            Self::OddState { why, value } => words(
                match *why {
                    "self" => "The successor is the record itself.".to_owned(),
                    "cycle" => format!("The successors lead over `{value}` back to this record."),
                    "order" => format!("`until` ({value}) is before `since`."),
                    "over" => format!("The pause ended on {value}."),
                    "open" => format!("It takes people, but `{value}` is given."),
                    _ => format!("It opened ({value}) after it ended (`since`)."),
                },
                match *why {
                    "self" | "cycle" => "Name a record that can be called now, or delete `successor` and give a `reason`.",
                    "order" | "opened" => "See which of the two dates is wrong.",
                    "over" => "Ask, then set `is` to 受付中 or mend `until`.",
                    _ => "Delete that line, or set `is` to 休止 or 終了.",
                }
                .to_owned(),
            ),
            Self::FutureDate { date, today, own: false } => words(
                format!("The date {date} is after the portal's day ({today})."),
                "Mend the year or the month; if it is right, set `as_of` in portal.yaml to a newer day.".to_owned(),
            ),
            Self::FutureDate { date, today, own: true } => words(
                format!("The portal's day {date} is more than three years from the newest date of the content ({today})."),
                "See the year of `as_of`; if it is right, check the records anew.".to_owned(),
            ),
            Self::PostalArea { value, expected } => words(
                format!("The postal code `{value}` seems to be of another region."),
                format!("Check it; codes here begin with {}.", expected.join(", ")),
            ),
            Self::OddAddress { why: "extra", value } => words(
                format!("The address holds `{value}`."),
                "Write the address alone; `postal_code`, `contact.phone` and `contact.web` have fields of their own.".to_owned(),
            ),
            Self::OddAddress { why: "ward", value } => words(
                format!("The address does not seem to be in {value}."),
                "Move the file to the right ward, or name the wards that it serves in `serves.wards`.".to_owned(),
            ),
            Self::OddAddress { value, .. } => {
                words(format!("The town `{value}` is not in the address."), "Mend `town` or `address`.".to_owned())
            }
            Self::UnknownWord { field, value } => words(
                format!("{field} says only `{value}`."),
                "Delete the line of what is not known; the page then shows 未確認.".to_owned(),
            ),
            Self::BadReading { reading } => {
                words(format!("The reading `{reading}` is not in kana."), "Write it in hiragana, or delete the line.".to_owned())
            }
            Self::FarPoint { ward, km } => words(
                format!("The place is {km} km from the town hall of {ward}."),
                "Check the coordinates on a map; if they are right, check the folder (the ward).".to_owned(),
            ),
            Self::UnreachablePage { why: "slot", other } => words(
                format!("The page `{other}` carries another text; this one is shown nowhere."),
                "Merge the two, or delete the line `page` to give this text a page of its own.".to_owned(),
            ),
            Self::UnreachablePage { .. } => {
                words("No ward's site shows this record.", "Name wards, or areas that have wards, under `serves`.".to_owned())
            }
            Self::MissingLanguage { field, lang } => words(
                format!("`{field}` has no text in the language `{lang}`."),
                format!("Add a line `{lang}: …`."),
            ),
            Self::HardPlain { percent } => words(
                format!("This page is marked as plain Japanese, but {percent} of 100 characters are kanji."),
                "Say it in words that can be written in kana (30 of 100 at most).".to_owned(),
            ),
            Self::EndedWithoutSuccessor {} => {
                words("An ended record names neither a successor nor a reason.", "Give `successor` or `reason`.".to_owned())
            }
            Self::MissingReading { name } => {
                words(format!("`{name}` has no reading."), "Give it in hiragana so that it can be found by sound.".to_owned())
            }
            Self::VariantReading { variant } => {
                words(format!("The variant `{variant}` has no reading."), "Variants with kanji need one in hiragana.".to_owned())
            }
            Self::AmbiguousVariant { variant, other } => {
                words(format!("The variant `{variant}` is also in {other}."), "Keep it where readers most likely mean it.".to_owned())
            }
            Self::DuplicateOffice { other } => {
                words(format!("Phone and address are those of {other}."), "If it is the same office, merge the two.".to_owned())
            }
            Self::Overdue { date, months } => {
                words(format!("It is more than {months} months since {date}."), "Check the facts and set `checked`.".to_owned())
            }
            Self::VagueLink { text } => {
                words(format!("The link text `{text}` does not say where it goes."), "Name the page that it leads to.".to_owned())
            }
            Self::HeadingOrder { heading } => {
                words(format!("The heading `{heading}` skips a level."), "Start at `##` and go down one level at a time.".to_owned())
            }
            Self::RawMarkdown { meant, written } => {
                let (what, help) = raw_en(meant);
                words(format!("`{written}` {what}"), help.to_owned())
            }
            Self::DeadImage { target } => words(
                format!("The image `{target}` cannot be seen."),
                "Write the https:// address of a published image, or say it in words.".to_owned(),
            ),
            Self::ImageWithoutAlt {} => words("An image has no text.", "Describe it between the square brackets.".to_owned()),
            Self::CutText { lost } => words(
                format!("`{lost}` is not read: behind a space, `#` begins a remark."),
                "Put the whole value between ' and ', or, if it is a remark, a space behind the `#`.".to_owned(),
            ),
            Self::JoinedLine { line } => words(
                format!("The line `{line}` was read as a part of the text before it."),
                "If it is an item of the list, begin it where the one above begins; if it is text, join the lines.".to_owned(),
            ),
            Self::Untidy { value, tidy } => {
                words(format!("`{value}` was read as `{tidy}`."), "It works as it is; `yorisoi fmt` writes the tidy form.".to_owned())
            }
            Self::NeighbourOneWay { ward } => {
                words(format!("The neighbour `{ward}` does not name this ward."), "Name both in both ward.yaml files.".to_owned())
            }
        }
    }
}

fn near_en(near: Option<&String>) -> String {
    near.map_or_else(String::new, |near| format!("Did you mean `{near}`? "))
}

/// The key of a field that is named `title（key）`, as [`super::named`] does.
fn key_en(field: &str) -> &str {
    field.rsplit_once('（').map_or(field, |(_, key)| key.trim_end_matches('）'))
}

/// JSON's type names as people say them.
fn type_en(name: &str) -> String {
    name.split(" | ")
        .map(|name| match name {
            "string" => "a text",
            "integer" => "a whole number",
            "number" => "a number",
            "fraction" => "a fraction",
            "array" => "a list (lines that begin with `- `)",
            "object" => "a group of fields (`key: value`)",
            "boolean" => "true or false",
            "null" => "empty",
            other => other,
        })
        .collect::<Vec<_>>()
        .join(" or ")
}

/// What a text was meant to be, and how that is written.
fn raw_en(meant: &str) -> (&'static str, &'static str) {
    match meant {
        "heading" => ("is no heading and shows as it stands.", "Write `## Heading`: plain `#` and a space."),
        "list" => ("is no list and runs on.", "Begin each item with `- `, a plain hyphen and a space."),
        "number" => {
            ("is no numbered list and runs on.", "Begin each item with `1. `: plain digits, a dot and a space.")
        }
        "quote" => ("is no quotation and shows as it stands.", "Begin it with `> `."),
        "bold" => (
            "is not bold and shows as it stands.",
            "Write `**words**`, closed on both sides and without spaces inside.",
        ),
        "link" => (
            "is no link and shows as it stands.",
            "Write `[words](list:windows)` with plain brackets and no space between.",
        ),
        "table" => {
            ("is no table and shows as it stands.", "Write a line `|---|---|` with as many columns below the heads.")
        }
        "fence" => (
            "is not closed: all below it shows as it stands.",
            "Write a line of three backticks at its end, or delete this one.",
        ),
        "html" => (
            "is HTML and shows as it stands.",
            "Tags cannot be used: write `**bold**`, `[words](address)`, and delete comments.",
        ),
        _ => ("has no link: it leads nowhere.", "Make the name of the page a link, such as `[Nursing](list:nursing)`."),
    }
}
