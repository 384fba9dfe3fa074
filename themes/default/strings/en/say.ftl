# How numbers, dates, ages and hours are said. Values go where { $… } stands.

# The name of the language, and its signs
language = English
in-language = { $label } ({ $language })
colon = :{" "}
comma = ,{" "}
dot = {" "}·{" "}
plus = {" + "}
bracket-open = {" ("}
bracket-close = )
full-stop = .
dash = —
# Headings of an index: kana (rows of the kana table) or letters
index = letters
kana-rows = あ,か,さ,た,な,は,ま,や,ら,わ,Others

# Dates
date-day = { $weekday }, { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-year = { $year }
weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
dates-span = { $from } to { $to }
# A form that sorts by date
month-in-order = { $year }-{ $month }
month-pad = 0

# Days and hours
days = Mon,Tue,Wed,Thu,Fri,Sat,Sun,holidays
days-joint = ,{" "}
hours-open = { $days } { $from }–{ $to }

# Numbers
count = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
count-here = { $n ->
    [0] none found in { $ward }
    [1] 1 place
   *[other] { $n } places
}
count-elsewhere = { $here ->
    [0] none found in { $ward }, { $n } in other municipalities
    [1] 1 place, { $n } in other municipalities
   *[other] { $here } places, { $n } in other municipalities
}
list-count = { $ward }: { $here }, { $n } in other municipalities
service-count = { $service }: { $count }
beds-count = { $n ->
    [one] { $n } bed
   *[other] { $n } beds
}
people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
job-count = { $job }: { $n ->
    [one] { $n } person
   *[other] { $n } people
}
points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
size = { $n } KB

# Ages
ages-both = Ages { $from } to { $to }
ages-from = From age { $from }
ages-to = Up to age { $to }
age-group = Ages { $from }–{ $to }

# When something was checked
known-checked = Checked on: { $date }
known-dates = Checked on: not confirmed. Date of source: { $dates }
known-nothing = Checked on: not confirmed

# Medical care accepted
level-yes = has done so
level-yes-mark = ◎
level-consult = ask first
level-consult-mark = △
level-no = no
level-no-mark = ×
care-level = { $care }: { $mark } { $level }

# Status
paused = Not taking anyone for now
ended = This place has closed
stopped-both = { $word } (from { $since } until { $until })
stopped-since = { $word } (since { $since })
stopped-until = { $word } (until { $until })
stopped-why = { $stopped }. { $reason }
kind-paused = { $kind } (paused)
kind-ended = { $kind } (closed)

# Titles and descriptions
home-title = { $ward }: help for children who need medical care and their families
all-of = All of { $whole }
list-official = { $name } ({ $reading })
name-at = { $name } ({ $address })
list-narrowed = { $list } ({ $by })
list-description = { $ward }: { $list }. { $count }
record-description = { $name } ({ $service }: { $everyday }).
record-description-call = { $name } ({ $service }: { $everyday }). Phone { $phone }.
dated = { $date }: { $text }
call-named = { $name }: Call { $phone }
office-code = Office number { $code }
term-link = Term: { $term }
to-list = See the list: { $list }
local = What differs in { $ward }
plan-of = Coordinators of { $ward }
plan-none = How many coordinators { $ward } has is not confirmed yet. Please ask the contact desk or the support centre.
watch = { $item } (watching: { $level ->
    [high] high
    [middle] middle
   *[low] low
})
map-url = https://maps.gsi.go.jp/#17/{ $lat }/{ $lon }/

# A picture in words
network-edge = { $name } ({ $label })

# What answers of the search are
kind-centre = Support centre
kind-scheme = Benefit or scheme
kind-guide = Guide
kind-news = News
kind-task = What you want to do
kind-stage = Life stage
kind-term = Term
kind-ward = Municipality
kind-list = List
find-phone = Phone { $phone }
find-hours = Hours { $hours }

# Reporting a mistake
report-subject = A mistake: { $name }
report-body =
    Page: { $name }
    Address: { $address }

    What is wrong, and how should it be:
report-say = Call and say that the page on “{ $name }” is wrong, and what is right.

reach-ways = Ways to reach them: { $ways }
