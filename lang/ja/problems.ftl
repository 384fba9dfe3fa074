# 誤りと注意：種類ごとに、何がちがうかと、どう直すか（.help）。使える言葉は src/diagnostic/problem.rs にある。

# JSON での型の名前を、ふつうの言葉で
type = { $type ->
    [string] 文字
    [integer] 整数
    [number] 数
    [fraction] 小数
    [array] 一覧（「- 」で始まる行）
    [object] 項目のまとまり（「項目: 値」の行）
    [boolean] 「true」か「false」
    [null] 空（何も書かれていない）
   *[other] { $type }
}

# 読み取る部品が英語で言うこと
parser-says = { $parser ->
    [colon] ここに「:」は書けません
    [no-pair] 「項目: 値」の形になっていません
    [mixed-fields] まとまりの中に、形のちがう行があります
    [mixed-items] 一覧の中に、「- 」で始まらない行があります
    [no-list-here] ここに一覧は書けません
    [open-quote] 引用符が閉じられていません
    [open-bracket] かっこが閉じられていないか、「,」がありません
    [bracket] かっこの数が合っていません
    [after-quote] 閉じた引用符のあとに、文字が続いています
    [escape] 引用符の中の「\」の使い方がちがいます
    [alias] 「*」で始まる値は、引用符で囲んでください
    [anchor] 「&」か「*」で始まる値は、引用符で囲んでください
    [tag] 「!」で始まる値は、引用符で囲んでください
    [type] 書く物の種類がちがいます
    [sign] 使えない記号で始まっています
    [tab] タブは使えません
    [indentation] 行の初めの空白の数が合っていません
    [documents] 途中に「---」の行があります
    [depth] まとまりが深すぎます
    [block] 「|」か「>」のあとの書き方がちがいます
    [directive] 「%」で始まる行は書けません
   *[other] 形がくずれています
}

yaml-syntax = この行のあたりの書き方が読めません（{ parser-says }）。
    .help = 「項目: 値」の形になっているか、行の初めの空白の数、かっこ・引用符の閉じ忘れを見てください。

yaml-tab = 字下げにタブが使われています。
    .help = タブを消して、半角の空白2つで字下げしてください。

not-utf8 = 文字コードが UTF-8 ではありません（{ $guess } のようです）。
    .help = 編集ソフトの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。

broken-text = 文字として読めない所があります（「�」の所）。
    .help = こわれた文字を消して、正しい文字を入れ直してください。

control-character = 目に見えない文字（{ $code }）が入っています。
    .help = その前後の文字ごと消して、打ち直してください。

merge-conflict = 二人の直しがぶつかった跡（<<<<<<<、=======、>>>>>>>）が残っています。
    .help = 正しいほうの行だけを残して、3種類の印の行を消してください。

wide-space = 行の初めに全角の空白があります。
    .help = 全角の空白を消してください。字下げが要る行では、半角の空白を2つ入れます。

yaml-indent = 行の初めの空白の数が合っていません（いま{ $found }個）。
    .help = { $expected ->
        [0] 行の初めの空白を消してください。
       *[other] 空白を{ $expected }個にしてください。同じまとまりの行は、初めの空白の数をそろえます。
    }

yaml-colon = { $case ->
        [missing] 項目「{ $key }」のあとに「: 」がありません。
        [tight] 項目「{ $key }」の「:」のあとに、空白がありません。
       *[other] 項目「{ $key }」のあとが「{ $written }」になっています。
    }
    .help = 半角のコロンと半角の空白で「{ $key }: 」と書いてください。

yaml-dash = { $case ->
        [tight] 「-」のあとに空白がありません。
        [missing] 一覧の印「- 」がありません。
        [inline] 一覧が、項目「{ $key }」と同じ行から始まっています。
       *[other] 一覧の印が「{ $written }」になっています。
    }
    .help = { $case ->
        [inline] 「- 」は次の行から、空白2つ分だけ字下げして書いてください。
       *[other] 半角のハイフンと半角の空白で「- 」と書いてください。
    }

yaml-unclosed = 「{ $mark }」が閉じられていません。
    .help = 値の終わりに「{ $close }」を書いてください。

curly-quotes = 引用符「{ $written }」は使えません。
    .help = 半角の " で囲んでください。多くの値では、引用符はいりません。

needs-quotes = 「{ $value }」は、このままでは読めません。
    .help = 「: 」を含む値や、記号（@ & * ! [ など）で始まる値は、全体を ' で囲んでください。

stray-line = 「{ $mark }」で始まる行は、記録として読めません。
    .help = { $case ->
        [fence] この「```」の行を消してください。記録は、1行目から項目を書きます。
       *[other] 覚え書きは、半角の「#」と空白で「# 住所は確認中」のように始めてください。いらない行なら消してください。
    }

empty-file = ファイルが空です。
    .help = 項目を書くか、ファイルを消してください。

no-front-matter = 最初の行に「---」がありません。
    .help = 文章のファイルは「---」の行で始め、題（title）などの項目を書き、もう一度「---」の行を書いてから本文を書きます。

front-matter-open = 項目の終わりを示す「---」の行がありません。
    .help = 項目のあと、本文の前に「---」だけの行を書いてください。

duplicate-key = 項目「{ $key }」が2回書かれています。
    .help = どちらか一つだけ残してください。

unknown-field = 項目「{ $field }」はありません。
    .help = { $has-near ->
        [yes] もしかして「{ $near }」ですか。
       *[no] ここに書ける項目：{ $known }
    }

misplaced-field = 項目「{ $fields-quoted }」は、「{ $parent }:」の下に書く項目です。
    .help = 「{ $parent }:」の行を書き、その下に、空白2つ分だけ字下げして書いてください。「{ $parent }:」の行があるときは、その下に移します。

missing-field = 項目「{ $field }」（{ $title }）がありません。
    .help = 「{ $field }: 」の行を足して、{ $title }を書いてください。

wrong-type = { $has-field ->
        [yes] 「{ $field }」
       *[no] ファイル全体
    }の書き方がちがいます。{ $expected-types }を書く所に、{ $found-types }があります。
    .help = { $expected ->
        [array] 次の行から、字下げして「- 」を付けて一つずつ書いてください。
        [object] 次の行から、字下げして「項目: 値」の形で書いてください。
        [string] 文字を書いてください。数字だけの値（コードなど）は "131164" のように引用符で囲みます。
        [integer] 半角の整数だけを「20」のように書いてください（単位は書きません）。
        [number] 半角の数字だけを書いてください（単位は書きません）。
        [boolean] true か false と書いてください。
       *[other] {""}
    }

bad-phone = 電話番号「{ $value }」は使えません。
    .help = { $case ->
        [nothing] 番号がないとき、わからないときは、この項目の行ごと消してください（サイトには「未確認」と出ます）。
       *[other] { near }半角の数字とハイフンで「03-1234-5678」のように、市外局番から、番号だけを書いてください。言葉は phone_note に、二つ目の番号は more_phones に書きます。
    }

needs-day = 「{ $value }」には、日がありません。
    .help = 「2026-11-03」のように、日まで書いてください。

bad-date = { $case ->
        [serial] 日付「{ $value }」は読めません。Excel の通し番号のようです。
       *[other] 日付「{ $value }」は読めません。
    }
    .help = { near }{ $case ->
        [serial] 「2026-09-01」のように書いてください。
       *[other] 「2026-09-01」のように書いてください。日や月がわからないときは「2026-09」「2026」でかまいません。
    }

bad-url = アドレス「{ $value }」は使えません。
    .help = 「https://」か「http://」で始まるアドレスを、半角で、空白を入れずに書いてください。

bad-email = メールアドレス「{ $value }」は使えません。
    .help = 「soudan@example.jp」のように半角で書いてください。

bad-shape = 「{ $field }」の「{ $value }」は使えません。
    .help = 「{ $example }」のように書いてください。

bad-choice = 「{ $value }」は選べません。
    .help = { near }選べるもの：{ $allowed }

out-of-range = 数「{ $value }」は範囲の外です。
    .help = { $limit }{ $most ->
        [yes] 以下
       *[no] 以上
    }の数を書いてください。

empty-value = 「{ $field }」が空です。
    .help = { $needed ->
        [yes] 内容を書いてください。なくてはならない項目です。
       *[no] 内容を書いてください。わからないときは、この項目の行ごと消してください（サイトには「未確認」と出ます）。
    }

wrong-count = 「{ $field }」には値を{ $needed }個書きますが、いまは{ $count }個です。
    .help = 値を{ $needed }個書いてください。

bad-value = 値が読めません（{ parser-says }）。
    .help = ほかの記録の同じ項目の書き方を見てください。

misplaced-file = このフォルダーのファイルは使われません。
    .help = { near }フォルダーの名前は services.yaml にあるサービスの id と同じにしてください。

wrong-extension = この名前の終わり（拡張子）では、ファイルは読まれません。
    .help = ファイル名を「{ $right }」に変えてください。記録でないなら、このフォルダーの外に移してください。

bad-file-name = ファイル名「{ $stem }」はアドレスに使えません。
    .help = 半角の英小文字・数字・ハイフンだけの名前にしてください（例：sakura-station.yaml）。

missing-file = { $case ->
        [wards] 区市町村のフォルダー（wards/）に、区市町村が一つもありません。
       *[other] ファイル「{ $file }」がありません。
    }
    .help = { $case ->
        [wards] 消したのなら、元に戻してください。初めて作るときは、「yorisoi new ward --ward フォルダー名」で作れます（例：--ward mihon-shi）。
       *[other] 見本（tests/fixtures）の同じ名前のファイルをもとに作ってください。
    }

duplicate-id = id「{ $id }」は { $other } でも使われています。
    .help = どちらかの id（記録ではファイル名）を変えてください。id は全体で一つだけです。

bad-id = id「{ $id }」は使えません。
    .help = 半角の英小文字・数字・ハイフンだけで書いてください（例：home-nursing）。id はフォルダーの名前やアドレスになります。

duplicate-ward = 「{ $value }」は { $other } と同じです。
    .help = 区市町村のコードと名前は、一つずつちがいます。写しまちがいを直してください。

odd-neighbour = { $twice ->
        [yes] となりの「{ $ward }」が2回書かれています。
       *[no] となりに、この区市町村自身（{ $ward }）が書かれています。
    }
    .help = この行を消してください。となりの区市町村を、近い順に一つずつ書きます。

self-edge = つながりの両端が、どちらも「{ $id }」です。
    .help = from と to に、ちがう機関の id を書いてください。

dangling-reference = { $thing ->
        [source] 出典
        [ward] 区市町村
        [area] 地域
        [centre] 支援センター
        [service] サービス
        [scheme] 制度
        [care] 医療的ケア
        [term] 用語
        [stage] ライフステージ
        [record] 記録
        [node] 図の機関
        [cut] ライフステージの区分
        [score-item] スコアの項目
       *[other] { $what }
    }「{ $id }」が見つかりません。
    .help = { near }{ $thing ->
        [source] sources.yaml の中の id{" "}
        [care] care.yaml の中の id{" "}
        [stage] stages.yaml の中の id{" "}
        [area] areas.yaml の中の id{" "}
        [service] services.yaml の中の id{" "}
        [ward] 区市町村のフォルダーの名前
        [node] この図の nodes の id{" "}
       *[other] id（ファイル名から拡張子を除いたもの）
    }を確かめてください。

dead-link = リンク先「{ $target }」はありません。
    .help = { near }制度は「scheme:id」、一覧は「list:サービス」、ページは「page:名前」、外のページは「https://…」と書きます。

dead-anchor = リンク先の見出し「{ $target }」はありません。
    .help = 見出しの言葉が変わっていないか見てください。

page-collision = ページ「{ $page }」が二重にできます。
    .help = ファイル名か、サービスの id を変えてください。

bad-ages = 年齢が「{ $from }歳から{ $to }歳まで」と逆になっています。
    .help = from に若いほう、to に上のほうを書いてください。

bad-hours = 時間が「{ $from }から{ $to }まで」で、終わりが始まりよりあとになっていません。
    .help = from に始まり、to に終わりを書いてください。夜中をこえるときは、この日の '24:00' までと、次の曜日の '0:00' からの二つの行に分けます。

bad-point = { $swapped ->
        [yes] 緯度と経度「{ $value }」が逆になっています。
       *[no] 緯度・経度「{ $value }」は日本の中ではありません。
    }
    .help = { $swapped ->
        [yes] 緯度（35 など）を先に、経度（139 など）をあとに書いてください。
       *[no] {"["}35.6895, 139.6917] のように、緯度、経度の順に度で書いてください。
    }

bad-row = この行の値は{ $cells }個ですが、列は{ $columns }個です。
    .help = columns（先頭の見出しの列を除く）と同じ数の値を書いてください。

low-contrast = 色の組「{ $pair }」は見分けにくいです（{ $ratio }：1）。
    .help = 明るさの比を { $needed }：1 以上にしてください。

template = テンプレートの誤りです：{ $detail }
    .help = { $has-page ->
        [yes] 「{ $page }」のページを作っているときに起きました。
       *[no] {""}
    }

missing-string = 画面の言葉「{ $key }」がありません。
    .help = 見た目のフォルダーの strings/ に、ことばごとのフォルダーがあります（例：strings/ja/）。そのファイルに足してください。

unknown-language = ことば「{ $lang }」の画面の言葉がありません。今あるのは { $known } です。
    .help = 記号がまちがっていれば直してください。新しいことばで出すときは、見た目のフォルダー（--theme）に strings/{ $lang }/ を作り、strings/ja/ のファイルを訳して入れてください。

unread-file = このファイルは読まれていません。
    .help = { $has-right ->
        [yes] 記録なら、ファイル名を「{ $right }」に変えてください。記録でないなら、内容のフォルダーの外に移してください。
       *[no] 記録は「名前.yaml」、文章は「名前.md」の形で置きます。控えや資料なら、内容のフォルダーの外に移してください。表は「yorisoi import」で取りこめます。
    }

odd-window = { $why ->
        [ended] 窓口「{ $id }」は、終了した記録です。
        [paused] 窓口「{ $id }」は、いま休止しています。
        [kind] 窓口「{ $id }」は、windows/ の記録ではありません。
        [elsewhere] 窓口「{ $id }」は、この区市町村の人が使える窓口ではありません。
       *[twice] 窓口「{ $id }」が、この一覧に2回あります。
    }
    .help = { $why ->
        [ended] 引き継いだ窓口の id に変えてください。なければ、この行を消してください。
        [paused] いま電話できる窓口を先に書くか、休止が終わっていれば、その記録の state を直してください。
        [kind] まず電話する窓口には、windows/ にある記録のファイル名（.yaml を除く）を書いてください。
        [elsewhere] この区市町村の窓口の id を書いてください。受け持っているなら、その記録の serves.wards に書き足してください。
       *[twice] 片方の行を消してください。
    }

odd-state = { $why ->
        [self] 引き継ぎ先（successor）が、この記録自身です。
        [cycle] 引き継ぎ先（successor）が「{ $value }」をたどって、この記録に戻ります。
        [order] 終わりの日（until）の { $value } が、始まりの日（since）より前です。
        [over] 休止の終わりの日 { $value } は、もう過ぎています。
        [open] 受付中なのに、「{ $value }」が書かれています。
       *[opened] 始まった時期（opened）の { $value } が、終わった日（since）よりあとです。
    }
    .help = { $why ->
        [self] いま案内できる、別の記録の id（ファイル名から .yaml を除いたもの）を書いてください。なければ successor の行を消し、reason に理由を書いてください。
        [cycle] いま案内できる、別の記録の id（ファイル名から .yaml を除いたもの）を書いてください。なければ successor の行を消し、reason に理由を書いてください。
        [order] どちらの日付がまちがいか確かめて、直してください。
        [opened] どちらの日付がまちがいか確かめて、直してください。
        [over] 電話などで確かめて、再開していれば is を「受付中」に、続いていれば until を直してください。
       *[open] 受付中なら、その行を消してください。休止や終了なら、is を「休止」か「終了」にしてください。
    }

future-date = { $own ->
        [yes] 基準日 { $date } は、内容のいちばん新しい日付（{ $today }）から3年より離れています。
       *[no] 日付 { $date } は、基準日（{ $today }）よりあとです。
    }
    .help = { $own ->
        [yes] as_of の年を確かめてください。正しいときは、記録を確かめ直して checked に日付を書いてください。
       *[no] 年や月の打ちまちがいを直してください。正しいときは、portal.yaml の as_of を新しい日にしてください。
    }

overdue = { $date } から{ $months }か月より長くたっています。
    .help = 電話などで確かめて、checked に日付を書いてください。ページには「情報が古い」と出ています。

holidays-end = 祝日の表が { $date } で終わります。
    .help = 官報か内閣府の表で次の年の祝日を確かめて、days に足し、to を新しい終わりの日にしてください（終わりの{ $days }日前から知らせます）。表にない日は、ページに「いま受付中」が出ません。

duplicate-office = 電話と住所が { $other } と同じです。
    .help = 同じ所なら一つにまとめてください。

phone-area = 電話番号「{ $value }」は、この地域の番号ではないようです。
    .help = 番号を確かめてください。この地域の番号は { $expected } で始まります。

postal-area = 郵便番号「{ $value }」は、この地域のものではないようです。
    .help = 番号を確かめてください。この地域の郵便番号は { $expected } で始まります。

odd-address = { $why ->
        [extra] 住所の中に「{ $value }」があります。
        [ward] 住所が「{ $value }」の中ではないようです。
       *[town] 町名「{ $value }」が、住所の中にありません。
    }
    .help = { $why ->
        [extra] 住所だけを書いてください。郵便番号は postal_code、電話は contact の phone、公式ページは contact の web に書きます。
        [ward] 正しい区市町村のフォルダーに移してください。ここに置くのが正しいときは、serves の wards に、使える区市町村を書いてください。
       *[town] 町名（town）か住所（address）の、どちらかを直してください（例：住所が「見本市中央4丁目」なら、町名は「中央」）。
    }

far-point = この場所は「{ $ward }」の役所から{ $km }キロメートル離れています。
    .help = 緯度・経度を地図で確かめてください。正しいときは、置くフォルダー（区市町村）を見直してください。

ended-without-successor = 終了した記録に、引き継ぎ先（successor）も理由（reason）もありません。
    .help = 引き継いだ所の id か、終了の理由を書いてください。

unreachable-page = { $why ->
        [slot] ページ「{ $other }」には、ほかの文章が載っています。この文章はどこにも出ません。
       *[served] この記録は、どの区市町村のサイトにも出ません。
    }
    .help = { $why ->
        [slot] 文章を一つにまとめるか、page の行を消して独立のページにしてください。
       *[served] serves の wards か areas に、対象の区市町村がある地域を書いてください。
    }

unknown-word = 「{ $field }」に「{ $value }」とだけ書かれています。
    .help = わからないことは、行を消します。ページには「未確認」と出ます。

fact-for-field = 「{ $label }」は、facts ではなく、項目「{ $path }」に書きます。
    .help = ページも、することの一覧も、項目だけを見ます。項目の形で書けない内容なら、facts の label を別の名前にしてください。

note-in-public = 「{ $words }」は、編集する人への言葉です。このままだと、ご家族のページに出ます。
    .help = 読む人に要らないなら、その文を消します。担当者に伝えることは、staff_note に書いてください（文章のファイルでは、上の --- の間）。することの一覧（due）にだけ出ます。

missing-language = 「{ $field }」に、ことば「{ $lang }」の文がありません。
    .help = 「{ $lang }: 」の行を足してください。

missing-reading = 「{ $name }」によみ（reading）がありません。
    .help = ひらがなで書くと、読みからも探せるようになります。

bad-reading = よみ「{ $reading }」は、ひらがなではありません。
    .help = ひらがなで書いてください（例：としまくほけんじょ）。わからないときは、行を消します。

variant-reading = 言い方「{ $variant }」によみ（reading）がありません。
    .help = 漢字を含む言い方には、ひらがなのよみを書いてください。

ambiguous-variant = 言い方「{ $variant }」は { $other } にもあります。
    .help = 探す人がいちばん求めそうな用語だけに残してください。

raw-markdown = 「{ $written }」は、{ $meant ->
        [heading] 見出しにならず、記号のまま出ます。
        [list] 箇条書きにならず、つながって出ます。
        [number] 番号の一覧にならず、つながって出ます。
        [quote] 引用にならず、記号のまま出ます。
        [bold] 太字にならず、記号のまま出ます。
        [link] リンクにならず、記号のまま出ます。
        [table] 表にならず、記号のまま出ます。
        [fence] 閉じられていません。ここから下が、みな記号のまま出ます。
        [html] HTML のまま、文字で出ます。
       *[nolink] リンクがないので、どこへも行けません。
    }
    .help = { $meant ->
        [heading] 半角の「##」のあとに半角の空白を一つ入れて、「## 電話する」のように書いてください。
        [list] 「- 一つめ」のように、半角のハイフンと半角の空白で始めてください。
        [number] 「1. 電話する」のように、半角の数字・点・空白で始めてください。
        [quote] 「> 引用」のように、半角の「>」と半角の空白で始めてください。
        [bold] 「**言葉**」のように、半角の「**」で前とうしろからはさみ、内側に空白を入れないでください。
        [link] 「[窓口](list:windows)」のように、半角のかっこで、あいだに空白を入れずに書いてください。
        [table] 列の見出しの行のすぐ下に、列の数だけ「|---|---|」の行を書いてください。区切りは半角の「|」です。
        [fence] 終わりに「```」だけの行を書いてください。いらなければ、この行を消してください。
        [html] タグは使えません。太字は「**言葉**」、リンクは「[言葉](アドレス)」、改行は空の行で書き、注（<!-- -->）は消してください。
       *[nolink] 「[訪問看護の一覧](list:nursing)」のように、行き先の名前をリンクにしてください。
    }

dead-image = 画像「{ $target }」は、ページに出ません。
    .help = 画像は、公開されている所の「https://…」のアドレスで書いてください。パソコンの中のファイルは出ません。なければ、この行を消して言葉で書いてください。

image-without-alt = 画像に説明がありません。
    .help = ![説明](ファイル) の説明の所に、見えない人にも伝わる言葉を書いてください。

vague-link = リンクの言葉「{ $text }」では、行き先がわかりません。
    .help = 「在宅レスパイトの申し込み方」のように、行き先の名前を書いてください。

heading-order = 見出し「{ $heading }」の段が飛んでいます。
    .help = 本文の見出しは ## から始め、次は ### と一段ずつ下げてください。

cut-text = 「{ $lost }」は読まれません。空白のあとの「#」から先は、覚え書きとみなされます。
    .help = サイトに出す文なら、値の全体を ' で囲んでください。覚え書きなら、「# 」と、# のあとに空白を入れてください。

joined-line = 「{ $line }」の行は、前の行の文の続きとして読まれました。
    .help = 一覧の一行なら、「- 」の位置を上の行とそろえてください。文の続きなら、行を分けずに前の行につなげてください。

untidy = 「{ $value }」は「{ $tidy }」と読みました。
    .help = このままでも使えます。「{ $tidy }」と書くと、どの道具でも同じに読めます。「yorisoi fmt」で、まとめて書き直せます。

hard-plain = やさしい日本語のページなのに、漢字が多いです（100字に{ $percent }字）。
    .help = むずかしい漢字の言葉を、ひらがなの言葉に言いかえてください（100字に30字まで）。

neighbour-one-way = となりの「{ $ward }」の側には、こちらが書かれていません。
    .help = 両方の ward.yaml の neighbours に書いてください。
