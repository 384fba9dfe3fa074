# Words of the tables of records (export, import).

sheet-records = { $kind ->
    [centre] centres
    [scheme] schemes
   *[listing] records
}
sheet-guide = guide
sheet-choices = choices

# Headings of columns. What fields are called stands in fields.ftl.
column-id = { $kind ->
    [centre] centre id
    [scheme] scheme id
   *[listing] record id
}
column-ward = municipality
column-service = service
column-care = care: { $care }
column-in-part = { $part }: { $title }

cell-yes = yes
cell-no = no

choice-wrong = Not one of the choices
choice-advice = Pick one from the list, or leave it empty.

guide-headings = Do not change the headings in row 1. Columns may be moved, and those that are not needed may be deleted.
guide-empty = An empty cell takes the value away. Leave empty what is not known (the site then says 未確認).
guide-rows = A new record is a new row at the end. Deleting a row deletes no record; for one that has ended, set the state to 終了.
guide-lines = For several lines in one cell, press Alt + Enter.
guide-rest = What no table holds (times by day, other phone numbers) is not changed by an import.
guide-sheet = sheet
guide-column = column
guide-way = how to write it
guide-key = name in the file

way-list = One to a line.{" "}
way-number = Digits only.{" "}
way-choice = One of { $words }.{" "}

remark-id = Name of the file; do not change it. For a new record: small letters, digits and hyphens.
remark-ward = Where the record belongs; it cannot be changed later.
remark-service = Official name of the service; it cannot be changed later.
remark-unknown = Empty: not confirmed.
remark-point = Two numbers with a comma between them, as in "35.7301, 139.7112".
remark-office-number = Ten digits.
remark-register-number = The number that ties it to the public register; do not change it.
remark-corporate-number = Thirteen digits.
remark-verified = "no" when only papers of others were seen.
remark-sources = Ids of sources.yaml; at least one.

# Files that are no tables
unreadable-empty = it is empty.
unreadable-zip = it is a zip archive. Open it and name the CSV or XLSX in it.
unreadable-old-excel = it is an old Excel file (.xls). Save it as .xlsx.
unreadable-encoding = its encoding is unknown. Save it as UTF-8.
unreadable-open-quote = Row { $row } has a quotation mark that is not closed: all rows behind it would be one cell. Delete or close it and save the file again.
unreadable-broken = it cannot be read as a table ({ $detail }).
