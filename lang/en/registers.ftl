# What an import says.

plan-form = { $form ->
    [own] a table of yorisoi
    [wam] WAM NET open data
    [kaigo] open data of 介護サービス情報公表システム
   *[municipal] municipal open data
}
plan-file = { $file }: { $form } ({ $encoding }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
})
plan-sheet = { $file } "{ $sheet }"
plan-source = Source: { $source } (for a newer edition, add it to sources.yaml and name it with --source)
plan-column-unknown = note: { $file }: the column "{ $title }" is unknown and was not read.
plan-column-unused = Column that is not read: `{ $title }` of { $file } ({ $samples })
plan-hidden = Note: { $file } has a hidden sheet, `{ $sheet }`. It was not read ({ $rows } rows). Show it in your spreadsheet if it is wanted.
plan-column-twice = note: { $file }: the column "{ $title }" stands twice (column { $number }); the first one was read.
plan-column-untitled = note: { $file }: column { $number } has no title and was not read.
plan-twin = note: { $file } row { $row }: name and phone number are those of { $path }. If it is the same, write its id.
plan-thin = note: more than half of what was imported before is missing. Check that the file is whole before writing.

plan-happens = { $what ->
    [new] New records
    [ended] Records gone from the register (they become 終了; please check by phone)
   *[changed] Changed records
} { $count }
plan-from-row = {" "}({ $file } row { $row })
plan-nothing = (none)
plan-renewed = Records that only get the newer source { $count }
plan-absent = Records that the table does not have: { $count } (they stay): { $names }{ $more ->
        [0] {""}
       *[other]  and { $more } more
    }
plan-kept = Values kept as people wrote them { $count } (the register changed as well; please see which is right)
plan-kept-value = { $title }: record { $record } / register { $register }
plan-refused = Rows that could not be taken { $count }
plan-passed = Rows and values passed over { $count }
plan-row-why = { $file } row { $rows }: { $why }
plan-rows-why = { $file } { $count } rows: { $why }
plan-rows = rows { $rows }
plan-span = -
plan-sum = In all: new { $new }, changed { $changed }, gone { $ended }, same { $same } rows, refused { $refused }, passed over { $passed }
plan-rows-sum = Rows of the tables: { $rows } = new or changed { $taken } + the same { $same } + refused { $refused } + passed over { $passed }
plan-remembered = What was seen is remembered for the next import ({ $paths }).

# Why a row is not taken
refused-unknown-service = services.yaml has no service "{ $name }".
refused-elsewhere = It is in no ward of this content.
refused-not-asked = --only leaves it out.
refused-no-name = It has no name.
refused-no-key = It has no id. Give a new record an id of small letters, digits and hyphens.
refused-no-number = It has no number (ID, NO), so a later import could not know it again.
refused-twice = An earlier row has the id "{ $id }". Keep one of them.
refused-repeated = An earlier row has the number "{ $key }"; that one is used.
refused-unknown-ward = There is no ward "{ $name }". Pick one from the list.
refused-bad-id = "{ $id }" cannot be an id. Use small letters, digits and hyphens, and a name that no other record has.
refused-needed = "{ $title }" is empty. It must be filled in.
refused-bad-cell = "{ $value }" cannot be read as "{ $title }". Write it like { $example }.
refused-moves = "{ $title }" cannot be changed in a table ("{ $value }"). Put it back and add a row with a new id.
refused-more-than-shown = "{ $title }" holds more than the table shows. Change it in the file.
refused-removal = `{ $title }` is empty. The record has `{ $value }`. Add --allow-removal if it may go.
refused-by-hand = "{ $title }" is written in a way that a table cannot change. Change it in the file.
refused-mistake = The record would have a mistake: { $words }
refused-value = "{ $value }" cannot be read as "{ $title }"; only this value is left out.

# Why an import cannot begin
stopped-unknown-form = { $file } is no table that is known (first row: { $titles }).
    help: the first row must hold the titles of `yorisoi export`, of open data of WAM NET or 介護サービス情報公表システム, or of a municipal standard data set.
stopped-missing-columns = { $file } lacks columns that the published table or the last import has: { $titles }.
    help: import the file as it is published; what is not there would be taken for gone.
stopped-needs-service = { $file }: say which service its rows belong to, with --service and an id of services.yaml.
stopped-no-service = services.yaml has no service "{ $id }".
stopped-needs-source = { $file }: add its source to sources.yaml and name its id with --source.
stopped-no-source = sources.yaml has no source "{ $id }".
