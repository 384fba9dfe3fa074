# コマンドと、付けられるものの説明（--help で出る）。
# 「cli」は全体と、いくつものコマンドにあるもの。「cli-build」はコマンド build。点のあとは、付けるものの名前。
# 「format-human」のように、値の名前が続くものは、その値の説明。「set-form」は、--set の値の形。

cli = 医療的ケア児と家族のための、区市町村ごとの案内サイトを作ります。
    .lang = メッセージの言葉（ja か en）
    .content = 内容のフォルダー
    .theme = 見た目のフォルダー（同じ名前のファイルが、もとの見た目に優先する）
    .date = 基準日（書かなければ portal.yaml の `as_of`）
    .jobs = 同時に動かす数（書かなければ CPU の数）
    .format = メッセージの形
    .format-human = 行と、その下の印
    .format-short = 一行に一つ（`ファイル:行:文字: 種類: 内容`）
    .format-json = 一行に一つの JSON
    .format-github = GitHub の画面に出す注記（大切なものから10件）
    .format-sarif = SARIF 2.1.0 の記録
    .deny = `warnings` と書くと、注意があるときも誤りと同じに扱う
    .deny-warnings = 注意
    .job-summary = `--format github` のとき、表を書き足すファイル

cli-build = サイトを作る
    .output = 出力先のフォルダー
    .ward = この区市町村だけ作る（何度でも書ける）
    .in-place = フォルダーごとでなく、ファイルを一つずつ取りかえる（つながれたディスクのとき）

cli-check = 内容を確かめる（サイトは作らない）

cli-schema = 記録の書き方を、編集ソフト（JSON Schema）・一覧・入力フォームのために書き出す
    .kind = この種類の JSON Schema だけを出す（例：listing）
    .reference = 職員のための、項目の一覧（Markdown）
    .cms = 入力フォーム（Sveltia CMS）の設定 config.yml
    .vscode = Visual Studio Code の設定（--output はフォルダー）
    .ward = 入力フォームに入れる区市町村（書かなければ全体の内容だけ）
    .output = 書き出す所（JSON Schema はフォルダー、ほかはファイル。書かなければ画面に出す）

cli-new = 新しい記録のファイルを作る
    .kind = フォルダーの名前（例：windows、short-stay、news、glossary）か、ward、coordinators、network
    .ward = 区市町村のフォルダー名（書かなければ全体の記録）
    .id = ファイルの名前（半角の小文字・数字・ハイフン。拡張子は書かない）
    .name = 名前（文章では題、用語ではことば）
    .reading = よみ（ひらがな）
    .summary = どんな所か・要約
    .phone = 電話番号
    .address = 住所
    .web = 公式ページのアドレス
    .source = 共通の資料の id（sources.yaml）
    .source-title = 資料の名前
    .source-url = 資料のアドレス
    .source-date = 資料の日付
    .checked = 確かめた日
    .by = 確かめた部署
    .set = ほかの項目（何度でも書ける。例：--set place.town=池袋 --set start=電話する）
    .set-form = 項目=内容

cli-due = 職員がすることの一覧（期限切れ・未確認・連絡先なしなど）
    .ward = この区市町村だけ
    .format = 一覧の形
    .format-text = 端末に出す文
    .format-csv = 表計算ソフトに入れる表
    .format-html = 職員が見るページ（検索サイトには載らない）
    .output = 書き出すファイル（書かなければ画面に出す）

cli-export = 記録を表（Excel・CSV）に書き出す
    .ward = この区市町村だけ（wards/ のフォルダー名）
    .kind = 記録の種類（listing、centre、scheme か、services.yaml のサービスの id）
    .format = 表の形（書かなければ --output の名前から。それもなければ xlsx）
    .format-csv = 表計算ソフトでもメモ帳でも開ける形
    .format-xlsx = Excel の形
    .output = 書き出すファイル（書かなければ yorisoi.xlsx か yorisoi.csv）

cli-import = 表（Excel・CSV）や公開データを取りこむ（--write を付けるまで、何も書かない）
    .files = 取りこむファイル（CSV か XLSX。いくつでも書ける）
    .write = 差分を見たあとで、実際に書く
    .source = 公開データの出典（sources.yaml の id）
    .service = 自治体のデータの行が、どのサービスの記録になるか（services.yaml の id）
    .only = この列がこの言葉の行だけ取りこむ（例：種別=認可保育所）
    .only-form = 列=言葉
    .allow-removal = 表で空にした値を、記録からも消す

cli-serve = ページを見ながら直す（保存すると、ブラウザーのページが新しくなる）
    .ward = この区市町村だけ見る（何度でも書ける）
    .port = 待つ番号（書かなければ 8000 から空いているもの、0 なら空いているどれか）
    .host = 待つアドレス（書かなければ、このパソコンだけから見られる）
    .open = ブラウザーも開く

cli-fmt = ファイルの書き方を整える（注や項目の順は変えない）
    .files = 整えるファイルやフォルダー（書かなければ内容のすべて）
    .check = 書かずに、整っていないファイルの名前だけを出す（あれば終了コード 1）

cli-explain = 誤り・注意の種類を説明する（種類を書かなければ、一覧を出す）
    .code = 種類（例：bad-phone）

# 値が読めないとき

value-no-date = 「{ $text }」は日付ではありません。2026-09-01 のように書いてください。
value-no-answer = 「{ $text }」に「=」がありません。項目=内容 の形で書いてください（例：place.town=池袋）。
value-no-pair = 「{ $text }」に = がありません。種別=認可保育所 のように書いてください。
