# 項目の一覧・スキーマ・入力フォーム・new の質問の言葉。項目の題と説明は、型から取ります。

# 決まった書き方
form-phone = 電話番号
    .hint = 03-1234-5678 のように、半角の数字とハイフンで書く。
form-date = 日付
    .hint = 2026-09-01 のように書く。日や月がわからないときは 2026-09 や 2026 でよい。
form-url = アドレス
    .hint = https:// か http:// で始まるアドレスを写す。
form-report = アドレス
    .hint = https:// のアドレスか、mailto: とメールアドレスを書く。
form-email = メールアドレス
    .hint = 半角で書く（例：soudan@example.jp）。
form-postal-code = 郵便番号
    .hint = 半角で 170-0005 のように書く。
form-authority-code = 団体コード
    .hint = 検査数字を含む6けたを、引用符で囲んで書く。
form-days = 曜日
    .hint = 月火水木金土日祝 の字を並べる（例：月火水木金）。
form-time = 時刻
    .hint = 半角で 9:00 のように書く。
form-colour = 色
    .hint = # と、0〜9とa〜fの6けたで、"#1a5f7a" のように引用符で囲んで書く。
form-wrong = { $name }は、{ $hint }
form-all-others = ほかのすべて

files-of-services = { $whole }/サービスの id/*.yaml、wards/*/サービスの id/*.yaml
schema-about = { $title }（{ $files }）

# new の質問と答え
blank-no-field = この種類に、項目「{ $path }」はありません。{ near }
blank-bad = 「{ $title }」に「{ $text }」とは書けません。{ $takes }
blank-number = 半角の数字で書く。
blank-truth = true か false と書く。
blank-point = 35.7,139.7 のように、緯度と経度を書く。
blank-part = 下の項目を、点でつないで示してください（例：contact.phone）。
blank-one-word = { $same ->
    [yes] { $value }
   *[no] { $value }（{ $label }）
}

# 項目の一覧のページ
reference-head = # 項目の一覧
    {""}
    <!-- `yorisoi schema --reference` が作るページです。手で直さないでください。 -->
    {""}
    記録の種類ごとに、書ける項目を並べます。型（プログラムの中の決まり）から作っているので、ここにある項目だけが書けます。
    {""}
    - **要る**：「要る」の項目がないと、誤りになります。ほかの項目は、わからなければ書きません。読む人には「未確認」と出ます。「なし」と書くのは、ないと確かめたときだけです。
    - **項目**：`contact.phone` は、`contact:` の下に2文字下げて `phone:` と書きます。`{"["}]` は、`- ` で始まる並びの一つ一つです。`*` には id を書きます。
    - 文の項目は、ことばごとに分けて書けます（`ja:` と `en:`）。
    - 全角の数字や「令和8年9月1日」も読めます。表の「書き方」は、そろえた形です。
reference-kinds = ## 種類
    {""}
    | 種類 | ファイル |
reference-kind = ## { $title }（{ $name }）
reference-file = ファイル：`{ $files }`
reference-front-matter = はじめの `---` の行と次の `---` の行の間に、項目を書きます。その下が本文です（Markdown）。段落や一覧の項目の初めに {"{"}kakera-shi{"}"} のように区市町村のフォルダーの名前を書くと、その区市町村のページにだけ出ます（いくつもあるときは、間に「、」を書きます）。
reference-fields = | 項目 | 名前 | 要る | 書き方 | 説明 |
reference-services = フォルダーの名前が、サービスを決めます。「求める項目」は、書いていないと「未確認」と出ます。
    {""}
    | フォルダー | サービス | 求める項目 |
reference-needed = 要る

way-words = 文
way-line = 文字
way-formed = { $name }。{ $hint }
way-digits = 数
way-truth = `true` か `false`
way-number-or-words = 数か文字
way-point = `[緯度, 経度]`
way-part = 項目の組
way-part-or-id = 共通の資料の id か、項目の組
way-list-of = 並び：{ $of }
way-map-of = id ごとに：{ $of }
way-one-of = どれか：{ $choices }
way-one-word = { $same ->
    [yes] `{ $value }`
   *[no] `{ $value }`（{ $label }）
}
way-folder-name = id：`wards/` のフォルダー名
way-file-name = id：`{ $place }` のファイル名
way-id-of = id：`{ $file }`
way-page = `種類:id`（例：`scheme:respite`）
way-record = id：記録のファイル名

# 入力フォーム（Sveltia CMS）
cms-title = { $title }の記録
cms-comment = { $title }の入力フォームの設定です。`yorisoi schema --cms` が作ります。手で直さないでください。
    backend の repo だけは、置く所に合わせて書きかえます。
cms-settings = 全体の設定
cms-schemes = 制度
cms-guides = 案内の文章
cms-news = お知らせ
cms-meetings = 会議
cms-statistics = 統計
cms-training = 研修の数字
cms-body = 本文
cms-degrees = 度
cms-item = 内容
cms-file-name = ファイルの名前。半角の小文字・数字・ハイフンで書く（例：sakura-kango）。あとで変えない。
    .wrong = 半角の小文字・数字・ハイフンで書いてください。
cms-shared = 共通の資料の id（sources.yaml）を書く。資料の名前とアドレスで書いてある出典は、ここではさわらず、ファイルで直す。
