# The preview: what the browser shows

serve-wrong-name = This address is not answered. Open http://127.0.0.1 or http://localhost.
serve-read-only = This site can only be read.
serve-nothing-there = There is nothing here.
serve-no-page = The page could not be made.
serve-title = Yorisoi
serve-page-missing = There is no page at this address

told-heading = { $count } to mend
told-lead = { $page ->
    [there] Behind this is the last page that came out well. Mend the file and save it; this notice then goes away.
   *[none] No page has come out well so far. Mend the file and save it; the page then appears.
}
told-place = { $path }:{ $line }:{ $column }
told-more = And { $rest } more.
told-close = Close
