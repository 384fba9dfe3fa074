# Words of the staff's work list (due).

due-no-window = No window to call first
    .advice = Make a window in windows/ and name it in first_windows of ward.yaml.
due-no-contact = No way to reach it
    .advice = Find its phone number and write it into contact.phone.
due-unverified = Not confirmed by an official source
    .advice = Confirm it by phone or on the official page, then write verified: true, and checked.
due-ended-alone = Ended, and nothing says where to go instead
    .advice = Write the record that took over into state.successor; if there is none, the reason into state.reason.
due-overdue = The check has run out
    .advice = Confirm it by phone or on the official page, and write today's date into checked.date.
due-undated = Nothing says of when it is
    .advice = Confirm it by phone or on the official page, and write checked.
due-noted = A note to staff
    .advice = Read the note (staff_note), and delete its line when that is done.
due-unknown = Facts that are not confirmed
    .advice = Write what can be learned by phone, item by item. Leave out what nobody knows.

due-coordinators = Placement of coordinators
due-old-check = checked { $date } ({ $months ->
    [one] old after { $months } month
   *[other] old after { $months } months
})
due-old-source = source of { $date }, not checked yet ({ $months ->
    [one] old after { $months } month
   *[other] old after { $months } months
})

due-counted = { $name } ({ $count })
due-detailed = { $name }: { $detail }
due-sum = { $count ->
    [one] On { $day } there is { $count } thing to do.
   *[other] On { $day } there are { $count } things to do.
}{" "}
due-page-sum = { $count ->
    [one] { $count } thing to do on { $day }, what harms families most first.
   *[other] { $count } things to do on { $day }, what harms families most first.
}
due-not-tried = Links to other sites were not tried (nothing here uses the network).
due-title = What to do next (for staff)

# Headings of the table
due-ward = municipality
due-rank = rank
due-what = what is the matter
due-count = how many
due-record = record
due-detail = details
due-advice = what to do
due-file = file
