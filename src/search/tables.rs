//! The Japanese that a search must know: which letters, spellings and sounds are one to those who write them.
//!
//! The tables stand here once. The browser gets them with the glossary, so that the two cannot drift apart.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Old, rare and easily confused letters, each followed by the one that stands for it.
pub(super) const SAME: &str = "髙高﨑崎嵜崎齋斎齊斎斉斎邊辺邉辺濱浜濵浜澤沢櫻桜廣広國国學学圓円會会醫医惠恵眞真龍竜曾曽\
瀨瀬德徳靜静與与萬万豐豊嶋島嶌島冨富峯峰渕淵薮藪鷗鴎壽寿榮栄條条穗穂莊荘藏蔵藝芸觀観讓譲鐵鉄關関黑黒齒歯\
鹽塩驛駅燈灯獨独顯顕應応禮礼兒児體体點点當当續続總総聲声舊旧實実寶宝對対假仮傳伝團団增増寬寛淺浅滿満瀧滝\
稻稲縣県螢蛍賴頼轉転邨村鄕郷雙双麥麦黃黄龜亀彌弥彥彦曉暁來来槇槙檜桧氣気樂楽淸清礙碍籠篭薗園藥薬蘆芦賣売\
遙遥錄録靑青舘館𠮷吉栁柳桒桑臺台啖痰\
ゐいゑえをおぢじづずゕかゖヶヾゞ";

/// Small kana and the large ones that tired fingers write instead.
pub(super) const SMALL: &str = "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわ";

/// Spellings of one word, applied in this order after the letters. No result holds a beginning.
pub(super) const SPELLINGS: [(&str, &str); 20] = [
    ("ゔぁ", "ば"),
    ("ゔあ", "ば"),
    ("ゔぃ", "び"),
    ("ゔい", "び"),
    ("ゔぇ", "べ"),
    ("ゔえ", "べ"),
    ("ゔぉ", "ぼ"),
    ("ゔお", "ぼ"),
    ("ゔ", "ぶ"),
    ("すゞ", "すず"),
    ("障がい", "障害"),
    ("障碍", "障害"),
    ("子ども", "こども"),
    ("子供", "こども"),
    ("椅子", "いす"),
    ("預り", "預かり"),
    ("申し込", "申込"),
    ("痰", "たん"),
    ("瘻", "ろう"),
    ("癌", "がん"),
];

/// Kana to Roman letters, row by row; `~` marks a small vowel, which takes the place of the one before it.
pub(super) const SOUNDS: &str = "_あいうえお kかきくけこ gがぎぐげご sさしすせそ zざじずぜぞ tたちつてと dだ・・でど nなにぬねの \
hはひふへほ bばびぶべぼ pぱぴぷぺぽ mまみむめも yや・ゆ・よ rらりるれろ wわ ~ぁぃぅぇぉ yゃ・ゅ・ょ wゎ";

/// What is one sound: spellings of Roman letters, long vowels, doubled consonants. JavaScript patterns, in order.
pub(super) const SOUND_RULES: [(&str, &str); 19] = [
    ("ん", "n"),
    ("っ", ""),
    ("[aiueo]~", ""),
    ("[~ -]", ""),
    ("sh", "sy"),
    ("ch", "ty"),
    ("ts", "t"),
    ("j", "zy"),
    ("[cq]", "k"),
    ("ph|f", "h"),
    ("v", "b"),
    ("l", "r"),
    ("m(?=[bmp])", "n"),
    ("w(?=[ieo])", ""),
    ("i?y+(?=[aueo])", "y"),
    ("y(?=[ie])", ""),
    ("ou|oh(?![aiueo])", "o"),
    ("ei", "e"),
    ("([a-z])\\1+", "$1"),
];

/// Words that hold a question together and say nothing of what is looked for, as compared (を is お).
pub(super) const FILLER: &str = "[おにがはでとものへやかなて]|ない|れる|れない|られる|られない|みて|きて|いく|くる|\
なる|だれか|なに|から|まで|より|ところ|とこ|ばしよ|いる|います|ある|あります|いつて|いきたい|できる|できます|\
ほしい|したい|たい|ください|です|ます|ません|について|おしえて|さがして|さがす|しりたい|つかえる|うけ|くれる|もらえる|いい|よい|など|\
どこ|どう|する|して|つけた|お願い|for|with|in|the|and|of|at|to|an?|near|my|tel|fax|phone|電話番号";

/// What parts the words of a question: blanks and signs but the dash.
pub(super) const GAPS: &str = r"[\s!-,./:-@[-`{-~、-〃〈-〟〜・！-，．／：-＠［-｀｛-･]+";

/// What is as if it were not there, and what may stand in what is compared, as the browser tests a letter.
pub(super) const DROPPED: &str = r"^(?:[\u00ad\u0300-\u036f\u200b-\u200d\ufe00-\ufe0f\ufeff]|\udb40[\udd00-\uddef])";
pub(super) const LETTERS: &str = r"[\na-z0-9ぁ-ゖゞケヶ々㐀-鿿\uf900-\ufaff\ud840-\ud87e]";

/// Letters that are compared as they stand: most are.
pub(super) const SETTLED: &str = "a-z0-9あいうえおか-ちつて-もやゆよら-ろわん々㐀-䶿一-鿿";

/// What asks for places that serve adults.
pub(super) const ADULTS: &str = "成人|大人|おとな|adult|18歳以上|地域移行|地域定着";

pub(super) static SAME_LETTERS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| pairs(SAME));
pub(super) static SMALL_LETTERS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| pairs(SMALL));

fn pairs(list: &str) -> BTreeMap<char, char> {
    let mut letters = list.chars();
    let mut pairs = BTreeMap::new();
    while let (Some(from), Some(to)) = (letters.next(), letters.next()) {
        pairs.insert(from, to);
    }
    pairs
}

/// A day's name is also said with the word for day: its end, and what follows in writing and in kana.
pub(super) const WHOLE_DAY: (char, &str, &str) = ('曜', "日", "び");
