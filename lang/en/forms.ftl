# Words of the reference, the schemas, the web form, and the questions of `new`. Titles of fields stand in fields.ftl.

# Fixed forms
form-phone = A phone number
    .hint = Write it with digits and hyphens, as in 03-1234-5678.
form-date = A date
    .hint = Write it as in 2026-09-01; 2026-09 or 2026 where the day or the month is not known.
form-url = An address
    .hint = Copy an address that begins with https:// or http://.
form-report = An address
    .hint = Write an https:// address, or mailto: and an e-mail address.
form-email = An e-mail address
    .hint = Write it as in soudan@example.jp.
form-postal-code = A postal code
    .hint = Write it as in 170-0005.
form-authority-code = The code of a municipality
    .hint = Write the six digits with the check digit, in quotes.
form-days = Days of the week
    .hint = Put together letters of 月火水木金土日祝 (as in 月火水木金).
form-time = A time of day
    .hint = Write it as in 9:00.
form-colour = A colour
    .hint = Write # and six digits of 0–9 and a–f, in quotes, as in "#1a5f7a".
form-wrong = { $name }: { $hint }
form-all-others = all others

files-of-services = { $whole }/<id of a service>/*.yaml, wards/*/<id of a service>/*.yaml
schema-about = { $title } ({ $files })

# Questions of `new`, and their answers
blank-no-field = This kind has no field `{ $path }`. { near }
blank-bad = "{ $text }" cannot be written as "{ $title }". { $takes }
blank-number = Write digits.
blank-truth = Write true or false.
blank-point = Write latitude and longitude, as in 35.7,139.7.
blank-part = Name a field below it, joined by a dot (as in contact.phone).
blank-one-word = { $same ->
    [yes] { $value }
   *[no] { $value } ({ $label })
}

# The reference page
reference-head = # Reference of fields
    {""}
    <!-- `yorisoi schema --reference` makes this page. Do not change it by hand. -->
    {""}
    Every kind of record with the fields that it can have. The page is made from the program's own types: only what is here can be written.
    {""}
    - **needed**: without such a field, a record is a mistake. Leave out other fields that nobody knows; readers then see 未確認 (not confirmed). Write なし (none) only where somebody made sure that there is none.
    - **field**: write `contact.phone` as `phone:`, two spaces further in, below `contact:`. `{"["}]` is each item of a list, which begins with `- `. `*` stands for an id.
    - Texts can be written by language (`ja:` and `en:`).
    - Full-width digits and 令和8年9月1日 are read as well. The table shows the tidy form.
reference-kinds = ## Kinds
    {""}
    | kind | files |
reference-kind = ## { $title } ({ $name })
reference-file = Files: `{ $files }`
reference-front-matter = Write the fields between the first line `---` and the next one. Below it is the text (Markdown). A paragraph or an item of a list that begins with a municipality's folder name in braces, such as {"{"}kakera-shi{"}"}, is shown on the pages of that municipality alone (several names have commas between them).
reference-fields = | field | title | needed | how to write it | description (in Japanese) |
reference-services = The name of the folder says which service it is. What its records are asked for and do not say is shown as 未確認.
    {""}
    | folder | service | asked for |
reference-needed = needed

way-words = text
way-line = letters
way-formed = { $name }. { $hint }
way-digits = number
way-truth = `true` or `false`
way-number-or-words = number or words
way-point = `[latitude, longitude]`
way-part = fields of its own
way-part-or-id = id of a shared source, or fields of its own
way-list-of = list: { $of }
way-map-of = by id: { $of }
way-one-of = One of: { $choices }
way-one-word = { $same ->
    [yes] `{ $value }`
   *[no] `{ $value }` ({ $label })
}
way-folder-name = id: name of a folder in `wards/`
way-file-name = id: name of a file in `{ $place }`
way-id-of = id: `{ $file }`
way-page = `kind:id` (as in `scheme:respite`)
way-record = id: name of a record's file

# The web form (Sveltia CMS)
cms-title = Records of { $title }
cms-comment = The web form of { $title }. `yorisoi schema --cms` makes it. Do not change it by hand,
    except the repo of the backend, which says where the content is kept.
cms-settings = Settings
cms-schemes = Schemes
cms-guides = Guides
cms-news = News
cms-meetings = Meetings
cms-statistics = Statistics
cms-training = Figures of training
cms-body = Text
cms-degrees = degrees
cms-item = item
cms-file-name = Name of the file: small letters, digits and hyphens (as in sakura-kango). Do not change it later.
    .wrong = Write small letters, digits and hyphens.
cms-shared = Write ids of shared sources (sources.yaml). Leave a source that is written out alone here; change it in the file.
