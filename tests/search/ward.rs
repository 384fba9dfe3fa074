//! Turns the shared test ward (search-ward.jsonl, search-glossary.json) into documents and concepts.

use std::collections::BTreeMap;

use super::search::{Concept, Doc, Variant, VariantKind};
use serde_json::Value;

/// Reads the glossary of the test ward.
pub(crate) fn concepts(json: &str) -> serde_json::Result<Vec<Concept>> {
    let file: Value = serde_json::from_str(json)?;
    Ok(list(&file["concepts"]).iter().map(concept).collect())
}

fn concept(row: &Value) -> Concept {
    let variant = |pair: &Value| Variant {
        surface: text(&pair[0]),
        reading: None,
        kind: match pair[1].as_str() {
            Some("abbr") => VariantKind::Abbreviation,
            Some("en") => VariantKind::English,
            Some("spell") => VariantKind::Spelling,
            _ => VariantKind::Synonym,
        },
    };
    Concept {
        id: text(&row["id"]),
        label: text(&row["label"]),
        reading: text(&row["kana"]),
        kind: text(&row["type"]),
        variants: list(&row["variants"]).iter().map(variant).collect(),
        plain: String::new(),
    }
}

/// Reads the records of the test ward.
pub(crate) fn docs(jsonl: &str, concepts: &[Concept]) -> serde_json::Result<Vec<Doc>> {
    let ids: BTreeMap<&str, &str> = concepts.iter().map(|c| (c.label.as_str(), c.id.as_str())).collect();
    jsonl.lines().map(|line| Ok(doc(&serde_json::from_str(line)?, &ids))).collect()
}

fn doc(row: &Value, ids: &BTreeMap<&str, &str>) -> Doc {
    let tags = |field: &str| -> Vec<String> { list(&row[field]).iter().filter_map(|label| Some((*ids.get(label.as_str()?)?).to_owned())).collect() };
    let kind = text(&row["kind"]);
    let age = |place: usize| row["ages"][place].as_u64().and_then(|age| u8::try_from(age).ok());
    Doc {
        href: format!("{}.html", text(&row["url"]).trim_matches('/')),
        id: text(&row["id"]),
        kind_label: match kind.as_str() {
            "shortstay" => "泊まる所",
            "daycare" => "通う所",
            "guide" => "案内",
            _ => "事業所",
        }
        .to_owned(),
        kind,
        name: text(&row["name"]),
        reading: text(&row["kana"]),
        aliases: list(&row["aliases"]).iter().map(text).collect(),
        operator: text(&row["operator"]),
        town: text(&row["town"]),
        town_reading: text(&row["town_kana"]),
        address: text(&row["address"]),
        ward: text(&row["municipality"]),
        phones: Some(text(&row["phone"])).filter(|phone| !phone.is_empty()).into_iter().collect(),
        concepts: [tags("services"), tags("care"), tags("topics")].concat(),
        age: age(0).zip(age(1)),
        days: text(&row["days"]),
        lat: row["lat"].as_f64(),
        lon: row["lon"].as_f64(),
        body: text(&row["body"]),
        adult: false,
        care: tags("care").into_iter().map(|id| (id, 'y')).collect(),
        checked: "2026-09-01".to_owned(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
