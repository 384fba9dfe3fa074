# What commands and flags are for (--help).
# `cli` is the whole program, and the flags that several commands have; `cli-build` is the command `build`. Behind the
# dot stands the flag; `format-human` is the value `human` of the flag `format`, `set-form` the form of a value of `--set`.

cli = Builds one searchable static site per ward about support for children who need medical care
    .lang = The language of messages
    .content = The folder of the content
    .theme = The folder of your own theme (its files stand in for those of the same name)
    .date = The day that the pages speak for (default: `as_of` of portal.yaml)
    .jobs = How many threads run at once (default: one per CPU)
    .format = The form of messages
    .format-human = With the line and a mark below it
    .format-short = `path:line:col: code: message`, one line each
    .format-json = One JSON object per line
    .format-github = Annotations of a GitHub workflow: the ten most important
    .format-sarif = A SARIF 2.1.0 log
    .deny = `warnings`: treats warnings like errors
    .deny-warnings = Warnings
    .job-summary = The file that a table is added to with `--format github`

cli-build = Builds the sites
    .output = The folder to write to
    .ward = Only this ward (may be given several times)
    .in-place = Replace file by file and not the whole folder (for a mounted disk)

cli-check = Checks the content (builds no site)

cli-schema = Writes what records look like, for editors (JSON Schema), as a reference and for web forms
    .kind = Only the JSON Schema of this kind (such as listing)
    .reference = The fields of all records, for staff (Markdown)
    .cms = The configuration of the web form (config.yml of Sveltia CMS)
    .vscode = The settings of Visual Studio Code (--output is a folder)
    .ward = The ward in the web form (default: the content of the whole portal)
    .output = Where to write (a folder for JSON Schemas, else a file; default: the screen)

cli-new = Makes the file of a new record
    .kind = The name of a folder (such as windows, short-stay, news, glossary), or ward, coordinators, network
    .ward = The folder of a ward (default: a record of the whole portal)
    .id = The name of the file (lower-case letters, digits, hyphens; without its extension)
    .name = The name (the title of a text, the word of a term)
    .reading = The reading (in hiragana)
    .summary = What it is, in short
    .phone = The phone number
    .address = The address
    .web = The address of the official page
    .source = The id of a shared source (sources.yaml)
    .source-title = The name of the source
    .source-url = The address of the source
    .source-date = The date of the source
    .checked = The day of the check
    .by = The section that checked it
    .set = Another field (may be given several times, such as --set place.town=Ikebukuro --set start=Call)
    .set-form = FIELD=TEXT

cli-due = Lists what the staff has to do (what is overdue, unconfirmed, without a contact, …)
    .ward = Only this ward
    .format = The form of the list
    .format-text = Lines for a terminal
    .format-csv = A table for spreadsheets
    .format-html = A page for staff, kept out of search engines
    .output = The file to write to (default: the screen)

cli-export = Writes records as a table (Excel or CSV)
    .ward = Only this ward (a folder under wards/)
    .kind = The kind of records (listing, centre, scheme, or the id of a service of services.yaml)
    .format = The form of the table (default: as the name of --output says, else xlsx)
    .format-csv = Opens in any spreadsheet or editor
    .format-xlsx = Excel
    .output = The file to write to (default: yorisoi.xlsx or yorisoi.csv)

cli-import = Brings in tables (Excel or CSV) and public data (writes nothing without --write)
    .files = The files to bring in (CSV or XLSX, as many as you like)
    .write = Writes what the difference shows
    .source = The source of public data (its id in sources.yaml)
    .service = The service that rows of a municipality's data are records of (its id in services.yaml)
    .only = Only rows with this word in this column (such as kind=nursery)
    .only-form = COLUMN=WORD
    .allow-removal = Take values out of records that the table leaves empty

cli-serve = Shows the pages while you edit (a page refreshes when a file is saved)
    .ward = Only this ward (may be given several times)
    .port = The port to listen on (default: the first free one from 8000; 0: any free one)
    .host = The address to listen on (default: only this computer can see the pages)
    .open = Opens the browser too

cli-fmt = Writes files in their tidy form (leaves remarks and the order of fields)
    .files = The files and folders to tidy (default: all of the content)
    .check = Only names the files that are not tidy (exit code 1 if there are any)

cli-explain = Explains a kind of error or warning (without one: lists all)
    .code = The kind (such as bad-phone)

# A value that cannot be read

value-no-date = `{ $text }` is no date; write it like 2026-09-01
value-no-answer = `{ $text }` has no `=`; write field=value, such as place.town=池袋
value-no-pair = `{ $text }` has no `=`; write column=word, such as 種別=認可保育所
