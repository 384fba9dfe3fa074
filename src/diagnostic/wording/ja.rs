//! What a problem is called in Japanese.

use super::{Words, words};
use crate::diagnostic::Problem;

impl Problem {
    #[expect(clippy::too_many_lines, reason = "one arm per problem; splitting would only scatter the wording")]
    pub(super) fn ja(&self) -> Words {
        match self {
            Self::YamlSyntax { detail } => words(
                format!("この行のあたりの書き方が読めません（{}）。", detail_ja(detail)),
                "「項目: 値」の形になっているか、行の初めの空白の数、かっこ・引用符の閉じ忘れを見てください。".to_owned(),
            ),
            Self::YamlTab {} => words("字下げにタブが使われています。", "タブを消して、半角の空白2つで字下げしてください。".to_owned()),
            Self::NotUtf8 { guess } => words(
                format!("文字コードが UTF-8 ではありません（{guess} のようです）。"),
                "編集ソフトの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。".to_owned(),
            ),
            Self::BrokenText {} => {
                words("文字として読めない所があります（「�」の所）。", "こわれた文字を消して、正しい文字を入れ直してください。".to_owned())
            }
            Self::ControlCharacter { code } => {
                words(format!("目に見えない文字（{code}）が入っています。"), "その前後の文字ごと消して、打ち直してください。".to_owned())
            }
            Self::MergeConflict {} => words(
                "二人の直しがぶつかった跡（<<<<<<<、=======、>>>>>>>）が残っています。",
                "正しいほうの行だけを残して、3種類の印の行を消してください。".to_owned(),
            ),
            Self::WideSpace {} => {
                words("行の初めに全角の空白があります。", "全角の空白を消してください。字下げが要る行では、半角の空白を2つ入れます。".to_owned())
            }
            Self::YamlIndent { found, expected } => words(
                format!("行の初めの空白の数が合っていません（いま{found}個）。"),
                if *expected == 0 {
                    "行の初めの空白を消してください。".to_owned()
                } else {
                    format!("空白を{expected}個にしてください。同じまとまりの行は、初めの空白の数をそろえます。")
                },
            ),
            Self::YamlColon { key, written } => words(
                match written.as_str() {
                    "" => format!("項目「{key}」のあとに「: 」がありません。"),
                    ":" => format!("項目「{key}」の「:」のあとに、空白がありません。"),
                    other => format!("項目「{key}」のあとが「{other}」になっています。"),
                },
                format!("半角のコロンと半角の空白で「{key}: 」と書いてください。"),
            ),
            Self::YamlDash { written } => words(
                match written.as_str() {
                    "-" => "「-」のあとに空白がありません。".to_owned(),
                    "" => "一覧の印「- 」がありません。".to_owned(),
                    other if other.ends_with(": -") => format!("一覧が、項目「{}」と同じ行から始まっています。", other.trim_end_matches(": -")),
                    other => format!("一覧の印が「{other}」になっています。"),
                },
                if written.ends_with(": -") {
                    "「- 」は次の行から、空白2つ分だけ字下げして書いてください。".to_owned()
                } else {
                    "半角のハイフンと半角の空白で「- 」と書いてください。".to_owned()
                },
            ),
            Self::YamlUnclosed { mark, close } => {
                words(format!("「{mark}」が閉じられていません。"), format!("値の終わりに「{close}」を書いてください。"))
            }
            Self::CurlyQuotes { written } => {
                words(format!("引用符「{written}」は使えません。"), "半角の \" で囲んでください。多くの値では、引用符はいりません。".to_owned())
            }
            Self::NeedsQuotes { value } => words(
                format!("「{value}」は、このままでは読めません。"),
                "「: 」を含む値や、記号（@ & * ! [ など）で始まる値は、全体を ' で囲んでください。".to_owned(),
            ),
            Self::StrayLine { mark } => words(
                format!("「{mark}」で始まる行は、記録として読めません。"),
                if mark == "```" {
                    "この「```」の行を消してください。記録は、1行目から項目を書きます。".to_owned()
                } else {
                    "覚え書きは、半角の「#」と空白で「# 住所は確認中」のように始めてください。いらない行なら消してください。".to_owned()
                },
            ),
            Self::EmptyFile {} => words("ファイルが空です。", "項目を書くか、ファイルを消してください。".to_owned()),
            Self::NoFrontMatter {} => words(
                "最初の行に「---」がありません。",
                "文章のファイルは「---」の行で始め、題（title）などの項目を書き、もう一度「---」の行を書いてから本文を書きます。".to_owned(),
            ),
            Self::FrontMatterOpen {} => {
                words("項目の終わりを示す「---」の行がありません。", "項目のあと、本文の前に「---」だけの行を書いてください。".to_owned())
            }
            Self::DuplicateKey { key } => words(format!("項目「{key}」が2回書かれています。"), "どちらか一つだけ残してください。".to_owned()),
            Self::UnknownField { field, near, known } => {
                let help = if near.is_some() { near_ja(near.as_ref()) } else { format!("ここに書ける項目：{}", known.join("、")) };
                words(format!("項目「{field}」はありません。"), help)
            }
            Self::MisplacedField { fields, parent } => words(
                format!("項目「{}」は、「{parent}:」の下に書く項目です。", fields.join("」「")),
                format!(
                    "「{parent}:」の行を書き、その下に、空白2つ分だけ字下げして書いてください。「{parent}:」の行があるときは、その下に移します。"
                ),
            ),
            Self::MissingField { field, title } => {
                words(format!("項目「{field}」（{title}）がありません。"), format!("「{field}: 」の行を足して、{title}を書いてください。"))
            }
            Self::WrongType { field, expected, found } => words(
                format!("{}の書き方がちがいます。{}を書く所に、{}があります。", field_ja(field), type_ja(expected), type_ja(found)),
                type_help_ja(expected),
            ),
            Self::BadPhone { value, .. } if is_nothing(value) => words(
                format!("電話番号「{value}」は使えません。"),
                "番号がないとき、わからないときは、この項目の行ごと消してください（サイトには「未確認」と出ます）。".to_owned(),
            ),
            Self::BadPhone { value, near } => words(
                format!("電話番号「{value}」は使えません。"),
                near_ja(near.as_ref()) + "半角の数字とハイフンで「03-1234-5678」のように、市外局番から、番号だけを書いてください。言葉は phone_note に、二つ目の番号は more_phones に書きます。",
            ),
            Self::BadDate { value, near } if near.is_some() && value.bytes().all(|b| b.is_ascii_digit()) => words(
                format!("日付「{value}」は読めません。Excel の通し番号のようです。"),
                format!("{}「2026-09-01」のように書いてください。", near_ja(near.as_ref())),
            ),
            Self::BadDate { value, near } => words(
                format!("日付「{value}」は読めません。"),
                near_ja(near.as_ref()) + "「2026-09-01」のように書いてください。日や月がわからないときは「2026-09」「2026」でかまいません。",
            ),
            Self::BadUrl { value } => {
                words(format!("アドレス「{value}」は使えません。"), "「https://」か「http://」で始まるアドレスを、半角で、空白を入れずに書いてください。".to_owned())
            }
            Self::BadEmail { value } => {
                words(format!("メールアドレス「{value}」は使えません。"), "「soudan@example.jp」のように半角で書いてください。".to_owned())
            }
            Self::BadShape { field, value, example } => {
                words(format!("「{field}」の「{value}」は使えません。"), format!("「{example}」のように書いてください。"))
            }
            Self::BadChoice { value, allowed, near } => {
                words(format!("「{value}」は選べません。"), format!("{}選べるもの：{}", near_ja(near.as_ref()), allowed.join("、")))
            }
            Self::OutOfRange { value, limit, most } => {
                words(format!("数「{value}」は範囲の外です。"), format!("{limit}{}の数を書いてください。", if *most { "以下" } else { "以上" }))
            }
            Self::EmptyValue { field, needed } => words(
                format!("「{field}」が空です。"),
                if *needed {
                    "内容を書いてください。なくてはならない項目です。".to_owned()
                } else {
                    "内容を書いてください。わからないときは、この項目の行ごと消してください（サイトには「未確認」と出ます）。".to_owned()
                },
            ),
            Self::WrongCount { field, needed, count } => {
                words(format!("「{field}」には値を{needed}個書きますが、いまは{count}個です。"), format!("値を{needed}個書いてください。"))
            }
            Self::BadValue { detail } => words(format!("値が読めません（{}）。", detail_ja(detail)), "ほかの記録の同じ項目の書き方を見てください。".to_owned()),
            Self::MisplacedFile { near } => words(
                "このフォルダーのファイルは使われません。",
                format!("{}フォルダーの名前は services.yaml にあるサービスの id と同じにしてください。", near_ja(near.as_ref())),
            ),
            Self::WrongExtension { right } => words(
                "この名前の終わり（拡張子）では、ファイルは読まれません。",
                format!("ファイル名を「{right}」に変えてください。記録でないなら、このフォルダーの外に移してください。"),
            ),
            Self::BadFileName { stem } => words(
                format!("ファイル名「{stem}」はアドレスに使えません。"),
                "半角の英小文字・数字・ハイフンだけの名前にしてください（例：sakura-station.yaml）。".to_owned(),
            ),
            Self::MissingFile { file } if file == "wards/" => words(
                "区市町村のフォルダー（wards/）に、区市町村が一つもありません。",
                "消したのなら、元に戻してください。初めて作るときは、「yorisoi new ward --ward フォルダー名」で作れます（例：--ward mihon-shi）。".to_owned(),
            ),
            Self::MissingFile { file } => {
                words(format!("ファイル「{file}」がありません。"), "見本（tests/fixtures）の同じ名前のファイルをもとに作ってください。".to_owned())
            }
            Self::DuplicateId { id, other } => words(
                format!("id「{id}」は {other} でも使われています。"),
                "どちらかの id（記録ではファイル名）を変えてください。id は全体で一つだけです。".to_owned(),
            ),
            Self::BadId { id } => words(
                format!("id「{id}」は使えません。"),
                "半角の英小文字・数字・ハイフンだけで書いてください（例：home-nursing）。id はフォルダーの名前やアドレスになります。".to_owned(),
            ),
            Self::DuplicateWard { value, other } => {
                words(format!("「{value}」は {other} と同じです。"), "区市町村のコードと名前は、一つずつちがいます。写しまちがいを直してください。".to_owned())
            }
            Self::OddNeighbour { ward, twice } => words(
                if *twice { format!("となりの「{ward}」が2回書かれています。") } else { format!("となりに、この区市町村自身（{ward}）が書かれています。") },
                "この行を消してください。となりの区市町村を、近い順に一つずつ書きます。".to_owned(),
            ),
            Self::SelfEdge { id } => {
                words(format!("つながりの両端が、どちらも「{id}」です。"), "from と to に、ちがう機関の id を書いてください。".to_owned())
            }
            Self::DanglingReference { what, id, near } => words(
                format!("{}「{id}」が見つかりません。", what_ja(what)),
                format!("{}{}を確かめてください。", near_ja(near.as_ref()), id_ja(what)),
            ),
            Self::DeadLink { target, near } => words(
                format!("リンク先「{target}」はありません。"),
                format!(
                    "{}制度は「scheme:id」、一覧は「list:サービス」、ページは「page:名前」、外のページは「https://…」と書きます。",
                    near_ja(near.as_ref())
                ),
            ),
            Self::DeadAnchor { target } => {
                words(format!("リンク先の見出し「{target}」はありません。"), "見出しの言葉が変わっていないか見てください。".to_owned())
            }
            Self::PageCollision { page } => {
                words(format!("ページ「{page}」が二重にできます。"), "ファイル名か、サービスの id を変えてください。".to_owned())
            }
            Self::BadAges { from, to } => {
                words(format!("年齢が「{from}歳から{to}歳まで」と逆になっています。"), "from に若いほう、to に上のほうを書いてください。".to_owned())
            }
            Self::BadHours { from, to } => {
                words(
                    format!("時間が「{from}から{to}まで」で、終わりが始まりよりあとになっていません。"),
                    "from に始まり、to に終わりを書いてください。夜中をこえるときは、この日の '24:00' までと、次の曜日の '0:00' からの二つの行に分けます。".to_owned(),
                )
            }
            Self::BadPoint { value, swapped: true } => words(
                format!("緯度と経度「{value}」が逆になっています。"),
                "緯度（35 など）を先に、経度（139 など）をあとに書いてください。".to_owned(),
            ),
            Self::BadPoint { value, swapped: false } => words(
                format!("緯度・経度「{value}」は日本の中ではありません。"),
                "[35.6895, 139.6917] のように、緯度、経度の順に度で書いてください。".to_owned(),
            ),
            Self::BadRow { columns, cells } => words(
                format!("この行の値は{cells}個ですが、列は{columns}個です。"),
                "columns（先頭の見出しの列を除く）と同じ数の値を書いてください。".to_owned(),
            ),
            Self::LowContrast { pair, ratio, needed } => {
                words(format!("色の組「{pair}」は見分けにくいです（{ratio}：1）。"), format!("明るさの比を {needed}：1 以上にしてください。"))
            }
            Self::Template { detail, page } => words(
                format!("テンプレートの誤りです：{detail}"),
                page.as_ref().map(|page| format!("「{page}」のページを作っているときに起きました。")),
            ),
            Self::MissingString { key } => words(format!("画面の言葉「{key}」がありません。"), "見た目のフォルダーの strings/ に、ことばごとのフォルダーがあります（例：strings/ja/）。そのファイルに足してください。".to_owned()),
            Self::UnknownLanguage { lang, known } => words(
                format!("ことば「{lang}」の画面の言葉がありません。今あるのは {} です。", known.join("、")),
                format!("記号がまちがっていれば直してください。新しいことばで出すときは、見た目のフォルダー（--theme）に strings/{lang}/ を作り、strings/ja/ のファイルを訳して入れてください。"),
            ),
            Self::PhoneArea { value, expected } => words(
                format!("電話番号「{value}」は、この地域の番号ではないようです。"),
                format!("番号を確かめてください。この地域の番号は {} で始まります。", expected.join("、")),
            ),
            Self::UnreadFile { right: Some(right) } => words(
                "このファイルは読まれていません。",
                format!("記録なら、ファイル名を「{right}」に変えてください。記録でないなら、内容のフォルダーの外に移してください。"),
            ),
            Self::UnreadFile { right: None } => words(
                "このファイルは読まれていません。",
                "記録は「名前.yaml」、文章は「名前.md」の形で置きます。控えや資料なら、内容のフォルダーの外に移してください。表は「yorisoi import」で取りこめます。".to_owned(),
            ),
            Self::OddWindow { id, why } => words(
                match *why {
                    "ended" => format!("窓口「{id}」は、終了した記録です。"),
                    "paused" => format!("窓口「{id}」は、いま休止しています。"),
                    "kind" => format!("窓口「{id}」は、windows/ の記録ではありません。"),
                    "elsewhere" => format!("窓口「{id}」は、この区市町村の人が使える窓口ではありません。"),
                    _ => format!("窓口「{id}」が、この一覧に2回あります。"),
                },
                match *why {
                    "ended" => "引き継いだ窓口の id に変えてください。なければ、この行を消してください。",
                    "paused" => "いま電話できる窓口を先に書くか、休止が終わっていれば、その記録の state を直してください。",
                    "kind" => "まず電話する窓口には、windows/ にある記録のファイル名（.yaml を除く）を書いてください。",
                    "elsewhere" => "この区市町村の窓口の id を書いてください。受け持っているなら、その記録の serves.wards に書き足してください。",
                    _ => "片方の行を消してください。",
                }
                .to_owned(),
            ),
            Self::OddState { why, value } => words(
                match *why {
                    "self" => "引き継ぎ先（successor）が、この記録自身です。".to_owned(),
                    "cycle" => format!("引き継ぎ先（successor）が「{value}」をたどって、この記録に戻ります。"),
                    "order" => format!("終わりの日（until）の {value} が、始まりの日（since）より前です。"),
                    "over" => format!("休止の終わりの日 {value} は、もう過ぎています。"),
                    "open" => format!("受付中なのに、「{value}」が書かれています。"),
                    _ => format!("始まった時期（opened）の {value} が、終わった日（since）よりあとです。"),
                },
                match *why {
                    "self" | "cycle" => "いま案内できる、別の記録の id（ファイル名から .yaml を除いたもの）を書いてください。なければ successor の行を消し、reason に理由を書いてください。",
                    "order" | "opened" => "どちらの日付がまちがいか確かめて、直してください。",
                    "over" => "電話などで確かめて、再開していれば is を「受付中」に、続いていれば until を直してください。",
                    _ => "受付中なら、その行を消してください。休止や終了なら、is を「休止」か「終了」にしてください。",
                }
                .to_owned(),
            ),
            Self::FutureDate { date, today, own: false } => words(
                format!("日付 {date} は、基準日（{today}）よりあとです。"),
                "年や月の打ちまちがいを直してください。正しいときは、portal.yaml の as_of を新しい日にしてください。".to_owned(),
            ),
            Self::FutureDate { date, today, own: true } => words(
                format!("基準日 {date} は、内容のいちばん新しい日付（{today}）から3年より離れています。"),
                "as_of の年を確かめてください。正しいときは、記録を確かめ直して checked に日付を書いてください。".to_owned(),
            ),
            Self::PostalArea { value, expected } => words(
                format!("郵便番号「{value}」は、この地域のものではないようです。"),
                format!("番号を確かめてください。この地域の郵便番号は {} で始まります。", expected.join("、")),
            ),
            Self::OddAddress { why: "extra", value } => words(
                format!("住所の中に「{value}」があります。"),
                "住所だけを書いてください。郵便番号は postal_code、電話は contact の phone、公式ページは contact の web に書きます。".to_owned(),
            ),
            Self::OddAddress { why: "ward", value } => words(
                format!("住所が「{value}」の中ではないようです。"),
                "正しい区市町村のフォルダーに移してください。ここに置くのが正しいときは、serves の wards に、使える区市町村を書いてください。".to_owned(),
            ),
            Self::OddAddress { value, .. } => {
                words(format!("町名「{value}」が、住所の中にありません。"), "町名（town）か住所（address）の、どちらかを直してください（例：住所が「見本市中央4丁目」なら、町名は「中央」）。".to_owned())
            }
            Self::UnknownWord { field, value } => words(
                format!("「{field}」に「{value}」とだけ書かれています。"),
                "わからないことは、行を消します。ページには「未確認」と出ます。".to_owned(),
            ),
            Self::BadReading { reading } => words(
                format!("よみ「{reading}」は、ひらがなではありません。"),
                "ひらがなで書いてください（例：としまくほけんじょ）。わからないときは、行を消します。".to_owned(),
            ),
            Self::FarPoint { ward, km } => words(
                format!("この場所は「{ward}」の役所から{km}キロメートル離れています。"),
                "緯度・経度を地図で確かめてください。正しいときは、置くフォルダー（区市町村）を見直してください。".to_owned(),
            ),
            Self::UnreachablePage { why: "slot", other } => words(
                format!("ページ「{other}」には、ほかの文章が載っています。この文章はどこにも出ません。"),
                "文章を一つにまとめるか、page の行を消して独立のページにしてください。".to_owned(),
            ),
            Self::UnreachablePage { .. } => words(
                "この記録は、どの区市町村のサイトにも出ません。",
                "serves の wards か areas に、対象の区市町村がある地域を書いてください。".to_owned(),
            ),
            Self::MissingLanguage { field, lang } => words(
                format!("「{field}」に、ことば「{lang}」の文がありません。"),
                format!("「{lang}: 」の行を足してください。"),
            ),
            Self::HardPlain { percent } => words(
                format!("やさしい日本語のページなのに、漢字が多いです（100字に{percent}字）。"),
                "むずかしい漢字の言葉を、ひらがなの言葉に言いかえてください（100字に30字まで）。".to_owned(),
            ),
            Self::EndedWithoutSuccessor {} => words(
                "終了した記録に、引き継ぎ先（successor）も理由（reason）もありません。",
                "引き継いだ所の id か、終了の理由を書いてください。".to_owned(),
            ),
            Self::MissingReading { name } => {
                words(format!("「{name}」によみ（reading）がありません。"), "ひらがなで書くと、読みからも探せるようになります。".to_owned())
            }
            Self::VariantReading { variant } => words(
                format!("言い方「{variant}」によみ（reading）がありません。"),
                "漢字を含む言い方には、ひらがなのよみを書いてください。".to_owned(),
            ),
            Self::AmbiguousVariant { variant, other } => {
                words(format!("言い方「{variant}」は {other} にもあります。"), "探す人がいちばん求めそうな用語だけに残してください。".to_owned())
            }
            Self::DuplicateOffice { other } => words(format!("電話と住所が {other} と同じです。"), "同じ所なら一つにまとめてください。".to_owned()),
            Self::Overdue { date, months } => words(
                format!("{date} から{months}か月より長くたっています。"),
                "電話などで確かめて、checked に日付を書いてください。ページには「情報が古い」と出ています。".to_owned(),
            ),
            Self::VagueLink { text } => words(
                format!("リンクの言葉「{text}」では、行き先がわかりません。"),
                "「在宅レスパイトの申し込み方」のように、行き先の名前を書いてください。".to_owned(),
            ),
            Self::HeadingOrder { heading } => words(
                format!("見出し「{heading}」の段が飛んでいます。"),
                "本文の見出しは ## から始め、次は ### と一段ずつ下げてください。".to_owned(),
            ),
            Self::RawMarkdown { meant, written } => {
                let (what, help) = raw_ja(meant);
                words(format!("「{written}」は、{what}"), help.to_owned())
            }
            Self::DeadImage { target } => words(
                format!("画像「{target}」は、ページに出ません。"),
                "画像は、公開されている所の「https://…」のアドレスで書いてください。パソコンの中のファイルは出ません。なければ、この行を消して言葉で書いてください。".to_owned(),
            ),
            Self::ImageWithoutAlt {} => {
                words("画像に説明がありません。", "![説明](ファイル) の説明の所に、見えない人にも伝わる言葉を書いてください。".to_owned())
            }
            Self::CutText { lost } => words(
                format!("「{lost}」は読まれません。空白のあとの「#」から先は、覚え書きとみなされます。"),
                "サイトに出す文なら、値の全体を ' で囲んでください。覚え書きなら、「# 」と、# のあとに空白を入れてください。".to_owned(),
            ),
            Self::JoinedLine { line } => words(
                format!("「{line}」の行は、前の行の文の続きとして読まれました。"),
                "一覧の一行なら、「- 」の位置を上の行とそろえてください。文の続きなら、行を分けずに前の行につなげてください。".to_owned(),
            ),
            Self::Untidy { value, tidy } => words(
                format!("「{value}」は「{tidy}」と読みました。"),
                format!("このままでも使えます。「{tidy}」と書くと、どの道具でも同じに読めます。「yorisoi fmt」で、まとめて書き直せます。"),
            ),
            Self::NeighbourOneWay { ward } => words(
                format!("となりの「{ward}」の側には、こちらが書かれていません。"),
                "両方の ward.yaml の neighbours に書いてください。".to_owned(),
            ),
        }
    }
}

fn near_ja(near: Option<&String>) -> String {
    near.map_or_else(String::new, |near| format!("もしかして「{near}」ですか。"))
}

/// What a text was meant to be, and how that is written.
fn raw_ja(meant: &str) -> (&'static str, &'static str) {
    match meant {
        "heading" => (
            "見出しにならず、記号のまま出ます。",
            "半角の「##」のあとに半角の空白を一つ入れて、「## 電話する」のように書いてください。",
        ),
        "list" => (
            "箇条書きにならず、つながって出ます。",
            "「- 一つめ」のように、半角のハイフンと半角の空白で始めてください。",
        ),
        "number" => (
            "番号の一覧にならず、つながって出ます。",
            "「1. 電話する」のように、半角の数字・点・空白で始めてください。",
        ),
        "quote" => {
            ("引用にならず、記号のまま出ます。", "「> 引用」のように、半角の「>」と半角の空白で始めてください。")
        }
        "bold" => (
            "太字にならず、記号のまま出ます。",
            "「**言葉**」のように、半角の「**」で前とうしろからはさみ、内側に空白を入れないでください。",
        ),
        "link" => (
            "リンクにならず、記号のまま出ます。",
            "「[窓口](list:windows)」のように、半角のかっこで、あいだに空白を入れずに書いてください。",
        ),
        "table" => (
            "表にならず、記号のまま出ます。",
            "列の見出しの行のすぐ下に、列の数だけ「|---|---|」の行を書いてください。区切りは半角の「|」です。",
        ),
        "fence" => (
            "閉じられていません。ここから下が、みな記号のまま出ます。",
            "終わりに「```」だけの行を書いてください。いらなければ、この行を消してください。",
        ),
        "html" => (
            "HTML のまま、文字で出ます。",
            "タグは使えません。太字は「**言葉**」、リンクは「[言葉](アドレス)」、改行は空の行で書き、注（<!-- -->）は消してください。",
        ),
        _ => (
            "リンクがないので、どこへも行けません。",
            "「[訪問看護の一覧](list:nursing)」のように、行き先の名前をリンクにしてください。",
        ),
    }
}

/// A field's name in brackets; the file as a whole has none.
fn field_ja(field: &str) -> String {
    if field.is_empty() { "ファイル全体".to_owned() } else { format!("「{field}」") }
}

/// JSON's type names as a clerk would call them.
fn type_ja(name: &str) -> String {
    name.split(" | ")
        .map(|name| match name {
            "string" => "文字",
            "integer" => "整数",
            "number" => "数",
            "fraction" => "小数",
            "array" => "一覧（「- 」で始まる行）",
            "object" => "項目のまとまり（「項目: 値」の行）",
            "boolean" => "「true」か「false」",
            "null" => "空（何も書かれていない）",
            other => other,
        })
        .collect::<Vec<_>>()
        .join("か")
}

fn type_help_ja(expected: &str) -> Option<String> {
    let help = match expected {
        "array" => "次の行から、字下げして「- 」を付けて一つずつ書いてください。",
        "object" => "次の行から、字下げして「項目: 値」の形で書いてください。",
        "string" => "文字を書いてください。数字だけの値（コードなど）は \"131164\" のように引用符で囲みます。",
        "integer" => "半角の整数だけを「20」のように書いてください（単位は書きません）。",
        "number" => "半角の数字だけを書いてください（単位は書きません）。",
        "boolean" => "true か false と書いてください。",
        _ => return None,
    };
    Some(help.to_owned())
}

/// Where an id stands that something refers to.
fn id_ja(what: &str) -> &'static str {
    match what {
        "source" => "sources.yaml の中の id ",
        "care" => "care.yaml の中の id ",
        "stage" => "stages.yaml の中の id ",
        "area" => "areas.yaml の中の id ",
        "service" => "services.yaml の中の id ",
        "ward" => "区市町村のフォルダーの名前",
        "node" => "この図の nodes の id ",
        _ => "id（ファイル名から拡張子を除いたもの）",
    }
}

/// Whether a value says only that there is none.
fn is_nothing(value: &str) -> bool {
    matches!(
        value.trim(),
        "なし"
            | "無し"
            | "無"
            | "ない"
            | "不明"
            | "未定"
            | "未確認"
            | "？"
            | "?"
            | "-"
            | "―"
            | "－"
            | "ー"
            | "—"
            | "同上"
            | "別紙のとおり"
    )
}

fn what_ja(what: &str) -> &str {
    match what {
        "source" => "出典",
        "ward" => "区市町村",
        "area" => "地域",
        "centre" => "支援センター",
        "service" => "サービス",
        "scheme" => "制度",
        "care" => "医療的ケア",
        "term" => "用語",
        "stage" => "ライフステージ",
        "record" => "記録",
        "node" => "図の機関",
        "cut" => "ライフステージの区分",
        "score item" => "スコアの項目",
        other => other,
    }
}

/// What the parser says, for people.
fn detail_ja(detail: &str) -> &str {
    let known = [
        ("mapping values are not allowed", "ここに「:」は書けません"),
        ("simple key expect", "「項目: 値」の形になっていません"),
        ("did not find expected key", "まとまりの中に、形のちがう行があります"),
        ("did not find expected '-'", "一覧の中に、「- 」で始まらない行があります"),
        ("sequence entries are not allowed", "ここに一覧は書けません"),
        ("unexpected end of stream", "引用符が閉じられていません"),
        ("expected ',' or", "かっこが閉じられていないか、「,」がありません"),
        ("misplaced bracket", "かっこの数が合っていません"),
        ("trailing content", "閉じた引用符のあとに、文字が続いています"),
        ("escape", "引用符の中の「\\」の使い方がちがいます"),
        ("unknown anchor", "「*」で始まる値は、引用符で囲んでください"),
        ("anchor", "「&」か「*」で始まる値は、引用符で囲んでください"),
        ("tag", "「!」で始まる値は、引用符で囲んでください"),
        ("expected ':'", "「項目: 値」の形になっていません"),
        ("invalid type", "書く物の種類がちがいます"),
        ("unexpected character", "使えない記号で始まっています"),
        ("tab", "タブは使えません"),
        ("indentation", "行の初めの空白の数が合っていません"),
        ("wrongly indented", "行の初めの空白の数が合っていません"),
        ("more than one document", "途中に「---」の行があります"),
        ("nested too deeply", "まとまりが深すぎます"),
        ("block scalar", "「|」か「>」のあとの書き方がちがいます"),
        ("directive", "「%」で始まる行は書けません"),
    ];
    known
        .iter()
        .find(|(english, _)| detail.contains(english))
        .map_or("形がくずれています", |(_, japanese)| japanese)
}
