//! What a ward's staff should look after next, the most harmful first: offices that cannot be reached, records nobody
//! verified, ends that lead nowhere, checks that have run out, and facts that families ask for and nobody knows.
//!
//! It judges the catalogue by the portal's own limits and day. Links to other sites are not tried: nothing here uses
//! the network.

mod list;

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::content::{Checked, Contact, Listing, Record, SourceRef, StateKind};
use crate::forms::Vocabulary;

pub use list::{Form, print};

/// What is the matter with a record, the most harmful first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A ward names no window to call first.
    NoWindow,
    /// No phone number and no other way to reach an office.
    NoContact,
    /// Only a secondary source was seen.
    Unverified,
    /// An office ended, and nothing says where to go instead.
    EndedAlone,
    /// The check, or the newest source, is older than the portal's limit.
    Overdue,
    /// Neither a check nor a source has a date.
    Undated,
    /// Facts that families ask for are unknown.
    Unknown,
}

impl Matter {
    /// Every matter, the most harmful first.
    pub const ALL: [Self; 7] = [
        Self::NoWindow,
        Self::NoContact,
        Self::Unverified,
        Self::EndedAlone,
        Self::Overdue,
        Self::Undated,
        Self::Unknown,
    ];

    /// What is the matter, in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NoWindow => "まず電話する窓口がない",
            Self::NoContact => "連絡先がない",
            Self::Unverified => "公式の資料で確かめていない",
            Self::EndedAlone => "終了後の案内先がない",
            Self::Overdue => "確認の期限切れ",
            Self::Undated => "いつの事実かわからない",
            Self::Unknown => "未確認の項目がある",
        }
    }

    /// What to do about it.
    pub fn advice(self) -> &'static str {
        match self {
            Self::NoWindow => "windows/ に窓口を作り、ward.yaml の first_windows に書く。",
            Self::NoContact => "電話番号を調べて contact.phone に書く。",
            Self::Unverified => "電話か公式ページで確かめ、verified: true にして checked を書く。",
            Self::EndedAlone => "代わりの記録を state.successor に書く。なければ理由を state.reason に書く。",
            Self::Overdue => "電話か公式ページで確かめ、checked.date に今日の日付を書く。",
            Self::Undated => "電話か公式ページで確かめ、checked を書く。",
            Self::Unknown => "電話で聞けた項目から書く。わからないものは書かない。",
        }
    }
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Slug of the ward; `None`: everybody's.
    pub ward: Option<String>,
    /// What is the matter.
    pub matter: Matter,
    /// The record's name.
    pub name: String,
    /// Its file.
    pub path: String,
    /// Which facts, which dates.
    pub detail: String,
}

/// A ward's list, or everybody's.
#[derive(Debug, Clone)]
pub struct Part {
    /// The ward's name, or the whole's.
    pub name: String,
    /// What to do, the most harmful first.
    pub items: Vec<Item>,
}

/// The work list, by ward in the portal's order, what is everybody's last; `ward` picks one.
pub fn parts(c: &Catalogue, vocabulary: &Vocabulary, ward: Option<&str>) -> Vec<Part> {
    let mut by_ward: BTreeMap<Option<String>, Vec<Item>> = BTreeMap::new();
    for item in items(c, vocabulary) {
        by_ward.entry(item.ward.clone()).or_default().push(item);
    }
    let wards = c.wards.iter().map(|ward| (Some(ward.id.to_string()), ward.data.name.main().to_owned()));
    let all = wards.chain([(None, c.portal.whole.name.main().to_owned())]);
    let wanted = all.filter(|(slug, _)| ward.is_none() || slug.as_deref() == ward);
    wanted
        .filter_map(|(slug, name)| {
            let mut items = by_ward.remove(&slug)?;
            items.sort_by(|a, b| (a.matter, &a.path).cmp(&(b.matter, &b.path)));
            Some(Part { name, items })
        })
        .collect()
}

fn items(c: &Catalogue, vocabulary: &Vocabulary) -> Vec<Item> {
    let mut found = Vec::new();
    for ward in c.wards.iter().filter(|ward| ward.data.first_windows.is_empty()) {
        found.push(item(ward, ward.data.name.main(), Matter::NoWindow, String::new()));
    }
    for record in &c.listings {
        listing(c, vocabulary, record, &mut found);
    }
    for record in &c.centres {
        let data = &record.data;
        if !reachable(&data.contact) {
            found.push(item(record, data.name.main(), Matter::NoContact, String::new()));
        }
        found.extend(age(c, record, data.name.main(), "centre", data.checked.as_ref(), &data.sources));
    }
    for record in &c.schemes {
        let data = &record.data;
        found.extend(age(c, record, data.name.main(), "scheme", data.checked.as_ref(), &data.sources));
    }
    for record in &c.local_schemes {
        let name = c.scheme(&record.id).map_or(&*record.id, |scheme| scheme.data.name.main());
        found.extend(age(c, record, name, "scheme", record.data.checked.as_ref(), &record.data.sources));
    }
    for record in &c.coordinators {
        found.extend(age(
            c,
            record,
            "コーディネーターの配置",
            "default",
            record.data.checked.as_ref(),
            &record.data.sources,
        ));
    }
    found
}

fn item<T>(record: &Record<T>, name: &str, matter: Matter, detail: String) -> Item {
    Item {
        ward: record.ward.as_deref().map(str::to_owned),
        matter,
        name: name.to_owned(),
        path: record.path.to_string(),
        detail,
    }
}

fn listing(c: &Catalogue, vocabulary: &Vocabulary, record: &Record<Listing>, found: &mut Vec<Item>) {
    let data = &record.data;
    let name = data.name.main();
    if let Some(state) = data.state.as_ref().filter(|state| state.is == StateKind::Ended) {
        // An ended office is asked for nothing but the way on.
        if state.successor.is_none() && state.reason.is_none() {
            found.push(item(record, name, Matter::EndedAlone, String::new()));
        }
        return;
    }
    if !reachable(&data.contact) {
        found.push(item(record, name, Matter::NoContact, String::new()));
    }
    if !data.verified {
        found.push(item(record, name, Matter::Unverified, String::new()));
    }
    found.extend(age(c, record, name, &record.folder, data.checked.as_ref(), &data.sources));
    let unknown = unknown(c, vocabulary, record);
    if !unknown.is_empty() {
        found.push(item(record, name, Matter::Unknown, unknown.join("、")));
    }
}

fn reachable(contact: &Contact) -> bool {
    contact.phone.is_some()
        || !contact.more_phones.is_empty()
        || contact.email.is_some()
        || contact.form.is_some()
        || !contact.methods.is_empty()
}

fn age<T>(
    c: &Catalogue,
    record: &Record<T>,
    name: &str,
    service: &str,
    checked: Option<&Checked>,
    sources: &[SourceRef],
) -> Option<Item> {
    let months = c.fresh_months(service)?;
    let Some(known) = c.known_on(checked, sources) else {
        return Some(item(record, name, Matter::Undated, String::new()));
    };
    let detail = if checked.is_some() {
        format!("確認は {known}")
    } else {
        format!("資料は {known}。確認はまだない")
    };
    c.is_old(known, months).then(|| item(record, name, Matter::Overdue, format!("{detail}（{months}か月で期限切れ）")))
}

/// What families ask for and the record does not say, in people's words.
fn unknown(c: &Catalogue, vocabulary: &Vocabulary, record: &Record<Listing>) -> Vec<String> {
    let data = &record.data;
    let always = [
        ("住所", data.place.address.is_some() || record.ward.is_none()),
        ("受付時間", data.hours.text.is_some() || !data.hours.open.is_empty()),
        ("いまの状態", data.state.is_some()),
    ];
    let asked = c.service(&record.folder).map(|service| service.asks.as_slice()).unwrap_or_default();
    let titles = vocabulary.asks(&record.folder);
    let open = asked.iter().zip(titles).filter(|(ask, _)| !data.knows(**ask));
    let always = always.into_iter().filter(|(_, known)| !known).map(|(title, _)| title.to_owned());
    always.chain(open.map(|(_, title)| title.clone())).collect()
}
