# What could not be written

output-foreign = The output folder `{ $path }` holds files that this program did not make, so nothing was touched.
    help: Name an empty folder or a new one with --output.
output-locked = Another run is writing to the output folder `{ $path }`.
    help: Wait for it and run again.
output-outside = `{ $path }` is outside the content folder; nothing was written.
    help: Look for links in the folder that lead elsewhere.
output-inside = `{ $path }` is inside the content folder, so nothing was written.
    help: Name a place outside the content folder with --output.
output-climbs = `{ $path }` leads out of the output folder; nothing was written.
    help: Let whole.folder in portal.yaml and the names of folders be small letters, digits and hyphens.
output-damaged = The list of the output folder `{ $path }` (.yorisoi-manifest) is damaged, so nobody can tell which files may go.
    help: Rename the folder and run again; it is made anew.
output-mount = Something is mounted on the output folder `{ $path }`, which so cannot change places with a new one.
    help: Name a folder within it with --output (`{ $path }/site`), or add --in-place (file by file).
output-refused = `{ $path }` cannot be written: { $cause }
    help: See whether there is room and whether you may write there.
