yorisoiSearch.load("glossary",{"heads":"airway\tdevice\t6\n
chiiki-soudan\tservice\t13\n
coordinator\trole\t12\n
cv\tcare\t12\n
daytime-care\tservice\t39\n
donyo\tcare\t12\n
hodei\tservice\t18\n
hoikusho\tplace\t25\n
hoikusho-houmon\tservice\t7\n
hokatsu\tservice\t6\n
hokenshi\trole\t9\n
houkan\tservice\t21\n
ibasho\tplace\t13\n
insulin\tcare\t14\n
irou\tcare\t9\n
iryogata-jihatsu\tservice\t4\n
iryoteki-care-ji\tperson\t13\n
jihatsu\tservice\t13\n
jinko-kokyuki\tdevice\t13\n
jukyusha\tdocument\t10\n
kakutan\tcare\t13\n
keikaku\tservice\t16\n
keikan\tcare\t14\n
keiren\tcare\t15\n
kigou\ttopic\t6\n
kikan-sekkai\tcare\t10\n
kyotaku-jihatsu\tservice\t11\n
msw\trole\t11\n
nebulizer\tdevice\t6\n
nyusho-ji\tplace\t15\n
oya-no-kai\ttopic\t14\n
peer\trole\t21\n
respite\tservice\t24\n
ryoyo-kaigo\tservice\t5\n
saigai\tdocument\t36\n
sanso\tcare\t15\n
service-training-venues\tservice\t2\n
shien-center\tplace\t10\n
shijisho\tdocument\t7\n
shogai\ttopic\t4\n
short-stay\tservice\t31\n
soudan-madoguchi\tplace\t23\n
stoma\tcare\t9\n
taiin-conf\tevent\t9\n
teate\tallowance\t26\n
touseki\tcare\t9",
"tables":{"patterns":{"admitted":"^(?:[\n
-\n
!-~À-ɏ‐-―Ⅰ-ⅿ−-−①-⑳─-─々-ヾ㈀-㋾㌀-㏾㐀-䶿一-鿿豈-龎！-ﾟ]|[\\ud840-\\ud87e][\\udc00-\\udfff])",
"adults":"成人|大人|おとな|adult|18歳以上|地域移行|地域定着",
"dropped":"^(?:[\\u00ad\\u0300-\\u036f\\u200b-\\u200d\\ufe00-\\ufe0f\\ufeff]|\\udb40[\\udd00-\\uddef])",
"filler":"^(?:[おにがはでとものへやかなて]|ない|れる|れない|られる|られない|みて|きて|いく|くる|なる|だれか|なに|から|まで|より|ところ|とこ|ばしよ|いる|います|ある|あります|いつて|いきたい|できる|できます|ほしい|したい|たい|ください|です|ます|ません|について|おしえて|さがして|さがす|しりたい|つかえる|うけ|くれる|もらえる|いい|よい|など|どこ|どう|する|して|つけた|お願い|for|with|in|the|and|of|at|to|an?|near|my|tel|fax|phone|電話番号)+$",
"gaps":"[\\s!-,./:-@[-`{-~、-〃〈-〟〜・！-，．／：-＠［-｀｛-･]+",
"letter":"[\\n
a-z0-9ぁ-ゖゞケヶ々㐀-鿿\\uf900-\\ufaff\\ud840-\\ud87e]"},"same":"髙高﨑崎嵜崎齋斎齊斎斉斎邊辺邉辺濱浜濵浜澤沢櫻桜廣広國国學学圓円會会醫医惠恵眞真龍竜曾曽瀨瀬德徳靜静與与萬万豐豊嶋島嶌島冨富峯峰渕淵薮藪鷗鴎壽寿榮栄條条穗穂莊荘藏蔵藝芸觀観讓譲鐵鉄關関黑黒齒歯鹽塩驛駅燈灯獨独顯顕應応禮礼兒児體体點点當当續続總総聲声舊旧實実寶宝對対假仮傳伝團団增増寬寛淺浅滿満瀧滝稻稲縣県螢蛍賴頼轉転邨村鄕郷雙双麥麦黃黄龜亀彌弥彥彦曉暁來来槇槙檜桧氣気樂楽淸清礙碍籠篭薗園藥薬蘆芦賣売遙遥錄録靑青舘館𠮷吉栁柳桒桑臺台啖痰ゐいゑえをおぢじづずゕかゖヶヾゞ",
"settled":"a-z0-9あいうえおか-ちつて-もやゆよら-ろわん々㐀-䶿一-鿿",
"small":"ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわ",
"soundRules":[["ん",
"n"],["っ",
""],["[aiueo]~",
""],["[~ -]",
""],["sh",
"sy"],["ch",
"ty"],["ts",
"t"],["j",
"zy"],["[cq]",
"k"],["ph|f",
"h"],["v",
"b"],["l",
"r"],["m(?=[bmp])",
"n"],["w(?=[ieo])",
""],["i?y+(?=[aueo])",
"y"],["y(?=[ie])",
""],["ou|oh(?![aiueo])",
"o"],["ei",
"e"],["([a-z])\\1+",
"$1"]],"sounds":"_あいうえお kかきくけこ gがぎぐげご sさしすせそ zざじずぜぞ tたちつてと dだ・・でど nなにぬねの hはひふへほ bばびぶべぼ pぱぴぷぺぽ mまみむめも yや・ゆ・よ rらりるれろ wわ ~ぁぃぅぇぉ yゃ・ゅ・ょ wゎ",
"spellings":[["ゔぁ",
"ば"],["ゔあ",
"ば"],["ゔぃ",
"び"],["ゔい",
"び"],["ゔぇ",
"べ"],["ゔえ",
"べ"],["ゔぉ",
"ぼ"],["ゔお",
"ぼ"],["ゔ",
"ぶ"],["すゞ",
"すず"],["障がい",
"障害"],["障碍",
"障害"],["子ども",
"こども"],["子供",
"こども"],["椅子",
"いす"],["預り",
"預かり"],["申し込",
"申込"],["痰",
"たん"],["瘻",
"ろう"],["癌",
"がん"]]},"words":"鼻咽頭エアウェイ\n
=びいんとうえあうぇい\n
エアウェイ\n
経鼻エアウェイ\n
=けいびえあうぇい\n
nasopharyngeal airway\n
地域相談支援\n
=ちいきそうだんしえん\n
地域移行支援\n
=ちいきいこうしえん\n
地域定着支援\n
=ちいきていちゃくしえん\n
地域移行\n
=ちいきいこう\n
地域定着\n
=ちいきていちゃく\n
一般相談支援\n
=いっぱんそうだんしえん\n
community consultation\n
医療的ケア児等コーディネーター\n
=いりょうてきけあじとうこーでぃねーたー\n
コーディネーター\n
医療的ケア児コーディネーター\n
=いりょうてきけあじこーでぃねーたー\n
医ケアコーディネーター\n
=いけあこーでぃねーたー\n
医ケア児コーディネーター\n
=いけあじこーでぃねーたー\n
医コ\n
=いこ\n
coordinator\n
中心静脈カテーテル\n
=ちゅうしんじょうみゃくかてーてる\n
CV\n
IVH\n
CVポート\n
=しーぶいぽーと\n
TPN\n
中心静脈栄養\n
=ちゅうしんじょうみゃくえいよう\n
高カロリー輸液\n
=こうかろりーゆえき\n
central line\n
医療的ケア児日中預かり支援\n
=いりょうてきけあじにっちゅうあずかりしえん\n
日中預かり\n
=にっちゅうあずかり\n
預かり\n
=あずかり\n
預ける\n
=あずける\n
預けたい\n
=あずけたい\n
預け先\n
=あずけさき\n
預かってほしい\n
=あずかってほしい\n
昼間預かってほしい\n
=ひるまあずかってほしい\n
預かり保育\n
=あずかりほいく\n
8時間預かり\n
=はちじかんあずかり\n
働きたい\n
=はたらきたい\n
仕事に戻りたい\n
=しごとにもどりたい\n
仕事を続けたい\n
=しごとをつづけたい\n
仕事に復帰\n
=しごとにふっき\n
復職\n
=ふくしょく\n
育休明け\n
=いくきゅうあけ\n
育児休業\n
=いくじきゅうぎょう\n
共働き\n
=ともばたらき\n
day care\n
daytime care\n
azukari\n
導尿\n
=どうにょう\n
間欠導尿\n
=かんけつどうにょう\n
間欠的導尿\n
=かんけつてきどうにょう\n
自己導尿\n
=じこどうにょう\n
カテーテル\n
CIC\n
catheter\n
donyo\n
放課後等デイサービス\n
=ほうかごとうでいさーびす\n
放デイ\n
=ほうでい\n
デイ\n
放課後デイ\n
=ほうかごでい\n
放課後デイサービス\n
=ほうかごでいさーびす\n
学童\n
=がくどう\n
学校の後\n
=がっこうのあと\n
夏休み\n
=なつやすみ\n
after-school day service\n
after school\n
hodei\n
保育所\n
=ほいくしょ\n
保育園\n
=ほいくえん\n
認可保育所\n
=にんかほいくしょ\n
認可保育\n
=にんかほいく\n
こども園\n
=こどもえん\n
幼稚園\n
=ようちえん\n
入園\n
=にゅうえん\n
保活\n
=ほかつ\n
保育園に入りたい\n
=ほいくえんにはいりたい\n
保育園に入れたい\n
=ほいくえんにいれたい\n
nursery\n
nursery school\n
daycare\n
kindergarten\n
hoikuen\n
保育所等訪問支援\n
=ほいくしょとうほうもんしえん\n
保訪\n
=ほほう\n
保育所訪問\n
=ほいくしょほうもん\n
nursery visit support\n
重度障害者等包括支援\n
=じゅうどしょうがいしゃとうほうかつしえん\n
包括支援\n
=ほうかつしえん\n
重度包括\n
=じゅうどほうかつ\n
保健師\n
=ほけんし\n
保健婦\n
=ほけんふ\n
地区担当\n
=ちくたんとう\n
保健センター\n
=ほけんせんたー\n
public health nurse\n
訪問看護\n
=ほうもんかんご\n
訪看\n
=ほうかん\n
訪問看護ステーション\n
=ほうもんかんごすてーしょん\n
ステーション\n
ナース訪問\n
=なーすほうもん\n
看護師の訪問\n
=かんごしのほうもん\n
看護師に来てほしい\n
=かんごしにきてほしい\n
家に来てほしい\n
=いえにきてほしい\n
来てほしい\n
=きてほしい\n
home nursing\n
visiting nurse\n
home visit nurse\n
houkan\n
ひろば\n
交流\n
=こうりゅう\n
居場所\n
=いばしょ\n
遊び場\n
=あそびば\n
仲間づくり\n
=なかまづくり\n
子育てひろば\n
=こそだてひろば\n
playground\n
community space\n
インスリン注射\n
=いんすりんちゅうしゃ\n
インスリン\n
インシュリン\n
ポンプ\n
血糖測定\n
=けっとうそくてい\n
CGM\n
1型糖尿病\n
=いちがたとうにょうびょう\n
皮下注射\n
=ひかちゅうしゃ\n
insulin\n
type 1 diabetes\n
胃ろう\n
=いろう\n
PEG\n
ペグ\n
胃ろうボタン\n
=いろうぼたん\n
gastrostomy\n
irou\n
g-tube\n
医療型児童発達支援\n
=いりょうがたじどうはったつしえん\n
医療型児発\n
=いりょうがたじはつ\n
医療的ケア児\n
=いりょうてきけあじ\n
医ケア児\n
=いけあじ\n
医ケアっ子\n
=いけあっこ\n
医療ケア児\n
=いりょうけあじ\n
医療的ケアが必要な子\n
=いりょうてきけあがひつようなこ\n
children with medical complexity\n
medically complex children\n
ikeaji\n
児童発達支援\n
=じどうはったつしえん\n
児発\n
=じはつ\n
療育\n
=りょういく\n
通園\n
=つうえん\n
発達支援\n
=はったつしえん\n
child development support\n
jihatsu\n
ryoiku\n
人工呼吸器\n
=じんこうこきゅうき\n
呼吸器\n
=こきゅうき\n
ベンチレーター\n
レスピレーター\n
NPPV\n
ニップ\n
バイパップ\n
ventilator\n
home ventilator\n
respirator\n
jinkokokyuki\n
受給者証\n
=じゅきゅうしゃしょう\n
通所受給者証\n
=つうしょじゅきゅうしゃしょう\n
障害福祉サービス受給者証\n
=しょうがいふくしさーびすじゅきゅうしゃしょう\n
福祉サービス受給者証\n
=ふくしさーびすじゅきゅうしゃしょう\n
recipient certificate\n
jukyushasho\n
喀痰吸引\n
=かくたんきゅういん\n
たんの吸引\n
=たんのきゅういん\n
たん吸引\n
=たんきゅういん\n
吸引\n
=きゅういん\n
サクション\n
たんを取る\n
=たんをとる\n
suction\n
kyuin\n
計画相談\n
=けいかくそうだん\n
計画相談支援\n
=けいかくそうだんしえん\n
障害児相談支援\n
=しょうがいじそうだんしえん\n
相談支援\n
=そうだんしえん\n
サービス等利用計画\n
=さーびすとうりようけいかく\n
利用計画\n
=りようけいかく\n
プラン\n
ケアプラン\n
care plan\n
care planning\n
経管栄養\n
=けいかんえいよう\n
注入\n
=ちゅうにゅう\n
チューブ栄養\n
=ちゅーぶえいよう\n
経管\n
=けいかん\n
ミルク注入\n
=みるくちゅうにゅう\n
栄養の注入\n
=えいようのちゅうにゅう\n
tube feeding\n
keikan\n
けいれんの処置\n
=けいれんのしょち\n
痙攣\n
=けいれん\n
てんかん\n
坐薬\n
=ざやく\n
座薬\n
ダイアップ\n
VNS\n
発作\n
=ほっさ\n
seizure\n
epilepsy\n
keiren\n
<記号> & \"かっこ\"\n
=きごうとかっこ\n
<b>&\"'<\/b>\n
ｷｺﾞｳ\n
記号の例\n
=きごうのれい\n
気管切開\n
=きかんせっかい\n
気切\n
=きせつ\n
カニューレ\n
のどの穴\n
=のどのあな\n
tracheostomy\n
trach\n
kikan sekkai\n
居宅訪問型児童発達支援\n
=きょたくほうもんがたじどうはったつしえん\n
訪問児発\n
=ほうもんじはつ\n
訪問型児発\n
=ほうもんがたじはつ\n
訪問型児童発達支援\n
=ほうもんがたじどうはったつしえん\n
家での療育\n
=いえでのりょういく\n
home visit child development support\n
医療ソーシャルワーカー\n
=いりょうそーしゃるわーかー\n
MSW\n
エムエスダブリュー\n
ソーシャルワーカー\n
相談室\n
=そうだんしつ\n
病院の相談員\n
=びょういんのそうだんいん\n
medical social worker\n
social worker\n
ネブライザー\n
吸入\n
=きゅうにゅう\n
吸入器\n
=きゅうにゅうき\n
nebulizer\n
医療型障害児入所施設\n
=いりょうがたしょうがいじにゅうしょしせつ\n
医療型入所施設\n
=いりょうがたにゅうしょしせつ\n
障害児入所施設\n
=しょうがいじにゅうしょしせつ\n
入所施設\n
=にゅうしょしせつ\n
入所\n
=にゅうしょ\n
施設に入る\n
=しせつにはいる\n
長期入所\n
=ちょうきにゅうしょ\n
residential facility\n
親の会\n
=おやのかい\n
家族会\n
=かぞくかい\n
当事者会\n
=とうじしゃかい\n
患者会\n
=かんじゃかい\n
ママ友\n
=ままとも\n
親どうし\n
=おやどうし\n
family group\n
parents group\n
ペアレントメンター\n
先輩ママ\n
=せんぱいまま\n
先輩パパ\n
=せんぱいぱぱ\n
先輩の親\n
=せんぱいのおや\n
ピア相談\n
=ぴあそうだん\n
ペアピア相談\n
=ぺあぴあそうだん\n
ピアサポート\n
メンター\n
親の相談\n
=おやのそうだん\n
経験者の話\n
=けいけんしゃのはなし\n
同じ立場の親\n
=おなじたちばのおや\n
peer support\n
parent mentor\n
レスパイト\n
レスパイトケア\n
休息\n
=きゅうそく\n
息抜き\n
=いきぬき\n
休みたい\n
=やすみたい\n
休ませて\n
=やすませて\n
寝たい\n
=ねたい\n
眠りたい\n
=ねむりたい\n
ねむれない\n
疲れた\n
=つかれた\n
限界\n
=げんかい\n
一人の時間\n
=ひとりのじかん\n
respite\n
respite care\n
resupaito\n
療養介護\n
=りょうようかいご\n
療養介護事業所\n
=りょうようかいごじぎょうしょ\n
medical long-term care\n
災害時個別支援計画\n
=さいがいじこべつしえんけいかく\n
災害\n
=さいがい\n
停電\n
=ていでん\n
地震\n
=じしん\n
水害\n
=すいがい\n
台風\n
=たいふう\n
避難\n
=ひなん\n
防災\n
=ぼうさい\n
避難計画\n
=ひなんけいかく\n
災害対策支援シート\n
=さいがいたいさくしえんしーと\n
個別避難計画\n
=こべつひなんけいかく\n
呼吸器の電源\n
=こきゅうきのでんげん\n
電源\n
=でんげん\n
バッテリー\n
蓄電池\n
=ちくでんち\n
発電機\n
=はつでんき\n
disaster\n
blackout\n
power outage\n
earthquake\n
evacuation\n
在宅酸素療法\n
=ざいたくさんそりょうほう\n
酸素\n
=さんそ\n
HOT\n
ホット\n
酸素吸入\n
=さんそきゅうにゅう\n
酸素療法\n
=さんそりょうほう\n
酸素ボンベ\n
=さんそぼんべ\n
oxygen\n
home oxygen\n
sanso\n
研修会場\n
=けんしゅうかいじょう\n
医療的ケア児支援センター\n
=いりょうてきけあじしえんせんたー\n
医ケア児支援センター\n
=いけあじしえんせんたー\n
医療的ケア児センター\n
=いりょうてきけあじせんたー\n
支援センター\n
=しえんせんたー\n
support center\n
support centre\n
訪問看護指示書\n
=ほうもんかんごしじしょ\n
指示書\n
=しじしょ\n
医師指示書\n
=いししじしょ\n
doctor order\n
障害\n
=しょうがい\n
ハンディキャップ\n
disability\n
短期入所\n
=たんきにゅうしょ\n
ショートステイ\n
ショート\n
短期\n
=たんき\n
レスパイト入院\n
=れすぱいとにゅういん\n
一時入院\n
=いちじにゅういん\n
泊まり\n
=とまり\n
お泊まり\n
=おとまり\n
お泊り\n
宿泊\n
=しゅくはく\n
泊まれる\n
=とまれる\n
夜も見てほしい\n
=よるもみてほしい\n
夜も預けたい\n
=よるもあずけたい\n
入院させたい\n
=にゅういんさせたい\n
泊まりで預けたい\n
=とまりであずけたい\n
short stay\n
overnight care\n
shotosutei\n
tanki nyusho\n
相談窓口\n
=そうだんまどぐち\n
窓口\n
=まどぐち\n
相談\n
=そうだん\n
相談先\n
=そうだんさき\n
相談したい\n
=そうだんしたい\n
どこに相談\n
=どこにそうだん\n
困っている\n
=こまっている\n
困った\n
=こまった\n
話を聞いてほしい\n
=はなしをきいてほしい\n
役所\n
=やくしょ\n
consultation\n
help desk\n
soudan\n
ストーマ\n
人工肛門\n
=じんこうこうもん\n
人工膀胱\n
=じんこうぼうこう\n
オストメイト\n
パウチ\n
stoma\n
ostomy\n
退院前カンファレンス\n
=たいいんまえかんふぁれんす\n
退院支援カンファレンス\n
=たいいんしえんかんふぁれんす\n
退院前会議\n
=たいいんまえかいぎ\n
退院カンファ\n
=たいいんかんふぁ\n
discharge conference\n
障害児の手当\n
=しょうがいじのてあて\n
手当\n
=てあて\n
特児\n
=とくじ\n
特別児童扶養手当\n
=とくべつじどうふようてあて\n
障害児福祉手当\n
=しょうがいじふくしてあて\n
児童育成手当\n
=じどういくせいてあて\n
重度手当\n
=じゅうどてあて\n
お金がない\n
=おかねがない\n
お金が足りない\n
=おかねがたりない\n
お金がかかる\n
=おかねがかかる\n
もらえるお金\n
=もらえるおかね\n
allowance\n
benefit\n
money\n
teate\n
透析\n
=とうせき\n
腹膜透析\n
=ふくまくとうせき\n
PD\n
血液透析\n
=けつえきとうせき\n
dialysis\n
toseki"},"5f37b38e");
yorisoiSearch.load("lite",{"count":203,"name":"ふたごデイ いちごう\n
ふたごデイ にごう\n
確認がちょうど1年前のデイ\n
確認の古いデイ\n
確認の新しいデイ\n
見本県医療的ケア児支援センター 中部\n
見本県医療的ケア児支援センター 東部\n
なまえだけの ばしょ\n
町名によみのない園\n
見本県見本市立とても長い名前の見本になるように名前をどこまでも長く長くつづけて書いた医療的ケア児のための児童発達支援センター附属はじめのいっぽ通園部門第二分室\n
読仮名無の園\n
ひろば <b>ほし<\/b> & \"つき\" 'うみ' {{ name }} [[ term ]] {% if %}\n
ウィンドウズで保存したひろば\n
🌟きらきら🧸ﾋﾛﾊﾞ👩‍👧‍👦🇯🇵\n
見本地域の相談室\n
見本まるごと介護\n
となり日中預かり\n
受付中の日中預かり\n
古い資料だけの日中預かり\n
日付のない資料だけの日中預かり\n
終わった日中預かり\n
見本市医ケア家族会\n
このサイトについて\n
はじめの手引き\n
コーディネーターとは\n
スコアの使い方\n
マークダウンの見本\n
二つの段階にまたがる手引き\n
会議のこと\n
大人になる準備の手引き\n
大人の手引き\n
学校のころの手引き\n
就学前の手引き\n
支援のつながり\n
数字の見かた\n
災害と停電の備え\n
研修のこと\n
見本市だけの手引き\n
退院のころの手引き\n
電話のわからない訪問の支援\n
MihonMedicalChildDevelopmentCentreWithAVeryLongUnbrokenLatinNameThatNeverEndsAndNeverBreaks0123456789\n
見本おやこの電話\n
見本県おやの電話\n
これからの見学会のお知らせ\n
レスパイトの時間が増えました\n
令和8年度の研修の申し込みが始まりました\n
古いお知らせ <記号> & \"引用\"\n
見本市の窓口が広くなりました\n
むかしの書き方のみほん園\n
見本市立みほん保育園\n
公式の資料にない訪問支援\n
下書通りかえで訪問看護ステーション\n
下書通りこぶし訪問看護ステーション\n
下書通りすみれ訪問看護ステーション\n
下書通りつくし訪問看護ステーション\n
下書通りなずな訪問看護ステーション\n
下書通りもみじ訪問看護ステーション\n
下書通りわらび訪問看護ステーション\n
仮名町かえで訪問看護ステーション\n
仮名町こぶし訪問看護ステーション\n
仮名町すみれ訪問看護ステーション\n
仮名町つくし訪問看護ステーション\n
仮名町なずな訪問看護ステーション\n
仮名町ひいらぎ訪問看護ステーション\n
仮名町もみじ訪問看護ステーション\n
仮名町わらび訪問看護ステーション\n
余白かえで訪問看護ステーション\n
余白こぶし訪問看護ステーション\n
余白すみれ訪問看護ステーション\n
余白つくし訪問看護ステーション\n
余白なずな訪問看護ステーション\n
余白もみじ訪問看護ステーション\n
余白わらび訪問看護ステーション\n
例示町かえで訪問看護ステーション\n
例示町こぶし訪問看護ステーション\n
例示町すみれ訪問看護ステーション\n
例示町つくし訪問看護ステーション\n
例示町なずな訪問看護ステーション\n
例示町ひいらぎ訪問看護ステーション\n
例示町もみじ訪問看護ステーション\n
例示町わらび訪問看護ステーション\n
手本坂かえで訪問看護ステーション\n
手本坂こぶし訪問看護ステーション\n
手本坂すみれ訪問看護ステーション\n
手本坂つくし訪問看護ステーション\n
手本坂なずな訪問看護ステーション\n
手本坂ひいらぎ訪問看護ステーション\n
手本坂もみじ訪問看護ステーション\n
手本坂わらび訪問看護ステーション\n
架空台かえで訪問看護ステーション\n
架空台こぶし訪問看護ステーション\n
架空台すみれ訪問看護ステーション\n
架空台つくし訪問看護ステーション\n
架空台なずな訪問看護ステーション\n
架空台ひいらぎ訪問看護ステーション\n
架空台もみじ訪問看護ステーション\n
架空台わらび訪問看護ステーション\n
見本二市訪問看護\n
試作本町かえで訪問看護ステーション\n
試作本町こぶし訪問看護ステーション\n
試作本町すみれ訪問看護ステーション\n
試作本町つくし訪問看護ステーション\n
試作本町なずな訪問看護ステーション\n
試作本町ひいらぎ訪問看護ステーション\n
試作本町もみじ訪問看護ステーション\n
試作本町わらび訪問看護ステーション\n
雛形かえで訪問看護ステーション\n
雛形こぶし訪問看護ステーション\n
雛形すみれ訪問看護ステーション\n
雛形つくし訪問看護ステーション\n
雛形なずな訪問看護ステーション\n
雛形ひいらぎ訪問看護ステーション\n
雛形もみじ訪問看護ステーション\n
雛形わらび訪問看護ステーション\n
相談支援みほん\n
見本の家 相談室\n
見本療養の里\n
見本こども療育の里\n
ほとんどなにもわからないたすけ\n
コーディネーター養成研修\n
在宅レスパイト事業\n
大人の泊まりの支援\n
支援センターの相談\n
日中預かり支援\n
災害のときの計画 <見本> & \"シート\" 'A' {{ x }} [[ y ]]\n
見本ペアレントメンター事業\n
障害児支援利用計画\n
いつまで休むかわからない短期入所\n
となり市だけの短期入所\n
となり短期入所センター\n
休みとだけわかる短期入所\n
何でも相談の短期入所\n
全部の項目がある短期入所「見本の家」\n
医療的ケアのない短期入所\n
春まで休む短期入所\n
大人\n
小学校・中学校\n
就学前\n
退院・在宅に移るころ\n
高校・大人になる準備\n
お金・手当\n
同じ立場の親と話したい\n
家に来てほしい\n
日中通う所をさがす\n
災害・停電にそなえる\n
相談したい\n
預けたい・休みたい\n
<記号> & \"かっこ\"\n
けいれんの処置\n
ひろば\n
インスリン注射\n
ストーマ\n
ネブライザー\n
ペアレントメンター\n
レスパイト\n
中心静脈カテーテル\n
人工呼吸器\n
保健師\n
保育所\n
保育所等訪問支援\n
児童発達支援\n
医療ソーシャルワーカー\n
医療型児童発達支援\n
医療型障害児入所施設\n
医療的ケア児\n
医療的ケア児支援センター\n
医療的ケア児日中預かり支援\n
医療的ケア児等コーディネーター\n
受給者証\n
喀痰吸引\n
在宅酸素療法\n
地域相談支援\n
導尿\n
居宅訪問型児童発達支援\n
放課後等デイサービス\n
気管切開\n
災害時個別支援計画\n
療養介護\n
相談窓口\n
短期入所\n
経管栄養\n
胃ろう\n
親の会\n
計画相談\n
訪問看護\n
訪問看護指示書\n
退院前カンファレンス\n
透析\n
重度障害者等包括支援\n
障害児の手当\n
鼻咽頭エアウェイ\n
見本市民会館 研修室\n
見本県研修ホール\n
となり市\n
はなれ町\n
見本市\n
もとの医療的ケア児窓口\n
見本市保健センター\n
見本市保育課\n
見本市基幹相談支援センター\n
見本市役所 子ども課 医療的ケア児窓口\n
見本市教育委員会 学びの係\n
電話のない窓口",
"reading":"ふたご でい いちごう\n
ふたご でい にごう\n
かくにん がちょうど 1ねんまえ の でい\n
かくにん の ふる い でい\n
かくにん の あたら しい でい\n
みほんけん いりょうてき けあ じ しえん せんたー ちゅうぶ\n
みほんけん いりょうてき けあ じ しえん せんたー とうぶ\n
\n
ちょうめい によみのない えん\n
みほんけん みほんしりつ とても なが い なまえ の みほん になるように なまえ をどこまでも なが く なが くつづけて か いた いりょうてき けあ じ のための じどうはったつ しえん せんたー ふぞく はじめのいっぽ つうえんぶもんだいにぶんしつ\n
\n
ひろばほしつきうみ\n
うぃんどうず で ほぞん したひろば\n
きらきら ひろば\n
みほんちいき の そうだんしつ\n
みほん まるごと かいご\n
となり にっちゅうあず かり\n
うけつけちゅう の にっちゅうあず かり\n
ふる い しりょう だけの にっちゅうあず かり\n
ひづけ のない しりょう だけの にっちゅうあず かり\n
お わった にっちゅうあず かり\n
みほんしい けあ かぞく かい\n
この さいと について\n
はじめの てび き\n
こーでぃねーたー とは\n
すこあ の つか い かた\n
まーくだうん の みほん\n
ふた つの だんかい にまたがる てび き\n
かいぎ のこと\n
おとな になる じゅんび の てび き\n
おとな の てび き\n
がっこう のころの てび き\n
しゅうがくまえ の てび き\n
しえん のつながり\n
すうじ の み かた\n
さいがい と ていでん の そな え\n
けんしゅう のこと\n
みほん し だけの てび き\n
たいいん のころの てび き\n
でんわ のわからない ほうもん の しえん\n
\n
みほん おやこの でんわ\n
みほんけん おやの でんわ\n
これからの けんがく かい のお し らせ\n
れすぱいとのじかん\n
れいわ8ねんどのけんしゅう\n
ふる いお し らせ\n
みほん し の まどぐち が ひろ くなりました\n
むかしの か き かた のみほん えん\n
みほんしりつ みほん ほいく えん\n
こうしき の しりょう にない ほうもん しえん\n
したがきどお りかえで ほうもんかんご すてーしょん\n
したがきどお りこぶし ほうもんかんご すてーしょん\n
したがきどお りすみれ ほうもんかんご すてーしょん\n
したがきどお りつくし ほうもんかんご すてーしょん\n
したがきどお りなずな ほうもんかんご すてーしょん\n
したがきどお りもみじ ほうもんかんご すてーしょん\n
したがきどお りわらび ほうもんかんご すてーしょん\n
かなちょう かえで ほうもんかんご すてーしょん\n
かなちょう こぶし ほうもんかんご すてーしょん\n
かなちょう すみれ ほうもんかんご すてーしょん\n
かなちょう つくし ほうもんかんご すてーしょん\n
かなちょう なずな ほうもんかんご すてーしょん\n
かなちょう ひいらぎ ほうもんかんご すてーしょん\n
かなちょう もみじ ほうもんかんご すてーしょん\n
かなちょう わらび ほうもんかんご すてーしょん\n
よはく かえで ほうもんかんご すてーしょん\n
よはく こぶし ほうもんかんご すてーしょん\n
よはく すみれ ほうもんかんご すてーしょん\n
よはく つくし ほうもんかんご すてーしょん\n
よはく なずな ほうもんかんご すてーしょん\n
よはく もみじ ほうもんかんご すてーしょん\n
よはく わらび ほうもんかんご すてーしょん\n
れいじちょう かえで ほうもんかんご すてーしょん\n
れいじちょう こぶし ほうもんかんご すてーしょん\n
れいじちょう すみれ ほうもんかんご すてーしょん\n
れいじちょう つくし ほうもんかんご すてーしょん\n
れいじちょう なずな ほうもんかんご すてーしょん\n
れいじちょう ひいらぎ ほうもんかんご すてーしょん\n
れいじちょう もみじ ほうもんかんご すてーしょん\n
れいじちょう わらび ほうもんかんご すてーしょん\n
てほんざか かえで ほうもんかんご すてーしょん\n
てほんざか こぶし ほうもんかんご すてーしょん\n
てほんざか すみれ ほうもんかんご すてーしょん\n
てほんざか つくし ほうもんかんご すてーしょん\n
てほんざか なずな ほうもんかんご すてーしょん\n
てほんざか ひいらぎ ほうもんかんご すてーしょん\n
てほんざか もみじ ほうもんかんご すてーしょん\n
てほんざか わらび ほうもんかんご すてーしょん\n
かくうだい かえで ほうもんかんご すてーしょん\n
かくうだい こぶし ほうもんかんご すてーしょん\n
かくうだい すみれ ほうもんかんご すてーしょん\n
かくうだい つくし ほうもんかんご すてーしょん\n
かくうだい なずな ほうもんかんご すてーしょん\n
かくうだい ひいらぎ ほうもんかんご すてーしょん\n
かくうだい もみじ ほうもんかんご すてーしょん\n
かくうだい わらび ほうもんかんご すてーしょん\n
みほんにし ほうもんかんご\n
しさくほんちょう かえで ほうもんかんご すてーしょん\n
しさくほんちょう こぶし ほうもんかんご すてーしょん\n
しさくほんちょう すみれ ほうもんかんご すてーしょん\n
しさくほんちょう つくし ほうもんかんご すてーしょん\n
しさくほんちょう なずな ほうもんかんご すてーしょん\n
しさくほんちょう ひいらぎ ほうもんかんご すてーしょん\n
しさくほんちょう もみじ ほうもんかんご すてーしょん\n
しさくほんちょう わらび ほうもんかんご すてーしょん\n
ひながた かえで ほうもんかんご すてーしょん\n
ひながた こぶし ほうもんかんご すてーしょん\n
ひながた すみれ ほうもんかんご すてーしょん\n
ひながた つくし ほうもんかんご すてーしょん\n
ひながた なずな ほうもんかんご すてーしょん\n
ひながた ひいらぎ ほうもんかんご すてーしょん\n
ひながた もみじ ほうもんかんご すてーしょん\n
ひながた わらび ほうもんかんご すてーしょん\n
そうだん しえん みほん\n
みほん の いえ そうだんしつ\n
みほんりょうよう の さと\n
みほん こども りょういく の さと\n
\n
こーでぃねーたー ようせい けんしゅう\n
ざいたく れすぱいと じぎょう\n
おとな の と まりの しえん\n
しえん せんたー の そうだん\n
にっちゅうあず かり しえん\n
さいがいのときのけいかく\n
みほん ぺあれんとめんたー じぎょう\n
しょうがいじしえんりようけいかく\n
いつまで やす むかわからない たんきにゅうしょ\n
となり し だけの たんきにゅうしょ\n
となり たんきにゅうしょ せんたー\n
やす みとだけわかる たんきにゅうしょ\n
なん でも そうだん の たんきにゅうしょ\n
ぜんぶ の こうもく がある たんきにゅうしょ みほん の いえ\n
いりょうてき けあ のない たんきにゅうしょ\n
はる まで やす む たんきにゅうしょ\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
きごうと かっこ\n
けいれんの しょち\n
ひろば\n
いんすりん ちゅうしゃ\n
すとーま\n
ねぶらいざー\n
ぺあれんとめんたー\n
れすぱいと\n
ちゅうしんじょうみゃく かてーてる\n
じんこうこきゅうき\n
ほけんし\n
ほいくしょ\n
ほいくしょとう ほうもんしえん\n
じどうはったつ しえん\n
いりょう そーしゃるわーかー\n
いりょうがた じどうはったつしえん\n
いりょうがたしょうがいじにゅうしょしせつ\n
いりょうてき けあ じ\n
いりょうてき けあ じ しえん せんたー\n
いりょうてき けあ じ にっちゅうあず かり しえん\n
いりょうてき けあ じとう こーでぃねーたー\n
じゅきゅうしゃしょう\n
かくたんきゅういん\n
ざいたくさんそりょうほう\n
ちいき そうだんしえん\n
どうにょう\n
きょたくほうもんがた じどうはったつしえん\n
ほうかごとう でいさーびす\n
きかんせっかい\n
さいがいじこべつしえんけいかく\n
りょうよう かいご\n
そうだん まどぐち\n
たんきにゅうしょ\n
けいかんえいよう\n
い ろう\n
おや の かい\n
けいかく そうだん\n
ほうもんかんご\n
ほうもんかんごしじしょ\n
たいいんまえ かんふぁれんす\n
とうせき\n
じゅうどしょうがいしゃとうほうかつ しえん\n
しょうがい じ の てあて\n
びいんとう えあうぇい\n
みほんしみんかいかんけんしゅうしつ\n
みほんけん けんしゅう ほーる\n
となり し\n
はなれ まち\n
みほん し\n
もとの いりょうてき けあ じ まどぐち\n
みほんしほけん せんたー\n
みほんしほいくか\n
みほんしきかん そうだんしえん せんたー\n
みほんしやくしょこ ども か いりょうてき けあ じ まどぐち\n
みほんしきょういくいいんかいまな びの かかり\n
でんわ のない まどぐち",
"alias":{"5":"見本中央病院（架空）の2階\n
中部のセンター",
"6":"東部のセンター",
"11":"<ほし>\n
A&B\n
\"つき\"\n
'うみ'\n
{{ x }}\n
[[ y ]]\n
back\\slash\n
$1\n
`tick`",
"13":"ｷﾗｷﾗ\n
ＫＩＲＡＫＩＲＡ\n
がぎぐ\n
ヴァイオリン\n
㍿見本\n
①②③\n
髙﨑𠮷野\n
école",
"40":"ああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ",
"120":"在宅レスパイト\n
見本おうち休み\n
休みたい\n
眠りたい\n
代わってほしい\n
留守番\n
美容院\n
home respite",
"123":"仕事\n
共働き\n
育休明け",
"124":"<シート>\n
A&B\n
停電\n
<電源>\n
A&B\n
\"備え\"",
"132":"見本の家\n
みほんのいえ\n
MIHON house",
"140":"お金\n
おかね\n
手当\n
医療費\n
吸引器",
"141":"親\n
おや\n
先輩ママ\n
孤独\n
ピア\n
家族会",
"142":"来てほしい\n
訪問\n
訪看\n
看護師\n
外に出られない",
"143":"通う\n
かよう\n
療育\n
放デイ\n
保育園\n
歩ける子",
"144":"災害\n
さいがい\n
停電\n
電源\n
バッテリー",
"145":"相談\n
そうだん\n
困った\n
わからない\n
コーディネーター",
"146":"預けたい\n
あずけたい\n
休みたい\n
ショート\n
レスパイト\n
眠れない\n
疲れた\n
入院",
"195":"みほん\n
見本\n
MIHON\n
ミホン市"},"kind":[[["after-school",
"放課後等デイサービス",
"after-school"],["centre",
"支援センター",
"centres"],["child-development",
"児童発達支援",
"child-development"],["community",
"ひろば・交流",
"community"],["community",
"ひろば・交流（休止中）",
"community"],["community-consultation",
"地域移行支援・地域定着支援",
"community-consultation"],["comprehensive",
"重度障害者等包括支援",
"comprehensive"],["day-care",
"日中預かり",
"day-care"],["day-care",
"日中預かり（終了）",
"day-care"],["family-groups",
"家族会",
"family-groups"],["guide",
"読みもの",
""],["guide",
"読みもの",
"guides"],["home-visit-child-development",
"居宅訪問型児童発達支援",
"home-visit-child-development"],["medical-child-development",
"医療型児童発達支援",
"medical-child-development"],["mentors",
"親どうしの相談",
"mentors"],["news",
"お知らせ",
"news"],["nursery",
"保育所の受け入れ枠",
"nursery"],["nursery-visit",
"保育所等訪問支援",
"nursery-visit"],["nursing",
"訪問看護",
"nursing"],["nursing",
"訪問看護（休止中）",
"nursing"],["offices",
"研修修了者のいる事業所",
"offices"],["residential-adult",
"療養介護",
"residential-adult"],["residential-child",
"医療型障害児入所施設",
"residential-child"],["scheme",
"制度",
"schemes"],["short-stay",
"短期入所（ショートステイ）",
"short-stay"],["short-stay",
"短期入所（ショートステイ）（休止中）",
"short-stay"],["stage",
"ライフステージ",
"stages"],["task",
"したいこと",
"tasks"],["term",
"用語",
""],["training-venues",
"研修会場",
"training-venues"],["ward",
"区市町村",
""],["ward",
"区市町村",
"../hanare-machi"],["ward",
"区市町村",
"../tonari-shi"],["windows",
"相談窓口",
"windows"],["windows",
"相談窓口（終了）",
"windows"]],"#####$$%%%%'&&()****+,-.--..-....----../011222223345555555555555555555565555555555555555555555555555555555555555557789:::::::::<;;<;;;<=====>>>>>>>????????????????????????????????????????????@@CBAEDDDDDD"],"slug":"duplicate-a\n
duplicate-b\n
fresh-edge\n
overdue\n
fresh\n
chubu\n
tobu\n
unknown-all\n
town-no-reading\n
long-name\n
kanji-no-reading\n
escape-characters\n
bom-crlf\n
emoji-kana\n
mihon-chiiki\n
mihon-hokatsu\n
tonari-serves-mihon\n
open-now\n
old-sources\n
undated-source\n
ended-reason\n
mihon-kazoku\n
about\n
first\n
coordinators\n
score\n
markdown\n
two-stages\n
meetings\n
transition\n
adult\n
school\n
preschool\n
network\n
figures\n
disaster\n
training\n
mihon-shi-guide\n
discharge\n
no-phone\n
unbroken-text\n
yml-ending\n
ken-everywhere\n
mihon-shi-future\n
month-only\n
kenshu\n
old-news\n
mihon-shi-news\n
other-forms\n
two-languages\n
unverified\n
nursing-56\n
nursing-40\n
nursing-08\n
nursing-16\n
nursing-24\n
nursing-48\n
nursing-32\n
nursing-51\n
nursing-35\n
nursing-03\n
nursing-11\n
nursing-19\n
nursing-59\n
nursing-43\n
nursing-27\n
nursing-55\n
nursing-39\n
nursing-07\n
nursing-15\n
nursing-23\n
nursing-47\n
nursing-31\n
nursing-49\n
nursing-33\n
nursing-01\n
nursing-09\n
nursing-17\n
nursing-57\n
nursing-41\n
nursing-25\n
nursing-54\n
nursing-38\n
nursing-06\n
nursing-14\n
nursing-22\n
nursing-62\n
nursing-46\n
nursing-30\n
nursing-50\n
nursing-34\n
nursing-02\n
nursing-10\n
nursing-18\n
nursing-58\n
nursing-42\n
nursing-26\n
ken-two-wards\n
nursing-53\n
nursing-37\n
nursing-05\n
nursing-13\n
nursing-21\n
nursing-61\n
nursing-45\n
nursing-29\n
nursing-52\n
nursing-36\n
nursing-04\n
nursing-12\n
nursing-20\n
nursing-60\n
nursing-44\n
nursing-28\n
coordinator-office\n
same-phone-other-service\n
mihon-ryoyo\n
mihon-nyusho\n
almost-empty\n
supporters-training\n
respite\n
adult-stay\n
support-centre\n
daytime-care\n
disaster-sheet\n
parent-mentor\n
plan\n
paused-open-end\n
tonari-near\n
tonari-serves-area\n
paused-bare\n
care-consult\n
all-fields\n
care-none\n
paused-until\n
adult\n
school\n
preschool\n
discharge\n
transition\n
okane\n
oya\n
kitehoshii\n
kayou\n
saigai\n
soudan\n
azukeru\n
glossary.html#kigou\n
glossary.html#keiren\n
glossary.html#ibasho\n
glossary.html#insulin\n
glossary.html#stoma\n
glossary.html#nebulizer\n
glossary.html#peer\n
glossary.html#respite\n
glossary.html#cv\n
glossary.html#jinko-kokyuki\n
glossary.html#hokenshi\n
glossary.html#hoikusho\n
glossary.html#hoikusho-houmon\n
glossary.html#jihatsu\n
glossary.html#msw\n
glossary.html#iryogata-jihatsu\n
glossary.html#nyusho-ji\n
glossary.html#iryoteki-care-ji\n
glossary.html#shien-center\n
glossary.html#daytime-care\n
glossary.html#coordinator\n
glossary.html#jukyusha\n
glossary.html#kakutan\n
glossary.html#sanso\n
glossary.html#chiiki-soudan\n
glossary.html#donyo\n
glossary.html#kyotaku-jihatsu\n
glossary.html#hodei\n
glossary.html#kikan-sekkai\n
glossary.html#saigai\n
glossary.html#ryoyo-kaigo\n
glossary.html#soudan-madoguchi\n
glossary.html#short-stay\n
glossary.html#keikan\n
glossary.html#irou\n
glossary.html#oya-no-kai\n
glossary.html#keikaku\n
glossary.html#houkan\n
glossary.html#shijisho\n
glossary.html#taiin-conf\n
glossary.html#touseki\n
glossary.html#hokatsu\n
glossary.html#teate\n
glossary.html#airway\n
mihon-venue\n
ken-venue\n
index\n
index\n
index\n
ended-successor\n
mihon-hoken\n
mihon-hoiku\n
mihon-kikan\n
mihon-madoguchi\n
mihon-kyoiku\n
no-phone-window",
"id":{"147":"kigou",
"148":"keiren",
"149":"ibasho",
"150":"insulin",
"151":"stoma",
"152":"nebulizer",
"153":"peer",
"154":"respite",
"155":"cv",
"156":"jinko-kokyuki",
"157":"hokenshi",
"158":"hoikusho",
"159":"hoikusho-houmon",
"160":"jihatsu",
"161":"msw",
"162":"iryogata-jihatsu",
"163":"nyusho-ji",
"164":"iryoteki-care-ji",
"165":"shien-center",
"166":"daytime-care",
"167":"coordinator",
"168":"jukyusha",
"169":"kakutan",
"170":"sanso",
"171":"chiiki-soudan",
"172":"donyo",
"173":"kyotaku-jihatsu",
"174":"hodei",
"175":"kikan-sekkai",
"176":"saigai",
"177":"ryoyo-kaigo",
"178":"soudan-madoguchi",
"179":"short-stay",
"180":"keikan",
"181":"irou",
"182":"oya-no-kai",
"183":"keikaku",
"184":"houkan",
"185":"shijisho",
"186":"taiin-conf",
"187":"touseki",
"188":"hokatsu",
"189":"teate",
"190":"airway",
"193":"tonari-shi",
"194":"hanare-machi",
"195":"mihon-shi"},"href":{"147":"glossary.html#kigou",
"148":"glossary.html#keiren",
"149":"glossary.html#ibasho",
"150":"glossary.html#insulin",
"151":"glossary.html#stoma",
"152":"glossary.html#nebulizer",
"153":"glossary.html#peer",
"154":"glossary.html#respite",
"155":"glossary.html#cv",
"156":"glossary.html#jinko-kokyuki",
"157":"glossary.html#hokenshi",
"158":"glossary.html#hoikusho",
"159":"glossary.html#hoikusho-houmon",
"160":"glossary.html#jihatsu",
"161":"glossary.html#msw",
"162":"glossary.html#iryogata-jihatsu",
"163":"glossary.html#nyusho-ji",
"164":"glossary.html#iryoteki-care-ji",
"165":"glossary.html#shien-center",
"166":"glossary.html#daytime-care",
"167":"glossary.html#coordinator",
"168":"glossary.html#jukyusha",
"169":"glossary.html#kakutan",
"170":"glossary.html#sanso",
"171":"glossary.html#chiiki-soudan",
"172":"glossary.html#donyo",
"173":"glossary.html#kyotaku-jihatsu",
"174":"glossary.html#hodei",
"175":"glossary.html#kikan-sekkai",
"176":"glossary.html#saigai",
"177":"glossary.html#ryoyo-kaigo",
"178":"glossary.html#soudan-madoguchi",
"179":"glossary.html#short-stay",
"180":"glossary.html#keikan",
"181":"glossary.html#irou",
"182":"glossary.html#oya-no-kai",
"183":"glossary.html#keikaku",
"184":"glossary.html#houkan",
"185":"glossary.html#shijisho",
"186":"glossary.html#taiin-conf",
"187":"glossary.html#touseki",
"188":"glossary.html#hokatsu",
"189":"glossary.html#teate",
"190":"glossary.html#airway"},"town":[[["",
""],["下書通り",
"したがきどおり"],["仮名町",
"かなちょう"],["余白",
"よはく"],["例示町",
"れいじちょう"],["手本坂",
"てほんざか"],["架空台",
"かくうだい"],["無読町",
""],["試作本町",
"しさくほんちょう"],["隣町",
"となりちょう"],["雛形",
"ひながた"]],"))##&###*(#&#&%#,'##'###################(########-#$$$$$$$%%%%%%%%&&&&&&&''''''''(((((((())))))))#++++++++--------$'#(#############%'))########################################################+#####+++++#"],"block":"5-5-5\n
5-5-5\n
\n
\n
2-2-3\n
見本県見本市試作本町1-1-1\n
\n
\n
1\n
2-3-4\n
\n
余白1 2 3\n
\n
1-5-6\n
2-2-3\n
\n
1-1\n
4-2-3\n
\n
\n
4-1-2\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
ながいちようながいちようながいちようながいちようながいちようながいちようながいちようながいちようながいちようながいちようながいちようながいちよう1234567890-1234567890-1234567890\n
\n
\n
\n
\n
\n
\n
\n
\n
1-2-3\n
\n
7-56-3\n
5-40-5\n
1-8-9\n
2-16-8\n
3-24-7\n
6-48-4\n
4-32-6\n
7-51-7\n
5-35-9\n
1-3-4\n
2-11-3\n
3-19-2\n
8-59-6\n
6-43-8\n
4-27-1\n
7-55-2\n
5-39-4\n
1-7-8\n
2-15-7\n
3-23-6\n
6-47-3\n
4-31-5\n
7-49-5\n
5-33-7\n
1-1-2\n
2-9-1\n
3-17-9\n
8-57-4\n
6-41-6\n
4-25-8\n
7-54-1\n
5-38-3\n
1-6-7\n
2-14-6\n
3-22-5\n
8-62-9\n
6-46-2\n
4-30-4\n
7-50-6\n
5-34-8\n
1-2-3\n
2-10-2\n
3-18-1\n
8-58-5\n
6-42-7\n
4-26-9\n
\n
7-53-9\n
5-37-2\n
1-5-6\n
2-13-5\n
3-21-4\n
8-61-8\n
6-45-1\n
4-29-3\n
7-52-8\n
5-36-1\n
1-4-5\n
2-12-4\n
3-20-3\n
8-60-7\n
6-44-9\n
4-28-2\n
1-1-2\n
1-2-3\n
\n
9-9-1\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
1-5-6\n
1-2-3\n
3-6-7\n
3-4-5\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
8-8-9\n
見本県見本市試作本町9-9-9\n
\n
\n
\n
\n
2-3-4\n
2-4-5\n
2-6-7\n
2-1-2\n
2-5-6\n
",
"ward":[["",
"となり市",
"見本市"],"%%%%%##%%%%%%%%%$%%%%%#################%%%######%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%#%%%%%%%%%%%%%%%%%%%%#########%$$%%%%%########################################################%####%%%%%%%"],"operator":[["",
"<\/script><script>alert(\"operator\")<\/script>",
"㍿ ﾐﾎﾝ（架空）",
"市町（県が費用の2分の1を補助）",
"架空の合同会社「見本ケア」",
"架空の団体「見本おやの輪」",
"架空の社会福祉法人「見本会」",
"見本市"],"###########$#%############################(############''########################'#'####'####'#'###########'#'#'########&###########)###################################################################*##"],"phone":"03-0000-0501\n
03-0000-0501\n
03-0000-0503\n
03-0000-0502\n
03-0000-0504\n
03-0000-0001,03-0000-0002\n
\n
\n
03-0000-0403\n
03-0000-0402\n
03-0000-0401\n
03-0000-0631\n
03-0000-0633\n
03-0000-0632\n
03-0000-0644\n
03-0000-0643\n
099-000-0102\n
03-0000-0302\n
03-0000-0303\n
03-0000-0304\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
03-0000-0411\n
03-0000-0621\n
050-0000-0001\n
\n
\n
\n
\n
\n
03-0000-0312,03-0000-0314\n
03-0000-0311\n
03-0000-0601\n
03-0000-1056\n
03-0000-1040\n
03-0000-1008\n
03-0000-1016\n
03-0000-1024\n
03-0000-1048\n
03-0000-1032\n
03-0000-1051\n
03-0000-1035\n
03-0000-1003\n
03-0000-1011\n
03-0000-1019\n
03-0000-1059\n
03-0000-1043\n
\n
03-0000-1055\n
03-0000-1039\n
03-0000-1007\n
03-0000-1015\n
03-0000-1023\n
03-0000-1047\n
03-0000-1031\n
03-0000-1049\n
03-0000-1033\n
03-0000-1001\n
\n
03-0000-1017\n
03-0000-1057\n
03-0000-1041\n
03-0000-1025\n
\n
03-0000-1038\n
03-0000-1006\n
03-0000-1014\n
03-0000-1022\n
03-0000-1062\n
03-0000-1046\n
03-0000-1030\n
03-0000-1050\n
03-0000-1034\n
03-0000-1002\n
03-0000-1010\n
\n
03-0000-1058\n
03-0000-1042\n
03-0000-1026\n
099-000-0001\n
03-0000-1053\n
03-0000-1037\n
03-0000-1005\n
03-0000-1013\n
03-0000-1021\n
03-0000-1061\n
\n
03-0000-1029\n
03-0000-1052\n
\n
03-0000-1004\n
03-0000-1012\n
03-0000-1020\n
03-0000-1060\n
03-0000-1044\n
03-0000-1028\n
03-0000-0611\n
03-0000-0201\n
03-0000-0642\n
03-0000-0641\n
\n
\n
03-0000-0010\n
\n
03-0000-0001\n
\n
\n
\n
\n
03-0000-0212\n
099-000-0104\n
099-000-0103\n
\n
03-0000-0214\n
03-0000-0201,03-0000-0202,050-0000-0203\n
03-0000-0213\n
03-0000-0211\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
\n
03-0000-0645\n
099-000-0003\n
\n
\n
\n
\n
03-0000-0111\n
03-0000-0112\n
03-0000-0114\n
03-0000-0101,03-0000-0102,090-0000-0103\n
03-0000-0113\n
",
"tags":[["airway",
"chiiki-soudan",
"coordinator",
"cv",
"daytime-care",
"donyo",
"hodei",
"hoikusho",
"hoikusho-houmon",
"hokatsu",
"hokenshi",
"houkan",
"ibasho",
"insulin",
"irou",
"iryogata-jihatsu",
"iryoteki-care-ji",
"jihatsu",
"jinko-kokyuki",
"jukyusha",
"kakutan",
"keikaku",
"keikan",
"keiren",
"kigou",
"kikan-sekkai",
"kyotaku-jihatsu",
"msw",
"nebulizer",
"nyusho-ji",
"oya-no-kai",
"peer",
"respite",
"ryoyo-kaigo",
"saigai",
"sanso",
"service-training-venues",
"shien-center",
"shijisho",
"short-stay",
"soudan-madoguchi",
"stoma",
"taiin-conf",
"teate",
"touseki"],")\n
)\n
)\n
)\n
)!7\n
\n
\n
4\n
4\n
4\n
4\n
/\n
/\n
/\n
$\n
,\n
'!7!9\n
'!79!F\n
'\n
'\n
'\n
A\n
\n
\n
\n
\n
1;\n
\n
\n
8\n
8\n
8\n
8\n
\n
\n
\n
\n
\n
M\n
=\n
2\n
B\n
B\n
\n
\n
%\n
\n
\n
*\n
*!9!(\n
+\n
.!!!5\n
.!O!0!L\n
.!0!#!O\n
.!7!9!#\n
.!#!O!9\n
.!7!9!L\n
.!7!0!L\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.\n
.!5!&\n
.!<!?!O\n
.!#!F!<\n
.!:!0!7\n
.!F!9!0\n
.!F!<!#\n
.!:!L!(\n
.!0!?!(\n
.!0!L!O\n
.!O!9!#\n
.!7!9!L\n
.!!!5\n
.!#!O!0\n
.!9!L!7\n
.!0!L!7\n
.!9!#!7\n
.!0!#!O\n
.!L!7!9\n
.!#!7!9\n
.!9!#!O\n
.!L!7!0\n
.!7!9!#\n
.!5\n
.!L!O!0\n
.!7\n
.!(!0!?\n
.!7!:!0\n
.!?!O!<\n
.!L!(!:\n
.!&!!5\n
.!O!<!?\n
.!0!F!9\n
.!<!#!F\n
.!9!#!O\n
.!O!0!#\n
.!0!L!7\n
.!0!L!O\n
.!9!L!7\n
.!L!7!0\n
.!#!7!9\n
.!!5\n
%\n
%\n
D\n
@JD!<5\n
\n
%\n
C.I5<79F\n
\n
H\n
'\n
E\n
B\n
86\n
J\n
J\n
J!5\n
J\n
J!!FL75\n
J'@C!(?F:7<95!#00L!&O\n
J!!!7<95\n
J!75\n
\n
\n
\n
\n
\n
K\n
B/A\n
.=\n
42*)'+\n
K\n
K%\n
J'*\n
;\n
:\n
/\n
0\n
L\n
?\n
B\n
C\n
&\n
5\n
-\n
*\n
+\n
4\n
>\n
2\n
@\n
3\n
H\n
'\n
%\n
6\n
7\n
F\n
$\n
(\n
=\n
)\n
<\n
E\n
D\n
K\n
J\n
9\n
1\n
A\n
8\n
.\n
I\n
M\n
O\n
,\n
N\n
#\n
G\n
G\n
\n
\n
\n
K\n
K\n
K\n
K\n
K-\n
K\n
K"],"age":[[[],[0,6],[0,17],[0,64],[0,120],[1,6],[3,5],[3,120],[6,18],[18,120]],"###++####$###$###(##############################*)#''''##'#%#%%%%#%#%#%%%%#%#%#%%#'#''''#''''#'#'#%%%%#%#%'#'#'#''##,%#############&%*#####################################################################"],"days":[["",
"月火水木金",
"月火水木金土日祝"],"##########################################%#########$######$######$##$##########$#######$$##$#######$###$#####$$##$#################%################################################################$$$$$#"],"checked":[["",
" 未確認",
"2025年 8月",
"2025年 9月",
"2026年 3月",
"2026年 7月",
"2026年 8月"],"$$&%))$$$$$)$$$$$$$$$$#################$$$$#####($$$$$$$$$$$$)$$$$)$$$$$$$)$$$$$$$$$$)$$$$$$$$$$$$$$$$$$$$$$$$$$)$$$$$#########$$$$')$$########################################################$$###$$$$)$$"],"adult":{"14":1,"15":1,"116":1,"121":1}},"15728e4a");

