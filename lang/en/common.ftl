# Words within other phrases.

# Between the items of a list
between = {", "}
between-quoted = {"`, `"}
between-choices = {" or "}

# A field's name: its title (in the language of the content), and its key in the file
field = { $has_title ->
    [yes] { $title }（{ $key }）
   *[no] { $key }
}

# Where there is a word like the one written
near = { $has-near ->
    [yes] Did you mean `{ $near }`?{" "}
   *[no] {""}
}

# Why the system refused to read or write a file
cause = { $detail }
