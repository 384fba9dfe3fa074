# ほかの文の中で使う言葉。

# 並べるときの区切り
between = 、
between-quoted = 」「
between-choices = か

# 項目の名前：題と、ファイルに書く名前
field = { $has_title ->
    [yes] { $title }（{ $key }）
   *[no] { $key }
}

# 近い言葉があるとき
near = { $has-near ->
    [yes] もしかして「{ $near }」ですか。
   *[no] {""}
}

# システムがファイルの読み書きを断ったわけ
cause = { $kind ->
    [not-found] 見つかりません
    [not-permitted] 許可されていません
    [already-there] もうあります
    [is-folder] フォルダーです（ファイルではありません）
    [is-file] フォルダーではありません（ファイルです）
    [not-empty] フォルダーが空ではありません
    [no-room] 空き容量がありません
    [read-only] 書きこめない場所（読みこみ専用）です
    [bad-name] 名前が長すぎるか、使えない文字があります
    [too-large] ファイルが大きすぎます
    [timed-out] 時間がかかりすぎました
    [busy] ほかのプログラムが使っています
    [other-disk] 別のディスクにまたがっています
   *[other] 読み書きできません（{ $detail }）
}
