# What is said while a new record is made

new-already-there = `{ $path }` is there already. It is not replaced. Take another name (--id), or edit that file.
new-bad-folder = A folder cannot be called `{ $slug }`. Use lower-case letters, digits and hyphens (such as { $example }).
new-of-the-whole = `{ $kind }` is a record of the whole portal. Make it without --ward.
new-of-a-ward = `{ $kind }` is a record of a ward. Name the ward with --ward (such as --ward { $example }).
new-no-kind = There is no kind `{ $kind }`.{ $has-near ->
    [yes] {" "}Did you mean `{ $near }`?
   *[no] {""}
}
    Kinds: { $known }, ward, coordinators, network
new-no-place = No record can stand at `{ $path }`.
new-no-field = `{ $kind }` has no field for --{ $flag }.

new-id = Name of the file
    .about = Lower-case letters, digits and hyphens (such as sakura-kango). It becomes the page's address and is not changed later.
    .index = A file cannot be called `index`: that is the address of the list. Take another name (such as sakura-kango).
    .bad = A file cannot be called `{ $id }`. Use lower-case letters, digits and hyphens (such as sakura-kango).
    .missing = Name the file with --id: lower-case letters, digits and hyphens (such as --id sakura-kango).

new-begin = This makes `{ $path }`. Where you do not know the answer, just press Enter.
new-question = { $required ->
    [yes] { $title } (required): { $about }
   *[no] { $title }: { $about }
}
new-required = This is required.
new-stopped = Stopped. Nothing was written.
new-missing = Some required fields are missing. Add:
new-missing-field = {"  "}{ $flag } (`{ $path }`)

new-refused = This would be a mistake, so nothing was written. It would have been:
new-made = Made `{ $path }`.
new-asks = What is not written shows as 未確認 on the page. This service asks for: { $fields }
new-next = What to do now:
    {"  "}1. { $kind ->
        [text] Write the text below the second `---`.
        [dataset] Add the `tables`.
        [network] Add the bodies (`nodes`) and their links (`edges`).
        [local-scheme] Add what is different in this ward (`facts`).
        [coordinators] Add who is there now (`current`), if it is known.
       *[other] Open the file and add what is known (docs/reference.ja.md says how).
    }
    {"  "}2. Check it with `yorisoi check`.
    {"  "}3. Hand in the changed files (docs/handbook.ja.md says how).
