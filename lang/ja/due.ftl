# 職員がすることの一覧（due）の言葉。

due-no-window = まず電話する窓口がない
    .advice = windows/ に窓口を作り、ward.yaml の first_windows に書く。
due-no-contact = 連絡先がない
    .advice = 電話番号を調べて contact.phone に書く。
due-unverified = 公式の資料で確かめていない
    .advice = 電話か公式ページで確かめ、verified: true にして checked を書く。
due-ended-alone = 終了後の案内先がない
    .advice = 代わりの記録を state.successor に書く。なければ理由を state.reason に書く。
due-overdue = 確認の期限切れ
    .advice = 電話か公式ページで確かめ、checked.date に今日の日付を書く。
due-undated = いつの事実かわからない
    .advice = 電話か公式ページで確かめ、checked を書く。
due-noted = 担当者への注がある
    .advice = 注（staff_note）を読み、済んだら行を消す。
due-unknown = 未確認の項目がある
    .advice = 電話で聞けた項目から書く。わからないものは書かない。

due-coordinators = コーディネーターの配置
due-old-check = 確認は { $date }（{ $months }か月で期限切れ）
due-old-source = 資料は { $date }。確認はまだない（{ $months }か月で期限切れ）

due-counted = { $name }（{ $count }件）
due-detailed = { $name }：{ $detail }
due-sum = { $day } の時点で、することは { $count } 件です。
due-page-sum = { $day } の時点で { $count } 件です。家族が困るものから順に並べています。
due-not-tried = ほかのサイトへのリンクが切れていないかは、調べていません（通信をしないため）。
due-title = することの一覧（職員用）

# 表の見出し
due-ward = 区市町村
due-rank = 重さ
due-what = 何が
due-count = 件数
due-record = 記録
due-detail = くわしく
due-advice = すること
due-file = ファイル
