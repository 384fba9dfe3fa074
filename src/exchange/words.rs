//! An import in words: what it would do, what it left out and why.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::plan::{Change, Happening, Plan, Reason, Refusal, Stop};
use super::table::Unreadable;
use crate::phrases::Lang;

/// The language that is written here beside English, until the words of this room are in the catalogues.
const JA: Lang = Lang("ja");

impl Plan {
    /// Whether some rows need a person.
    pub fn has_trouble(&self) -> bool {
        self.refusals.iter().any(|refusal| refusal.reason.is_trouble())
    }

    /// The difference list.
    pub fn words(&self, lang: Lang) -> String {
        let ja = lang == JA;
        let mut out = String::new();
        for (file, form, encoding, rows) in &self.files {
            let form = form_name(form, ja);
            let _ = if ja {
                writeln!(out, "{file}：{form}（{encoding}、{rows}行）")
            } else {
                writeln!(out, "{file}: {form} ({encoding}, {rows} rows)")
            };
        }
        if let Some(source) = &self.source {
            let _ = if ja {
                writeln!(
                    out,
                    "出典：{source}（新しい資料のときは、sources.yaml に書き足し、--source で示してください）"
                )
            } else {
                writeln!(
                    out,
                    "Source: {source} (for a newer edition, add it to sources.yaml and name it with --source)"
                )
            };
        }
        for (file, title) in &self.unread {
            let _ = if ja {
                writeln!(out, "注意：{file} の列「{title}」は知りません。読みませんでした。")
            } else {
                writeln!(out, "note: {file}: the column \"{title}\" is unknown and was not read.")
            };
        }
        self.headings_in_words(&mut out, ja);
        if self.thin {
            let _ = if ja {
                writeln!(
                    out,
                    "\n注意：前に取りこんだ所の半分より多くが、この資料にありません。ファイルが途中で切れていないか、書く前に確かめてください。"
                )
            } else {
                writeln!(
                    out,
                    "\nnote: more than half of what was imported before is missing. Check that the file is whole before writing."
                )
            };
        }
        self.changes_in_words(&mut out, ja);
        self.kept_in_words(&mut out, ja);
        self.refusals_in_words(&mut out, lang);
        self.sum(&mut out, ja);
        out
    }

    /// What is odd about the titles, and rows that seem to be of a record already there.
    fn headings_in_words(&self, out: &mut String, ja: bool) {
        for (file, title, number) in &self.headings {
            let _ = match (title, ja) {
                (Some(title), true) => writeln!(
                    out,
                    "注意：{file} に、列「{title}」が2つあります（{number}列目）。はじめの列だけを読みました。"
                ),
                (Some(title), false) => writeln!(
                    out,
                    "note: {file}: the column \"{title}\" stands twice (column {number}); the first one was read."
                ),
                (None, true) => writeln!(
                    out,
                    "注意：{file} の{number}列目に見出しがありません。読みませんでした。1行目に見出しを書いてください。"
                ),
                (None, false) => writeln!(out, "note: {file}: column {number} has no title and was not read."),
            };
        }
        for (row, path) in &self.twins {
            let _ = if ja {
                writeln!(
                    out,
                    "注意：{} {}行目は、名前と電話番号が {path} と同じです。同じ所なら、id をそのファイルの名前に直してください。",
                    row.file, row.number
                )
            } else {
                writeln!(
                    out,
                    "note: {} row {}: name and phone number are those of {path}. If it is the same, write its id.",
                    row.file, row.number
                )
            };
        }
    }

    fn changes_in_words(&self, out: &mut String, ja: bool) {
        for (happening, mark, japanese, english) in [
            (Happening::New, '+', "新しい記録", "New records"),
            (Happening::Changed, '~', "変わる記録", "Changed records"),
            (
                Happening::Ended,
                '-',
                "資料からなくなった記録（「終了」にします。電話で確かめてください）",
                "Records gone from the register (they become 終了; please check by phone)",
            ),
        ] {
            let changes: Vec<&Change> = self
                .changes
                .iter()
                .filter(|change| change.happening == happening && !self.only_renewed(change))
                .collect();
            if changes.is_empty() {
                continue;
            }
            let _ = writeln!(out, "\n{} {}", if ja { japanese } else { english }, changes.len());
            for change in changes {
                let row = change.row.as_ref().map(|row| {
                    if ja {
                        format!("（{} {}行目）", row.file, row.number)
                    } else {
                        format!(" ({} row {})", row.file, row.number)
                    }
                });
                let _ = writeln!(out, "  {mark} {} {}{}", change.name, change.path, row.unwrap_or_default());
                for field in &change.fields {
                    let title = if ja { &field.title } else { &field.path };
                    let _ = match happening {
                        Happening::New => writeln!(out, "      {title}: {}", one_line(&field.new, ja)),
                        _ => {
                            writeln!(out, "      {title}: {} → {}", one_line(&field.old, ja), one_line(&field.new, ja))
                        }
                    };
                }
            }
        }
        let renewed = self.changes.iter().filter(|change| self.only_renewed(change)).count();
        if renewed > 0 {
            let _ = if ja {
                writeln!(out, "\n出典だけが新しくなる記録 {renewed}")
            } else {
                writeln!(out, "\nRecords that only get the newer source {renewed}")
            };
        }
    }

    /// A new edition that says the same would fill the list with lines that nobody reads.
    fn only_renewed(&self, change: &Change) -> bool {
        self.renewed > 0
            && change.happening == Happening::Changed
            && matches!(change.fields.as_slice(), [field] if field.path == "sources" && self.source.as_deref() == Some(field.new.as_str()))
    }

    fn kept_in_words(&self, out: &mut String, ja: bool) {
        if self.kept.is_empty() {
            return;
        }
        let _ = if ja {
            writeln!(
                out,
                "\n人が書いた値のままにする所 {}（資料も変わりました。どちらが正しいか、確かめてください）",
                self.kept.len()
            )
        } else {
            writeln!(
                out,
                "\nValues kept as people wrote them {} (the register changed as well; please see which is right)",
                self.kept.len()
            )
        };
        for kept in &self.kept {
            let (record, register) = (one_line(&kept.record, ja), one_line(&kept.register, ja));
            let _ = writeln!(out, "  = {} {}", kept.name, kept.path);
            let _ = if ja {
                writeln!(out, "      {}: 記録 {record} ／ 資料 {register}", kept.title)
            } else {
                writeln!(out, "      {}: record {record} / register {register}", kept.title)
            };
        }
    }

    fn refusals_in_words(&self, out: &mut String, lang: Lang) {
        let ja = lang == JA;
        let groups = [
            (true, "取りこめない行", "Rows that could not be taken"),
            (false, "取りこまない行・値", "Rows and values passed over"),
        ];
        for (trouble, japanese, english) in groups {
            let mut by_reason: BTreeMap<(&Reason, &str), Vec<usize>> = BTreeMap::new();
            for Refusal { reason, row } in self.refusals.iter().filter(|refusal| refusal.reason.is_trouble() == trouble)
            {
                by_reason.entry((reason, &row.file)).or_default().push(row.number);
            }
            if by_reason.is_empty() {
                continue;
            }
            let count: usize = by_reason.values().map(Vec::len).sum();
            let _ = writeln!(out, "\n{} {count}", if ja { japanese } else { english });
            let mut groups: Vec<_> = by_reason.into_iter().collect();
            groups.sort_by(|((_, a), x), ((_, b), y)| (a, x).cmp(&(b, y)));
            for ((reason, file), rows) in groups {
                let (words, rows, count) = (reason.words(lang), ranges(&rows, ja), rows.len());
                let _ = match (count, ja) {
                    (1, true) => writeln!(out, "  ! {file} {rows}行目：{words}"),
                    (_, true) => writeln!(out, "  ! {file} {count}行：{words}\n      {rows}行目"),
                    (1, false) => writeln!(out, "  ! {file} row {rows}: {words}"),
                    (_, false) => writeln!(out, "  ! {file} {count} rows: {words}\n      rows {rows}"),
                };
            }
        }
    }

    fn sum(&self, out: &mut String, ja: bool) {
        let count = |happening| self.changes.iter().filter(|change| change.happening == happening).count();
        let (new, changed, ended) = (count(Happening::New), count(Happening::Changed), count(Happening::Ended));
        let out_of = |trouble| self.refusals.iter().filter(|refusal| refusal.reason.is_trouble() == trouble).count();
        let (wrong, passed, same) = (out_of(true), out_of(false), self.same);
        let _ = if ja {
            writeln!(
                out,
                "\nまとめ：新しい {new}、変わる {changed}、なくなった {ended}、同じ {same}行、取りこめない {wrong}、取りこまない {passed}"
            )
        } else {
            writeln!(
                out,
                "\nIn all: new {new}, changed {changed}, gone {ended}, same {same} rows, refused {wrong}, passed over {passed}"
            )
        };
        let memories = self.memories();
        if new + changed + ended == 0 && !memories.is_empty() {
            let paths = memories.iter().map(|(path, _)| *path).collect::<Vec<_>>().join("、");
            let _ = if ja {
                writeln!(out, "次に取りこむときにくらべるため、この資料の写し（{paths}）を新しくします。")
            } else {
                writeln!(out, "What was seen is remembered for the next import ({paths}).")
            };
        }
    }
}

fn form_name(form: &str, ja: bool) -> &'static str {
    match (form, ja) {
        ("own", true) => "yorisoi の表",
        ("own", false) => "a table of yorisoi",
        ("wam", true) => "WAM NET のオープンデータ",
        ("wam", false) => "WAM NET open data",
        (_, true) => "自治体標準オープンデータ",
        (_, false) => "municipal open data",
    }
}

fn one_line(text: &str, ja: bool) -> String {
    match text {
        "" if ja => "（なし）".to_owned(),
        "" => "(none)".to_owned(),
        text => text.replace('\n', "／"),
    }
}

/// `2〜5、8`.
fn ranges(rows: &[usize], ja: bool) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for &row in rows {
        match spans.last_mut() {
            Some((_, end)) if row <= *end + 1 => *end = (*end).max(row),
            _ => spans.push((row, row)),
        }
    }
    let (to, and) = if ja { ("〜", "、") } else { ("-", ", ") };
    spans
        .iter()
        .map(|(from, end)| if from == end { from.to_string() } else { format!("{from}{to}{end}") })
        .collect::<Vec<_>>()
        .join(and)
}

impl Reason {
    /// Why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match lang {
            JA => self.ja(),
            _ => self.en(),
        }
    }

    fn ja(&self) -> String {
        match self {
            Self::UnknownService(name) => format!("サービス「{name}」は、services.yaml にありません。"),
            Self::Elsewhere => "この内容にない区市町村の所です。".to_owned(),
            Self::NotAsked => "--only で選んだ行ではありません。".to_owned(),
            Self::NoName => "名前がありません。".to_owned(),
            Self::NoKey => {
                "id（番号）がありません。新しい記録には、半角の英小文字・数字・ハイフンで id を付けてください。"
                    .to_owned()
            }
            Self::NoNumber => {
                "番号（ID・NO）がありません。次に取りこむとき、同じ所だとわからないので、取りこみません。".to_owned()
            }
            Self::Twice(id) => format!("id「{id}」の行が、前にもあります。一つにしてください。"),
            Self::Repeated(key) => format!("番号「{key}」の行が、前にもあります。前の行を使います。"),
            Self::UnknownWard(name) => format!("区市町村「{name}」はありません。一覧から選んでください。"),
            Self::BadId(id) => format!(
                "id「{id}」は使えません。半角の英小文字・数字・ハイフンだけで、ほかの記録にない名前にしてください。"
            ),
            Self::Needed(title) => format!("「{title}」がありません。空にできない項目です。書いてください。"),
            Self::BadCell(title, value, example) => {
                format!("「{title}」の「{value}」は読めません。{example} のように書いてください。")
            }
            Self::Moves(title, value) => {
                format!(
                    "「{title}」は、表では変えられません（「{value}」と書かれています）。もとにもどし、新しい id の行を足してください。"
                )
            }
            Self::MoreThanShown(title) => {
                format!("「{title}」には、表に出ないくわしい値があります。ファイルを開いて直してください。")
            }
            Self::ByHand(title) => format!(
                "「{title}」は、ファイルの書き方が特別なので、表からは変えられません。ファイルを開いて直してください。"
            ),
            Self::Mistake(words) => format!("取りこむと、記録に誤りができます：{words}"),
            Self::ValueLeftOut(title, value) => {
                format!("「{title}」の「{value}」は読めません。この値だけ、取りこみません。")
            }
        }
    }

    fn en(&self) -> String {
        match self {
            Self::UnknownService(name) => format!("services.yaml has no service \"{name}\"."),
            Self::Elsewhere => "It is in no ward of this content.".to_owned(),
            Self::NotAsked => "--only leaves it out.".to_owned(),
            Self::NoName => "It has no name.".to_owned(),
            Self::NoKey => "It has no id. Give a new record an id of small letters, digits and hyphens.".to_owned(),
            Self::NoNumber => "It has no number (ID, NO), so a later import could not know it again.".to_owned(),
            Self::Twice(id) => format!("An earlier row has the id \"{id}\". Keep one of them."),
            Self::Repeated(key) => format!("An earlier row has the number \"{key}\"; that one is used."),
            Self::UnknownWard(name) => format!("There is no ward \"{name}\". Pick one from the list."),
            Self::BadId(id) => format!(
                "\"{id}\" cannot be an id. Use small letters, digits and hyphens, and a name that no other record has."
            ),
            Self::Needed(title) => format!("\"{title}\" is empty. It must be filled in."),
            Self::BadCell(title, value, example) => {
                format!("\"{value}\" cannot be read as \"{title}\". Write it like {example}.")
            }
            Self::Moves(title, value) => format!(
                "\"{title}\" cannot be changed in a table (\"{value}\"). Put it back and add a row with a new id."
            ),
            Self::MoreThanShown(title) => {
                format!("\"{title}\" holds more than the table shows. Change it in the file.")
            }
            Self::ByHand(title) => {
                format!("\"{title}\" is written in a way that a table cannot change. Change it in the file.")
            }
            Self::Mistake(words) => format!("The record would have a mistake: {words}"),
            Self::ValueLeftOut(title, value) => {
                format!("\"{value}\" cannot be read as \"{title}\"; only this value is left out.")
            }
        }
    }
}

impl Stop {
    /// Why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::UnknownForm(file, titles), JA) => format!(
                "「{file}」は、知っている表の形ではありません（1行目：{}）。\n直し方: 1行目が見出しか確かめてください。読めるのは、`yorisoi export` の表、WAM NET のオープンデータ、自治体標準オープンデータです。",
                head(titles)
            ),
            (Self::UnknownForm(file, titles), _) => format!(
                "{file} is no table that is known (first row: {}).\nhelp: the first row must hold the titles of `yorisoi export`, of WAM NET open data or of a municipal standard data set.",
                head(titles)
            ),
            (Self::MissingColumns(file, titles), JA) => format!(
                "「{file}」は WAM NET の表ですが、列が足りません：{}。\n直し方: 列を消さずに、公開されているままのファイルを示してください。足りない列は、記録から消えたことになってしまいます。",
                titles.join("、")
            ),
            (Self::MissingColumns(file, titles), _) => format!(
                "{file} is a table of WAM NET without these columns: {}.\nhelp: import the file as it is published; what is not there would be taken for gone.",
                titles.join(", ")
            ),
            (Self::NeedsService(file), JA) => {
                format!(
                    "「{file}」の行が、どのサービスの記録になるかわかりません。\n直し方: services.yaml の id を --service で示してください（例：--service nursery）。"
                )
            }
            (Self::NeedsService(file), _) => {
                format!("{file}: say which service its rows belong to, with --service and an id of services.yaml.")
            }
            (Self::NoSuchService(id), JA) => format!("サービス「{id}」は、services.yaml にありません。"),
            (Self::NoSuchService(id), _) => format!("services.yaml has no service \"{id}\"."),
            (Self::NeedsSource(file), JA) => {
                format!(
                    "「{file}」の出典がわかりません。\n直し方: sources.yaml にこの資料を書き足し、その id を --source で示してください。"
                )
            }
            (Self::NeedsSource(file), _) => {
                format!("{file}: add its source to sources.yaml and name its id with --source.")
            }
            (Self::NoSuchSource(id), JA) => format!("出典「{id}」は、sources.yaml にありません。"),
            (Self::NoSuchSource(id), _) => format!("sources.yaml has no source \"{id}\"."),
        }
    }
}

fn head(titles: &[String]) -> String {
    let shown: String = titles.join("、").chars().filter(|c| !c.is_control()).take(60).collect();
    if shown.is_empty() { "—".to_owned() } else { shown }
}

impl Unreadable {
    /// Why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Empty, JA) => "何も書かれていません。".to_owned(),
            (Self::Empty, _) => "it is empty.".to_owned(),
            (Self::Zip, JA) => "zip にまとめたファイルです。開いて、中の CSV か XLSX を示してください。".to_owned(),
            (Self::Zip, _) => "it is a zip archive. Open it and name the CSV or XLSX in it.".to_owned(),
            (Self::OldExcel, JA) => {
                "古い Excel の形（.xls）です。Excel で開き、「.xlsx」で保存し直してください。".to_owned()
            }
            (Self::OldExcel, _) => "it is an old Excel file (.xls). Save it as .xlsx.".to_owned(),
            (Self::Encoding, JA) => {
                "文字コードがわかりません。Excel で開き、「CSV UTF-8」で保存し直してください。".to_owned()
            }
            (Self::Encoding, _) => "its encoding is unknown. Save it as UTF-8.".to_owned(),
            (Self::Broken(detail), JA) => {
                format!("表として読めません（{detail}）。Excel で開けるか、確かめてください。")
            }
            (Self::Broken(detail), _) => format!("it cannot be read as a table ({detail})."),
        }
    }
}
