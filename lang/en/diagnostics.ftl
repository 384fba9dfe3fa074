# Words around lists of errors and warnings

severity = { $is ->
    [error] error
   *[warning] warning
}
help-label = help

job-summary = Check of the content: { $errors } errors, { $warnings } warnings
job-summary-heads = | | File | Line | Problem | What to do | Code |
job-summary-more = { $rest } more.
