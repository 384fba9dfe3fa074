# What commands say on the terminal

## All commands

content-unreadable = The content folder `{ $path }` cannot be read: { $cause }
    help: Name the folder with --content.
theme-unreadable = The theme folder `{ $path }` cannot be read: { $cause }
    help: Name the folder with --theme.
portal-unreadable = portal.yaml cannot be read. Mend it first; `yorisoi check --lang en` says what is wrong.
unknown-ward = There is no ward `{ $slug }`. { near }Write the name of a folder under wards/.
warnings-denied = Warnings count as errors here (--deny warnings, or `deny` in portal.yaml).
see-explain = For more about a code: `yorisoi explain { $code } --lang en`.
written = Wrote `{ $path }`.
already-there = `{ $path }` is there already. It is not replaced.

## build

old-site-stays = The old site stays as it was.
not-built = { $errors ->
    [0] { count-warnings }
   *[other] { count-errors }
}, so no site was built. The old site stays as it was.
progress-pages = pages
old-tree-left = The new site is live. What is left of the old one, `{ $path }`, could not be removed; you may remove it.
built = Built { $wards ->
    [one] 1 ward
   *[other] { $wards } wards
}, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $megabytes } MB in { $path } ({ $seconds } s, { $rate } pages a second). Files written { $written }, unchanged { $same }, removed { $removed }. { count-warnings }.

## check

checked = Checked { count-files }: { count-errors }, { count-warnings }.

## explain

no-such-code = There is no code `{ $code }`. { near }`yorisoi explain` lists them all.
explain-errors = Errors (no site is built)
explain-warnings = Warnings

## due

due-incomplete = { $files ->
    [one] 1 file has
   *[other] { $files } files have
} mistakes; records that cannot be read are not in this list. Mend them; `yorisoi check --lang en` says what is wrong.

## export

export-ending = The name `{ $path }` does not end in `{ $wanted }`.
    help: Give it that ending.
export-mend-first = Mend the mistakes, then export again.
export-no-kind = There is no kind "{ $kind }". Write listing, centre, scheme, or the id of a service of services.yaml.
exported = Wrote { $records } records to { $path }.

## fmt

fmt-all-tidy = { $files ->
    [one] The file is tidy.
   *[other] All { $files } files are tidy.
}
fmt-untidy = { $files ->
    [one] 1 file is not tidy.
   *[other] { $files } files are not tidy.
}
    help: `yorisoi fmt` tidies all at once.
fmt-tidied = Tidied { count-files }.
fmt-refused = { $files ->
    [one] 1 file has mistakes and was left as it is.
   *[other] { $files } files have mistakes and were left as they are.
}
fmt-outside = `{ $path }` is not in the content folder `{ $content }`.
    help: See where the file is; the content folder is named with --content.

## import

import-mend-first = The content has mistakes, so nothing was imported. Mend those above, then run it again.
import-nothing = There is nothing to write.
import-written = Wrote { $files } files. Run `yorisoi check` next.
import-not-yet = Nothing is written yet. If this is right, run it again with --write.
import-file-refused = `{ $path }`: { $why }
import-unreadable = cannot be read ({ $cause }). Check its place and name.

## schema

schema-mend-first = { $errors ->
    [one] There is 1 error
   *[other] There are { $errors } errors
}, so nothing was written. Names of services and areas come from the content: mend it first.
schema-which = Name a kind (such as `yorisoi schema listing`) or a folder to write to (such as `yorisoi schema --output schemas`).
schema-kinds = Kinds: { $kinds }
schema-no-kind = There is no kind `{ $kind }`. Kinds: { $kinds }

## serve

theme-missing = There is no theme folder `{ $path }`.
    help: Name the folder with --theme.
serve-open = { $url } is ready: open it in a browser. Pages refresh by themselves when a file is saved. Ctrl+C ends this.
serve-seen-by-others = Other computers can see this too. Mind what is not public yet.
serve-unwatched = Changes of files cannot be watched: { $cause }
    help: On Linux, `sudo sysctl fs.inotify.max_user_watches=524288` allows more files to be watched.
serve-failed = Pages cannot be shown: { $cause }
serve-next-port = Another program uses port { $port }. The next free one is taken.
serve-port-taken = Another program uses port { $port }.
    help: End a running `yorisoi serve` with Ctrl+C, or name another port, such as `--port { $other }`.
serve-port-forbidden = You may not use port { $port }.
    help: Name a port from 1024 on, such as `--port { $other }`.
serve-port-refused = Port { $port } of { $host } cannot be used: { $cause }
    help: See --host and --port. Without them, only this computer can see the pages.
serve-fresh = Fresh pages ({ $took } ms).{ $warnings ->
    [0] {""}
    [one] {" "}1 warning (see `yorisoi check`).
   *[other] {" "}{ $warnings } warnings (see `yorisoi check`).
}
serve-broken = { $errors ->
    [one] There is 1 error.
   *[other] There are { $errors } errors.
} The page before stays on show until what is wrong is mended and saved.
serve-no-browser = No browser could be opened. Copy the address above into one.

## How many

count-errors = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}
count-warnings = { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
count-files = { $files ->
    [one] 1 file
   *[other] { $files } files
}
