# 誤りと注意を並べるときの言葉

severity = { $is ->
    [error] 誤り
   *[warning] 注意
}
help-label = 直し方

job-summary = 内容の確認：誤り { $errors } 件、注意 { $warnings } 件
job-summary-heads = | | ファイル | 行 | 内容 | 直し方 | 種類 |
job-summary-more = ほかに { $rest } 件あります。
