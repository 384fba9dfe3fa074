# 見ながら直すとき：ブラウザーに出る言葉

serve-wrong-name = このアドレスからは見られません。http://127.0.0.1 か http://localhost で開いてください。
serve-read-only = 見るだけのサイトです。
serve-nothing-there = ありません。
serve-no-page = ページを作れませんでした。
serve-title = 寄り添い
serve-page-missing = このアドレスにはページがありません

told-heading = 直すところが{ $count }件あります
told-lead = { $page ->
    [there] うしろに見えているのは、最後に正しく作れたページです。ファイルを直して保存すると、この表示は消えます。
   *[none] まだ正しく作れたページがありません。ファイルを直して保存すると、ページが出ます。
}
told-place = { $path }　{ $line }行目 { $column }文字目
told-more = ほかに{ $rest }件あります。
told-close = とじる
