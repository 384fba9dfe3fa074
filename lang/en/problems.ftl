# Errors and warnings: of each kind what is wrong and what to do (.help). What may be said is in
# src/diagnostic/problem.rs.

# JSON's names of types as people say them
type = { $type ->
    [string] a text
    [integer] a whole number
    [number] a number
    [fraction] a fraction
    [array] a list (lines that begin with `- `)
    [object] a group of fields (`key: value`)
    [boolean] true or false
    [null] empty
   *[other] { $type }
}

# What the reader of YAML says of itself
parser-says = { $detail }

yaml-syntax = This line or the one before cannot be read ({ parser-says }).
    .help = Check the `key: value` form, the spaces at the start, and that brackets and quotes are closed.

yaml-tab = A tab is used for indentation.
    .help = Use two spaces instead.

not-utf8 = The file is not UTF-8 (it looks like { $guess }).
    .help = Save it again as UTF-8.

broken-text = There are damaged characters (shown as �).
    .help = Delete them and type what belongs there.

control-character = There is an invisible character ({ $code }).
    .help = Delete it with its neighbours and type those again.

merge-conflict = Two edits met here, and git left its marks (<<<<<<<, =======, >>>>>>>).
    .help = Keep the right lines and delete the lines with the marks.

wide-space = A full-width space is used for indentation.
    .help = Delete it; where the line is to be indented, use two plain spaces.

yaml-indent = The line begins with { $found } spaces, which does not fit its neighbours.
    .help = { $expected ->
        [0] Delete the spaces at its start.
       *[other] Begin it with { $expected } spaces.
    }

yaml-colon = { $case ->
        [missing] There is no `: ` after `{ $key }`.
        [tight] There is no space after the colon of `{ $key }`.
       *[other] `{ $written }` stands after `{ $key }`.
    }
    .help = Write `{ $key }: ` with a plain colon and a space.

yaml-dash = { $case ->
        [tight] There is no space after `-`.
        [missing] The list's item has no `- `.
        [inline] The list begins on the line of its key `{ $key }`.
       *[other] The list is marked with `{ $written }`.
    }
    .help = { $case ->
        [inline] Begin it on the next line, two spaces further in.
       *[other] Write `- ` with a plain hyphen and a space.
    }

yaml-unclosed = `{ $mark }` is not closed.
    .help = Write `{ $close }` at the end of the value.

curly-quotes = The quotes `{ $written }` are not plain ones.
    .help = Use plain quotes "…"; most values need none.

needs-quotes = `{ $value }` cannot be read as it stands.
    .help = Put a value that contains `: ` or begins with a sign (@ & * ! [ …) between ' and '.

stray-line = A line that begins with `{ $mark }` is no part of a record.
    .help = { $case ->
        [fence] Delete the line; a record begins with its fields.
       *[other] Begin a remark with a plain `# `, or delete the line.
    }

empty-file = The file is empty.
    .help = Fill it in or delete it.

no-front-matter = The first line is not `---`.
    .help = Start the file with `---`, the fields, and another `---`; then the text.

front-matter-open = The line `---` that ends the fields is missing.
    .help = Write a line `---` between the fields and the text.

duplicate-key = The field `{ $key }` is given twice.
    .help = Keep one of them.

unknown-field = There is no field `{ $field }`.
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Fields allowed here: { $known }
    }

misplaced-field = `{ $fields-quoted }` belongs below `{ $parent }:`.
    .help = Write a line `{ $parent }:` and below it these lines, two spaces further in; or move them to the one that is there.

missing-field = The field `{ $field }` is missing.
    .help = Add a line `{ $field }: …`.

wrong-type = { $has-field ->
        [yes] `{ $field-key }`
       *[no] The file
    } should be { $expected-types }, but is { $found-types }.
    .help = {""}

bad-phone = `{ $value }` is not a phone number.
    .help = { near }Write only the number, with its area code and hyphens: `03-1234-5678`. Words go into `phone_note`, a second number into `more_phones`; if there is none, delete the line.

needs-day = "{ $value }" has no day.
    .help = Write the day too, like 2026-11-03.

bad-date = `{ $value }` is not a date.
    .help = { near }Write `2026-09-01`, or `2026-09` or `2026` if that is all you know.

bad-url = `{ $value }` is not a web address.
    .help = Start it with `https://` or `http://`; no spaces, no full-width letters.

bad-email = `{ $value }` is not an e-mail address.
    .help = Write it like `soudan@example.jp`.

bad-shape = `{ $value }` does not fit `{ $field-key }`.
    .help = Write it like `{ $example }`.

bad-choice = `{ $value }` is not one of the choices.
    .help = { near }Choices: { $allowed }

out-of-range = The number `{ $value }` is out of range.
    .help = Write { $limit } or { $most ->
        [yes] less
       *[no] more
    }.

empty-value = `{ $field-key }` is empty.
    .help = { $needed ->
        [yes] Fill it in; it must be there.
       *[no] Fill it in, or delete the line if it is not known (the site then says 未確認).
    }

wrong-count = `{ $field-key }` needs { $needed } values and has { $count }.
    .help = Give { $needed } values.

bad-value = The value cannot be read ({ parser-says }).
    .help = See how other records write this field.

misplaced-file = Files in this folder are not used.
    .help = { near }The folder must be named like a service of services.yaml.

wrong-extension = A file with this ending is not read.
    .help = Rename it to `{ $right }`, or move it elsewhere if it is no record.

bad-file-name = The file name `{ $stem }` cannot be an address.
    .help = Use lower-case letters, digits and hyphens only. Windows cannot have aux, con, nul, prn, com1, lpt1 and the like.

missing-file = { $case ->
        [wards] There is no ward: the folder wards/ is empty or gone.
       *[other] The file `{ $file }` is missing.
    }
    .help = { $case ->
        [wards] Bring it back; a first ward is made by `yorisoi new ward --ward NAME`, such as mihon-shi.
       *[other] Start from the one under tests/fixtures.
    }

duplicate-id = The id `{ $id }` is also used by { $other }.
    .help = Rename one of the files; an id is unique in the portal.

bad-id = The id `{ $id }` cannot be used.
    .help = Use small letters, digits and hyphens only, such as home-nursing.

duplicate-ward = `{ $value }` is the same as in { $other }.
    .help = Each ward has a code and a name of its own: mend the copy.

odd-neighbour = { $twice ->
        [yes] The neighbour `{ $ward }` is named twice.
       *[no] The ward `{ $ward }` is among its own neighbours.
    }
    .help = Delete this line; name each neighbour once, the nearest first.

self-edge = Both ends of the link are `{ $id }`.
    .help = Write the ids of two bodies in `from` and `to`.

dangling-reference = There is no { $what } `{ $id }`.
    .help = { near }Check the id (the file's name without its extension).

dead-link = There is no page for `{ $target }`.
    .help = { near }Write `scheme:id`, `list:service`, `page:name` or `https://…`.

dead-anchor = There is no heading for `{ $target }`.
    .help = See whether the heading was renamed.

page-collision = Two pages would be `{ $page }`.
    .help = Rename a file or a service.

bad-ages = Ages run backwards, from { $from } to { $to }.
    .help = `from` is the younger age.

bad-hours = Hours run backwards, from { $from } to { $to }.
    .help = `from` is the opening time.

bad-point = { $swapped ->
        [yes] Latitude and longitude are exchanged in `{ $value }`.
       *[no] The coordinates `{ $value }` are not in Japan.
    }
    .help = { $swapped ->
        [yes] Give the latitude first.
       *[no] Write latitude and longitude in degrees, like `[35.6895, 139.6917]`.
    }

bad-row = The row has { $cells } cells for { $columns } columns.
    .help = Give one cell per column after the first.

low-contrast = The colours { $pair } are too close ({ $ratio }:1).
    .help = { $needed }:1 or more is needed.

odd-link = { $case ->
        [leaves] This link leads out of the content. It was not read.
        [loop] This link leads to a folder that it lies in. It was not read.
       *[dangling] This link leads to what is not there.
    }
    .help = Put the file itself here if it is wanted, or delete the link.

odd-file = This is no file but a pipe, a socket or a device. It was not read.
    .help = Take it out of the content.

large-file = The file is too large and was not read ({ $limit } MB at most).
    .help = Part the text or list, and look whether something that is no text has come into it.

more-problems = There is more that is wrong. { $shown } are told here.
    .help = Mend those and check again. One wrong name or indentation can make all that follows wrong.

heavy-page = The page `{ $page }` is too heavy ({ $size } KB as it travels, { $budget } KB at most).
    .help = Where the signal is weak it does not open. Part long texts or lists. If it must be so, the theme's budgets.yaml can raise the limit.

template = Template: { $detail }
    .help = { $has-page ->
        [yes] While making the page `{ $page }`.
       *[no] {""}
    }

missing-string = There is no string `{ $key }`.
    .help = Add it to a file of that language in the theme, such as strings/ja/.

unknown-language = There are no phrases in the language `{ $lang }`; there are: { $known }.
    .help = Correct the tag; or put translations of the files in strings/ja/ into strings/{ $lang }/ of your theme (--theme).

unread-file = Nothing reads this file.
    .help = { $has-right ->
        [yes] If it is a record, rename it to `{ $right }`; else move it out of the content folder.
       *[no] Records are `name.yaml`, texts are `name.md`. Move copies and papers out of the content folder; tables come in with `yorisoi import`.
    }

odd-window = { $why ->
        [ended] The window `{ $id }` has ended.
        [paused] The window `{ $id }` is paused.
        [kind] `{ $id }` is no record of windows/.
        [elsewhere] The window `{ $id }` does not serve this ward.
       *[twice] The window `{ $id }` is in this list twice.
    }
    .help = { $why ->
        [ended] Write the id of the window that took over, or delete the line.
        [paused] Put a window first that answers now, or mend the record's `state`.
        [kind] Write the file name (without .yaml) of a record in windows/.
        [elsewhere] Write the id of a window of this ward, or add the ward to the record's `serves.wards`.
       *[twice] Delete one of the two lines.
    }

odd-state = { $why ->
        [self] The successor is the record itself.
        [cycle] The successors lead over `{ $value }` back to this record.
        [order] `until` ({ $value }) is before `since`.
        [over] The pause ended on { $value }.
        [open] It takes people, but `{ $value }` is given.
       *[opened] It opened ({ $value }) after it ended (`since`).
    }
    .help = { $why ->
        [self] Name a record that can be called now, or delete `successor` and give a `reason`.
        [cycle] Name a record that can be called now, or delete `successor` and give a `reason`.
        [order] See which of the two dates is wrong.
        [opened] See which of the two dates is wrong.
        [over] Ask, then set `is` to 受付中 or mend `until`.
       *[open] Delete that line, or set `is` to 休止 or 終了.
    }

future-date = { $own ->
        [yes] The portal's day { $date } is more than three years from the newest date of the content ({ $today }).
       *[no] The date { $date } is after the portal's day ({ $today }).
    }
    .help = { $own ->
        [yes] See the year of `as_of`; if it is right, check the records anew.
       *[no] Mend the year or the month; if it is right, set `as_of` in portal.yaml to a newer day.
    }

overdue = It is more than { $months } months since { $date }.
    .help = Check the facts and set `checked`.

holidays-end = The table of holidays ends on { $date }.
    .help = Look up the next year's holidays, add them to `days` and set `to` (this is told { $days } days before the end). For days beyond the table no page says whether an office is open now.

duplicate-office = Phone and address are those of { $other }.
    .help = If it is the same office, merge the two.

phone-area = The phone number `{ $value }` seems to be of another region.
    .help = Check it; numbers here begin with { $expected }.

postal-area = The postal code `{ $value }` seems to be of another region.
    .help = Check it; codes here begin with { $expected }.

odd-address = { $why ->
        [extra] The address holds `{ $value }`.
        [ward] The address does not seem to be in { $value }.
       *[town] The town `{ $value }` is not in the address.
    }
    .help = { $why ->
        [extra] Write the address alone; `postal_code`, `contact.phone` and `contact.web` have fields of their own.
        [ward] Move the file to the right ward, or name the wards that it serves in `serves.wards`.
       *[town] Mend `town` or `address`.
    }

far-point = The place is { $km } km from the town hall of { $ward }.
    .help = Check the coordinates on a map; if they are right, check the folder (the ward).

ended-without-successor = An ended record names neither a successor nor a reason.
    .help = Give `successor` or `reason`.

unreachable-page = { $why ->
        [slot] The page `{ $other }` carries another text; this one is shown nowhere.
       *[served] No ward's site shows this record.
    }
    .help = { $why ->
        [slot] Merge the two, or delete the line `page` to give this text a page of its own.
       *[served] Name wards, or areas that have wards, under `serves`.
    }

unknown-word = { $field } says only `{ $value }`.
    .help = Delete the line of what is not known; the page then shows 未確認.

fact-for-field = `{ $label }` belongs in the field `{ $path }`, not below `facts`.
    .help = Page and work list go by the field alone. If it cannot be written in the field's form, give the fact another label.

note-in-public = `{ $words }` speaks to those who edit; as it stands, families read it.
    .help = Delete the sentence if readers do not need it. What staff are to know goes into `staff_note` (in a text's file: between the lines `---` at its top). Only the work list (due) shows it.

missing-language = `{ $field }` has no text in the language `{ $lang }`.
    .help = Add a line `{ $lang }: …`.

missing-reading = `{ $name }` has no reading.
    .help = Give it in hiragana so that it can be found by sound.

bad-reading = The reading `{ $reading }` is not in kana.
    .help = Write it in hiragana, or delete the line.

variant-reading = The variant `{ $variant }` has no reading.
    .help = Variants with kanji need one in hiragana.

ambiguous-variant = The variant `{ $variant }` is also in { $other }.
    .help = Keep it where readers most likely mean it.

raw-markdown = `{ $written }` { $meant ->
        [heading] is no heading and shows as it stands.
        [list] is no list and runs on.
        [number] is no numbered list and runs on.
        [quote] is no quotation and shows as it stands.
        [bold] is not bold and shows as it stands.
        [link] is no link and shows as it stands.
        [table] is no table and shows as it stands.
        [fence] is not closed: all below it shows as it stands.
        [title] is no heading and shows as a plain line.
        [footnote] has no text of its note and shows as it stands.
        [cells] stands in more cells than there are columns and is lost.
        [tabs] is no table: its lines run together.
        [remark] is a remark and is not published.
        [html] is HTML and shows as it stands.
       *[nolink] has no link: it leads nowhere.
    }
    .help = { $meant ->
        [heading] Write `## Heading`: plain `#` and a space.
        [list] Begin each item with `- `, a plain hyphen and a space.
        [number] Begin each item with `1. `: plain digits, a dot and a space.
        [quote] Begin it with `> `.
        [bold] Write `**words**`, closed on both sides and without spaces inside.
        [link] Write `[words](list:windows)` with plain brackets and no space between.
        [table] Write a line `|---|---|` with as many columns below the heads.
        [fence] Write a line of three backticks at its end, or delete this one.
        [title] Begin it with `## ` instead of the sign if it is a heading.
        [footnote] Write a line `[^1]: text of the note`, or write it in brackets in the sentence.
        [cells] Put it into the cell before, or add a column to the heads and to the line `|---|` below.
        [tabs] Part the cells with `|`, as in `| Day | Hours |`, and write `|---|---|` below the heads.
        [remark] Write notes to staff in staff_note, or delete it.
        [html] Tags cannot be used: write `**bold**` and `[words](address)`.
       *[nolink] Make the name of the page a link, such as `[Nursing](list:nursing)`.
    }

dead-image = The image `{ $target }` cannot be seen.
    .help = Images of other sites are blocked, because each reader's phone would ask there; files of your computer are not there. Make it a link, as in `[Map](https://…)`, or say it in words.

image-without-alt = An image has no text.
    .help = Describe it between the square brackets.

vague-link = The link text `{ $text }` does not say where it goes.
    .help = Name the page that it leads to.

heading-order = The heading `{ $heading }` skips a level.
    .help = Start at `##` and go down one level at a time.

cut-text = `{ $lost }` is not read: behind a space, `#` begins a remark.
    .help = Put the whole value between ' and ', or, if it is a remark, a space behind the `#`.

joined-line = The line `{ $line }` was read as a part of the text before it.
    .help = If it is an item of the list, begin it where the one above begins; if it is text, join the lines.

decomposed = Marks stand apart from their letters, as in `{ $letter }` (a Mac copies names this way).
    .help = It works as it is, but other tools may not find it, though it looks the same. `yorisoi fmt` mends it.

untidy = `{ $value }` was read as `{ $tidy }`.
    .help = It works as it is; `yorisoi fmt` writes the tidy form.

hard-plain = This page is marked as plain Japanese, but { $percent } of 100 characters are kanji.
    .help = Say it in words that can be written in kana (30 of 100 at most).

neighbour-one-way = The neighbour `{ $ward }` does not name this ward.
    .help = Name both in both ward.yaml files.
