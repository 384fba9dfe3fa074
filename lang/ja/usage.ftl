# コマンドの書きまちがいと、使い方の見出し。英語では、部品（clap）が自分で言う。

usage-no-command-given = コマンドが書かれていません。
    直し方: 書けるもの：{ $known }
usage-no-command = 「{ $typed }」というコマンドはありません。
    直し方: { near }書けるもの：{ $known }
usage-unknown = 「{ $typed }」{ $flag ->
    [yes] は使えません。
   *[no] は、ここには書けません。
}
usage-unknown-near = { usage-unknown }
    直し方: { near }
usage-unknown-word = { usage-unknown }
    直し方: 空白を含む名前は、引用符（"…"）で囲んでください。
usage-no-value = 「{ $argument }」に、値がありません。
usage-unreadable = 「{ $argument }」が読めません。
usage-bad-value = 「{ $argument }」に「{ $value }」は使えません。
usage-plain-form = 半角の数字や、決まった形で書いてください。
usage-choices = { near }{ $has-valid ->
    [yes] 選べるもの：{ $valid }
   *[no] {""}
}
usage-help = 直し方: { $help }
usage-missing = 要るものが足りません：{ $missing }
usage-twice = 「{ $argument }」が2回書かれています。
    直し方: 一つだけ残してください。
usage-conflict = 「{ $argument }」と「{ $other }」は、いっしょに使えません。
    直し方: どちらか一つだけ書いてください。
usage-too-many = 「{ $argument }」に付けた値「{ $value }」は、いりません。
usage-encoding = 読めない文字があります。
    直し方: 文字を UTF-8 で書いてください。
usage-other = 書き方がちがいます：{ $detail }
usage-next = くわしい使い方は「yorisoi { $command }--help」で出ます。

help-usage = 使い方:
help-commands = コマンド:
help-arguments = 書くもの:
help-options = 付けられるもの:
help-any-options = [付けられるもの]
help-a-command = <コマンド>
help-default = [書かないとき:{" "}
help-values = [選べるもの:{" "}
help-environment = [環境変数:{" "}
help-value-list = 選べるもの:
help-help-command = コマンドの使い方を出す
help-help-long = 使い方を出す（--help なら、くわしく）
help-help-short = 使い方を出す（-h なら、短く）
help-help = 使い方を出す
help-version = 版の番号を出す
