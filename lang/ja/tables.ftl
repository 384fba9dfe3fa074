# 記録の表（export・import）の言葉。

sheet-records = { $kind ->
    [centre] 支援センター
    [scheme] 制度
   *[listing] 記録
}
sheet-guide = 説明
sheet-choices = 選択肢

# 列の見出し。項目の題は、型から取ります。
column-id = { $kind ->
    [centre] 支援センターのid
    [scheme] 制度のid
   *[listing] 記録のid
}
column-ward = 区市町村
column-service = サービス
column-care = ケア：{ $care }
column-in-part = { $part }：{ $title }

cell-yes = はい
cell-no = いいえ

choice-wrong = 選択肢にありません
choice-advice = 一覧から選ぶか、空にしてください。

guide-headings = 1行目の見出しは変えないでください。列の順番は変えてもかまいません。使わない列は、列ごと消してもかまいません。
guide-empty = セルを空にすると、その項目は消えます。わからないことは空のままにしてください（サイトには「未確認」と出ます）。
guide-rows = 新しい記録は、いちばん下に行を足します。行を消しても、記録は消えません。終わったときは「いまの状態」を「終了」にします。
guide-lines = 一つのセルに何行も書くときは、Alt + Enter で行を変えます。
guide-rest = 表にない項目（曜日ごとの時間、ほかの電話番号など）は、取りこんでも変わりません。
guide-sheet = シート
guide-column = 列
guide-way = 書き方
guide-key = ファイルでの名前

way-list = 一行に一つずつ書きます。
way-number = 数字だけを書きます。
way-choice = { $words } から選びます。

remark-id = ファイルの名前。変えないでください。新しい記録には、半角の英小文字と数字とハイフンで付けます。
remark-ward = 記録のある区市町村。あとから変えられません。
remark-service = サービスの正式な名前。あとから変えられません。
remark-unknown = 空なら未確認です。
remark-point = 「35.7301, 139.7112」のように、カンマで分けます。
remark-office-number = 10けた
remark-register-number = 公開データと結びつける番号。変えないでください。
remark-corporate-number = 13けた
remark-verified = ほかの人が書いた資料しか見ていないときは「いいえ」
remark-sources = sources.yaml の id。少なくとも一つ要ります。

# 表として読めないファイル
unreadable-empty = 何も書かれていません。
unreadable-zip = zip にまとめたファイルです。開いて、中の CSV か XLSX を示してください。
unreadable-old-excel = 古い Excel の形（.xls）です。Excel で開き、「.xlsx」で保存し直してください。
unreadable-encoding = 文字コードがわかりません。Excel で開き、「CSV UTF-8」で保存し直してください。
unreadable-open-quote = { $row }行目に、閉じていない「"」があります。そのあとの行が、一つの欄になってしまいます。「"」を消すか閉じて、保存し直してください。
unreadable-broken = 表として読めません（{ $detail }）。Excel で開けるか、確かめてください。
