# 数・日付・年齢・時刻などの言い方。{ $… } の所に、値が入ります。

# ことばの名前と、そのことばの記号
language = 日本語
in-language = { $label }（{ $language }）
colon = ：
comma = 、
dot = ・
plus = {" ＋ "}
bracket-open = （
bracket-close = ）
full-stop = 。
# 見出しの分け方：kana（五十音）か letters（アルファベット）
index = kana
kana-rows = あ行,か行,さ行,た行,な行,は行,ま行,や行,ら行,わ行,英数字

# 日付
date-day = { $year }年{ $month }月{ $day }日（{ $weekday }）
date-month = { $year }年{ $month }月
date-year = { $year }年
weekday = { $n ->
    [1] 月
    [2] 火
    [3] 水
    [4] 木
    [5] 金
    [6] 土
   *[7] 日
}
dates-span = { $from }〜{ $to }
# 日付の順に並ぶ形
month-in-order = { $year }年{ $month }月
month-pad = {" "}

# 曜日と時刻
days = 月,火,水,木,金,土,日,祝
days-joint = {""}
hours-open = { $days } { $from }〜{ $to }

# 数
count = { $n }件
count-elsewhere = { $here ->
    [0] { $ward }では見つかっていません・ほかの区市町村に{ $n }か所
   *[other] { $here }か所・ほかの区市町村に{ $n }か所
}
count-here = { $n ->
    [0] { $ward }では見つかっていません
   *[other] { $n }か所
}
list-count = { $ward } { $here }、ほかの区市町村 { $n }件
service-count = { $service }：{ $count }
beds-count = { $n }床
people = { $n }人
job-count = { $job } { $n }人
points = { $n }点
size = { $n } KB

# 年齢
ages-both = { $from }歳から{ $to }歳まで
ages-from = { $from }歳から
ages-to = { $to }歳まで
age-group = { $from }〜{ $to }歳

# 確認した日
known-checked = 確認した日：{ $date }
known-dates = 確認した日：未確認　資料の日付：{ $dates }
known-nothing = 確認した日：未確認

# 医療的ケアの受け入れ
level-yes = 実績あり
level-yes-mark = ◎
level-consult = 相談
level-consult-mark = △
level-no = なし
level-no-mark = ×
care-level = { $care }：{ $mark } { $level }

# いまの状態
paused = いまは休止しています
ended = この所は終了しました
stopped-both = { $word }（{ $since }から{ $until }まで）
stopped-since = { $word }（{ $since }から）
stopped-until = { $word }（{ $until }まで）
stopped-why = { $stopped }。{ $reason }
kind-paused = { $kind }（休止中）
kind-ended = { $kind }（終了）

# 題と説明
home-title = { $ward }の医療的ケア児と家族の案内
all-of = { $whole }のすべて
list-official = { $name }（{ $reading }）
name-at = { $name }（{ $address }）
list-narrowed = { $list }（{ $by }）
list-description = { $ward }：{ $list }{ $count }
record-description = { $name }（{ $service }、{ $everyday }）。
record-description-call = { $name }（{ $service }、{ $everyday }）。電話 { $phone }。
dated = { $date }　{ $text }
call-named = { $name }に電話する { $phone }
office-code = 事業所番号 { $code }
term-link = 用語：{ $term }
to-list = { $list }の一覧を見る
local = { $ward }でのちがい
plan-of = { $ward }のコーディネーター
plan-none = { $ward }のコーディネーターの配置は、まだ確かめられていません（未確認）。窓口か支援センターに聞いてください。
watch = { $item }（見守り { $level ->
    [high] 高
    [middle] 中
   *[low] 低
}）
map-url = https://maps.gsi.go.jp/#17/{ $lat }/{ $lon }/

# 図を文にしたもの
network-edge = { $name }（{ $label }）

# さがす画面に出る種類の名前
kind-centre = 支援センター
kind-scheme = 制度
kind-guide = 読みもの
kind-news = お知らせ
kind-task = したいこと
kind-stage = ライフステージ
kind-term = 用語
kind-ward = 区市町村
kind-list = 一覧
find-phone = 電話 { $phone }
find-hours = 受付時間 { $hours }

dash = —

# まちがいを知らせる
report-subject = まちがいの知らせ：{ $name }
report-body =
    ページ：{ $name }
    アドレス：{ $address }

    どこが、どうちがいますか：
report-say = 電話で「{ $name }のページがちがう」と伝え、正しいことを話してください。

reach-ways = 連絡の方法：{ $ways }
