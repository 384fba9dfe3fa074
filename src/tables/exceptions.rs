//! What of the tables does not follow from the types: paths of fields, by what is special about their columns.

/// Digits that are no number: spreadsheets would take their leading zeros away, or round them.
pub(super) const DIGITS: [&str; 3] = ["codes.office", "codes.register", "codes.corporate"];

/// Titles that say too little without that of the part above.
pub(super) const WITH_PART: [&str; 3] = ["state.since", "state.until", "state.reason"];

/// What a flag means where a record says nothing: a record is verified unless it says that it is not.
pub(super) const ABSENT_IS_YES: [&str; 1] = ["verified"];

/// Fields whose description speaks of the file and does not fit a table, with the phrase that says it instead.
pub(super) const OWN_REMARKS: [(&str, &str); 7] = [
    ("place.point", "remark-point"),
    ("codes.office", "remark-office-number"),
    ("codes.register", "remark-register-number"),
    ("codes.corporate", "remark-corporate-number"),
    ("state.is", "remark-unknown"),
    ("verified", "remark-verified"),
    ("sources", "remark-sources"),
];

/// Headings that columns had before. Tables that somebody keeps still have them.
pub(super) const OLD_HEADINGS: [(&str, &str); 11] = [
    ("contact.phone_note", "電話の注"),
    ("hours.text", "受付時間"),
    ("concepts", "検索のことば"),
    ("state.since", "状態：いつから"),
    ("state.until", "状態：いつまで"),
    ("state.reason", "状態：理由"),
    ("state.successor", "引き継いだ記録"),
    ("verified", "公式の資料で確かめた"),
    ("papers", "必要な書類"),
    ("what", "内容"),
    ("otherwise", "時間に電話できないとき"),
];
