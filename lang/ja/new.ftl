# 新しい記録を作るときの言葉

new-already-there = 「{ $path }」はもうあります。上書きはしません。別の名前（--id）にするか、そのファイルを直してください。
new-bad-folder = フォルダーの名前に「{ $slug }」は使えません。半角の小文字・数字・ハイフンで書いてください（例：{ $example }）。
new-of-the-whole = 「{ $kind }」は全体の記録です。--ward を書かずに作ってください。
new-of-a-ward = 「{ $kind }」は区市町村ごとの記録です。--ward で区市町村を示してください（例：--ward { $example }）。
new-no-kind = 「{ $kind }」という種類はありません。{ near }
    書けるもの：{ $known }、ward、coordinators、network
new-no-place = 「{ $path }」には記録を置けません。
new-no-field = 「{ $kind }」（{ $title }）に、--{ $flag } に当たる項目はありません。

new-id = ファイルの名前
    .about = ファイルの名前。半角の小文字・数字・ハイフンで書く（例：sakura-kango）。ページのアドレスになり、あとで変えない。
    .index = ファイルの名前に「index」は使えません。一覧のページと同じアドレスになります。別の名前を書いてください（例：sakura-kango）。
    .bad = ファイルの名前に「{ $id }」は使えません。半角の小文字・数字・ハイフンで書いてください（例：sakura-kango）。
    .missing = --id（ファイルの名前）を示してください。半角の小文字・数字・ハイフンで書きます（例：--id sakura-kango）。

new-begin = 「{ $path }」（{ $title }）を作ります。わからないことは、そのまま Enter を押してください。
new-question = { $required ->
    [yes] { $title }（要る）：{ $about }
   *[no] { $title }：{ $about }
}
new-required = これは要る項目です。
new-stopped = 中止しました。何も書いていません。
new-missing = 要る項目が足りません。次を書き足してください。
new-missing-field = {"  "}{ $flag }（{ $title }）{ $about }

new-refused = このままでは誤りになるので、書きませんでした。書こうとした中身：
new-made = 「{ $path }」を作りました。
new-asks = 書いていない項目は、ページに「未確認」と出ます。このサービスで求める項目：{ $fields }
new-next = 次にすること：
    {"  "}1. { $kind ->
        [text] 2つめの「---」の下に、本文を書きます。
        [dataset] 表（tables）を書き足します。
        [network] 機関（nodes）とつながり（edges）を書き足します。
        [local-scheme] この区市町村でのちがい（facts）を書き足します。
        [coordinators] いまの配置（current）がわかれば書き足します。
       *[other] ファイルを開いて、わかったことを書き足します（書き方：docs/reference.ja.md）。
    }
    {"  "}2. yorisoi check で確かめます。
    {"  "}3. 変えたファイルを送ります（やり方：docs/handbook.ja.md）。
