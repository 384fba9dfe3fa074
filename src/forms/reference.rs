//! The reference page of all kinds and fields, for staff.

use std::fmt::Write as _;

use super::editor::place;
use super::{Choice, Field, Shape, Vocabulary, fields};
use crate::content::{Kind, Of};

const HEAD: &str = "# 項目の一覧

<!-- `yorisoi schema --reference` が作るページです。手で直さないでください。 -->

記録の種類ごとに、書ける項目を並べます。型（プログラムの中の決まり）から作っているので、ここにある項目だけが書けます。

- **要る**：「要る」の項目がないと、誤りになります。ほかの項目は、わからなければ書きません。読む人には「未確認」と出ます。「なし」と書くのは、ないと確かめたときだけです。
- **項目**：`contact.phone` は、`contact:` の下に2文字下げて `phone:` と書きます。`[]` は、`- ` で始まる並びの一つ一つです。`*` には id を書きます。
- 文の項目は、ことばごとに分けて書けます（`ja:` と `en:`）。
- 全角の数字や「令和8年9月1日」も読めます。表の「書き方」は、そろえた形です。
";

/// The reference page.
pub fn reference(vocabulary: &Vocabulary) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("\n## 種類\n\n| 種類 | ファイル |\n|---|---|\n");
    for kind in Kind::ALL {
        let _ = writeln!(out, "| [{}](#{}) | `{}` |", kind.title(), kind.name(), place(kind, vocabulary));
    }
    for kind in Kind::ALL {
        let _ = write!(out, "\n<a id=\"{}\"></a>\n\n## {}（{}）\n\n", kind.name(), kind.title(), kind.name());
        let _ = writeln!(out, "ファイル：`{}`\n", place(kind, vocabulary));
        if kind == Kind::Listing {
            services(&mut out, vocabulary);
        }
        if kind.is_markdown() {
            out.push_str(
                "はじめの `---` の行と次の `---` の行の間に、項目を書きます。その下が本文です（Markdown）。\n\n",
            );
        }
        out.push_str("| 項目 | 名前 | 要る | 書き方 | 説明 |\n|---|---|---|---|---|\n");
        rows(&mut out, "", &fields(kind), vocabulary);
    }
    out
}

fn services(out: &mut String, vocabulary: &Vocabulary) {
    out.push_str("フォルダーの名前が、サービスを決めます。「求める項目」は、書いていないと「未確認」と出ます。\n\n");
    out.push_str("| フォルダー | サービス | 求める項目 |\n|---|---|---|\n");
    for service in vocabulary.choices(Of::Service) {
        let _ = writeln!(
            out,
            "| `{}` | {} | {} |",
            service.value,
            service.label,
            vocabulary.asks(&service.value).join("、")
        );
    }
    out.push('\n');
}

fn rows(out: &mut String, above: &str, fields: &[Field], vocabulary: &Vocabulary) {
    for field in fields {
        let path = format!("{above}{}", field.key);
        let needed = if field.required { "要る" } else { "" };
        let _ = writeln!(
            out,
            "| `{path}` | {} | {needed} | {} | {} |",
            field.title,
            way(&field.shape, vocabulary),
            cell(&field.about)
        );
        rows(out, &format!("{path}{}", step(&field.shape)), field.shape.inner(), vocabulary);
    }
}

/// What stands between a field and those below it.
fn step(shape: &Shape) -> &'static str {
    match shape {
        Shape::List(_) => "[].",
        Shape::Map { .. } => ".*.",
        _ => ".",
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// How a value is written.
fn way(shape: &Shape, vocabulary: &Vocabulary) -> String {
    match shape {
        Shape::Words => "文".to_owned(),
        Shape::Line => "文字".to_owned(),
        Shape::Formed(tidy) => format!("{}。{}", tidy.name, cell(tidy.hint)),
        Shape::Number { .. } => "数".to_owned(),
        Shape::Truth { .. } => "`true` か `false`".to_owned(),
        Shape::NumberOrWords => "数か文字".to_owned(),
        Shape::Point => "`[緯度, 経度]`".to_owned(),
        Shape::Choice(choices) => choice_list(choices),
        Shape::Reference(of) => reference_way(*of, vocabulary),
        Shape::Part(_) => "項目の組".to_owned(),
        Shape::PartOrId(_) => "共通の資料の id か、項目の組".to_owned(),
        Shape::List(inner) => format!("並び：{}", way(inner, vocabulary)),
        Shape::Map { values, .. } => format!("id ごとに：{}", way(values, vocabulary)),
    }
}

fn choice_list(choices: &[Choice]) -> String {
    let one = |choice: &Choice| {
        if choice.label == choice.value {
            format!("`{}`", choice.value)
        } else {
            format!("`{}`（{}）", choice.value, choice.label)
        }
    };
    format!("どれか：{}", choices.iter().map(one).collect::<Vec<_>>().join("、"))
}

/// Short vocabularies are written out; long ones are named.
fn reference_way(of: Of, vocabulary: &Vocabulary) -> String {
    let choices = vocabulary.choices(of);
    if !choices.is_empty() && choices.len() <= 8 {
        return choice_list(choices);
    }
    let whole = &vocabulary.whole;
    match of {
        Of::Ward => "id：`wards/` のフォルダー名".to_owned(),
        Of::Care => "id：`care.yaml`".to_owned(),
        Of::Service => "id：`services.yaml`".to_owned(),
        Of::Term => "id：`glossary/` のファイル名".to_owned(),
        Of::Scheme => format!("id：`{whole}/schemes/` のファイル名"),
        Of::Page => "`種類:id`（例：`scheme:respite`）".to_owned(),
        _ => "id：記録のファイル名".to_owned(),
    }
}
