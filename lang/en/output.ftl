# What could not be written

output-foreign = The output folder `{ $path }` holds files that this program did not make, so nothing was touched.
    help: Name an empty folder or a new one with --output.
output-locked = Another run is writing to the output folder `{ $path }`.
    help: Wait for it and run again.
output-outside = `{ $path }` is outside the content folder; nothing was written.
    help: Look for links in the folder that lead elsewhere.
output-inside = `{ $path }` is inside the content folder, so nothing was written.
    help: Name a place outside the content folder with --output.
output-refused = `{ $path }` cannot be written: { $cause }
    help: See whether there is room and whether you may write there.
