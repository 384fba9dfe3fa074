//! Records as open data: CSV for spreadsheets.

use super::guarded;
use crate::content::{Listing, Record, Text};
use crate::plan::Site;

/// Columns of the CSV with what they hold.
pub(crate) const COLUMNS: [(&str, &str); 20] = [
    ("id", "記録の名前。サイト全体で一つだけです。"),
    ("サービス", "サービスの正式な名前"),
    ("名称", "正式な名前"),
    ("名称_よみ", "ひらがなの読み"),
    ("運営", "運営している所"),
    ("区市町村コード", "所在地の団体コード（6けた）"),
    ("区市町村", "所在地の区市町村"),
    ("郵便番号", "所在地の郵便番号"),
    ("所在地", "住所"),
    ("電話番号", "最初にかける番号"),
    ("電話番号_注", "だれの番号か、内線など"),
    ("FAX番号", "ファクス"),
    ("URL", "公式ページ"),
    ("受付時間", "文での説明"),
    ("年齢_から", "対象の年齢の下"),
    ("年齢_まで", "対象の年齢の上"),
    ("医療的ケア", "受け入れ。書かれていないケアは未確認です。"),
    ("状態", "受付中・休止・終了。空なら未確認です。"),
    ("出典", "資料の名前"),
    ("確認日", "電話などで確かめた日。空なら未確認です。"),
];

/// The records that serve a site's ward, in the order of its lists.
pub(crate) fn records<'a>(site: &Site<'a>) -> Vec<&'a Record<Listing>> {
    site.lists.iter().flat_map(|(_, plan)| plan.own.iter()).filter_map(|&i| site.catalogue.listings.get(i)).collect()
}

/// A site's records as CSV: UTF-8 with a byte order mark (spreadsheets ask for it), CRLF, quoted where needed
/// (RFC 4180).
pub(crate) fn csv(site: &Site<'_>) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    // Writing to memory cannot fail; a row of the wrong length is impossible with an array.
    let _ = writer.write_record(COLUMNS.map(|(name, _)| name));
    for record in records(site) {
        let _ = writer.write_record(row(site, record).map(|cell| guarded(&cell)));
    }
    writer.into_inner().unwrap_or_default()
}

fn row(site: &Site<'_>, record: &Record<Listing>) -> [String; 20] {
    let c = site.catalogue;
    let data = &record.data;
    let lang = c.lang();
    let text = |text: Option<&Text>| text.map_or_else(String::new, |text| text.get(lang, lang).to_owned());
    let ward = record.ward.as_deref().and_then(|slug| c.ward(slug));
    let shown = |value: Option<String>| value.unwrap_or_default();
    let care = c
        .cares
        .iter()
        .filter_map(|care| data.serves.care.get(&care.id).map(|known| (care, *known)))
        .map(|(care, known)| format!("{}：{}", care.name.get(lang, lang), known.word()));
    let state = data.state.as_ref().map(|state| state.is.word());
    [
        record.id.to_string(),
        text(c.service(&record.folder).map(|service| &service.name)),
        text(Some(&data.name)),
        shown(data.reading.clone()),
        text(data.operator.as_ref()),
        ward.map_or_else(String::new, |ward| ward.data.code.to_string()),
        text(ward.map(|ward| &ward.data.name)),
        shown(data.place.postal_code.as_ref().map(ToString::to_string)),
        text(data.place.address.as_ref()),
        shown(data.contact.phone.as_ref().map(ToString::to_string)),
        text(data.contact.phone_note.as_ref()),
        shown(data.contact.fax.as_ref().map(ToString::to_string)),
        shown(data.contact.web.as_ref().map(ToString::to_string)),
        text(data.hours.text.as_ref()),
        shown(data.serves.ages.and_then(|ages| ages.from).map(|age| age.to_string())),
        shown(data.serves.ages.and_then(|ages| ages.to).map(|age| age.to_string())),
        care.collect::<Vec<_>>().join("、"),
        state.unwrap_or_default().to_owned(),
        data.sources
            .iter()
            .filter_map(|source| c.source(source))
            .map(|source| source.title.get(lang, lang))
            .collect::<Vec<_>>()
            .join("、"),
        shown(data.checked.as_ref().map(|checked| checked.date.iso())),
    ]
}
