# 取りこみ（import）で言うこと。

plan-form = { $form ->
    [own] yorisoi の表
    [wam] WAM NET のオープンデータ
    [kaigo] 介護サービス情報公表システムのオープンデータ
   *[municipal] 自治体標準オープンデータ
}
plan-file = { $file }：{ $form }（{ $encoding }、{ $rows }行）
plan-sheet = { $file }「{ $sheet }」
plan-source = 出典：{ $source }（新しい資料のときは、sources.yaml に書き足し、--source で示してください）
plan-column-unknown = 注意：{ $file } の列「{ $title }」は知りません。読みませんでした。
plan-column-unused = 読まない列：{ $file } の「{ $title }」（{ $samples }）
plan-hidden = 注意：{ $file } の「{ $sheet }」は、隠したシートです。読みませんでした（{ $rows }行）。要るなら、Excel で「再表示」してください。
plan-column-twice = 注意：{ $file } に、列「{ $title }」が2つあります（{ $number }列目）。はじめの列だけを読みました。
plan-column-untitled = 注意：{ $file } の{ $number }列目に見出しがありません。読みませんでした。1行目に見出しを書いてください。
plan-twin = 注意：{ $file } { $row }行目は、名前と電話番号が { $path } と同じです。同じ所なら、id をそのファイルの名前に直してください。
plan-thin = 注意：前に取りこんだ所の半分より多くが、この資料にありません。ファイルが途中で切れていないか、書く前に確かめてください。

plan-happens = { $what ->
    [new] 新しい記録
    [ended] 資料からなくなった記録（「終了」にします。電話で確かめてください）
   *[changed] 変わる記録
} { $count }
plan-from-row = （{ $file } { $row }行目）
plan-nothing = （なし）
plan-renewed = 出典だけが新しくなる記録 { $count }
plan-absent = 表にない記録 { $count }（そのまま残ります）：{ $names }{ $more ->
        [0] {""}
       *[other]  ほか{ $more }
    }
plan-kept = 人が書いた値のままにする所 { $count }（資料も変わりました。どちらが正しいか、確かめてください）
plan-kept-value = { $title }: 記録 { $record } ／ 資料 { $register }
plan-refused = 取りこめない行 { $count }
plan-passed = 取りこまない行・値 { $count }
plan-row-why = { $file } { $rows }行目：{ $why }
plan-rows-why = { $file } { $count }行：{ $why }
plan-rows = { $rows }行目
plan-span = 〜
plan-sum = まとめ：新しい { $new }、変わる { $changed }、なくなった { $ended }、同じ { $same }行、取りこめない { $refused }、取りこまない { $passed }
plan-rows-sum = 表の行：{ $rows } = 記録になる・変わる { $taken } + 同じ { $same } + 取りこめない { $refused } + 取りこまない { $passed }
plan-remembered = 次に取りこむときにくらべるため、この資料の写し（{ $paths }）を新しくします。

# 行を取りこまないわけ
refused-unknown-service = サービス「{ $name }」は、services.yaml にありません。
refused-elsewhere = この内容にない区市町村の所です。
refused-not-asked = --only で選んだ行ではありません。
refused-no-name = 名前がありません。
refused-no-key = id（番号）がありません。新しい記録には、半角の英小文字・数字・ハイフンで id を付けてください。
refused-no-number = 番号（ID・NO）がありません。次に取りこむとき、同じ所だとわからないので、取りこみません。
refused-twice = id「{ $id }」の行が、前にもあります。一つにしてください。
refused-repeated = 番号「{ $key }」の行が、前にもあります。前の行を使います。
refused-unknown-ward = 区市町村「{ $name }」はありません。一覧から選んでください。
refused-bad-id = id「{ $id }」は使えません。半角の英小文字・数字・ハイフンだけで、ほかの記録にない名前にしてください。
refused-needed = 「{ $title }」がありません。空にできない項目です。書いてください。
refused-bad-cell = 「{ $title }」の「{ $value }」は読めません。{ $example } のように書いてください。
refused-moves = 「{ $title }」は、表では変えられません（「{ $value }」と書かれています）。もとにもどし、新しい id の行を足してください。
refused-more-than-shown = 「{ $title }」には、表に出ないくわしい値があります。ファイルを開いて直してください。
refused-removal = 「{ $title }」が空です。記録には「{ $value }」とあります。消してよければ、--allow-removal を付けてください。
refused-by-hand = 「{ $title }」は、ファイルの書き方が特別なので、表からは変えられません。ファイルを開いて直してください。
refused-mistake = 取りこむと、記録に誤りができます：{ $words }
refused-value = 「{ $title }」の「{ $value }」は読めません。この値だけ、取りこみません。

# 取りこみを始められないわけ
stopped-unknown-form = 「{ $file }」は、知っている表の形ではありません（1行目：{ $titles }）。
    直し方: 1行目が見出しか確かめてください。読めるのは、`yorisoi export` の表、WAM NET のオープンデータ、介護サービス情報公表システムのオープンデータ、自治体標準オープンデータです。
stopped-missing-columns = 「{ $file }」に、前に取りこんだときにあった列か、公開されている表の列がありません：{ $titles }。
    直し方: 列を消さずに、公開されているままのファイルを示してください。足りない列は、記録から消えたことになってしまいます。
stopped-needs-service = 「{ $file }」の行が、どのサービスの記録になるかわかりません。
    直し方: services.yaml の id を --service で示してください（例：--service nursery）。
stopped-no-service = サービス「{ $id }」は、services.yaml にありません。
stopped-needs-source = 「{ $file }」の出典がわかりません。
    直し方: sources.yaml にこの資料を書き足し、その id を --source で示してください。
stopped-no-source = 出典「{ $id }」は、sources.yaml にありません。
