//! Colours as data, refused when they cannot be told apart (WCAG 2.2, success criteria 1.4.3 and 1.4.11).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use crate::diagnostic::{At, Diagnostic, Problem};

/// The colours of a scheme by name.
pub(super) type Scheme = BTreeMap<String, String>;
/// The schemes by name, `light` and `dark`.
pub(super) type Schemes = BTreeMap<String, Scheme>;

/// What an accent lies on, and the least ratio to it.
const UNDER_ACCENT: (&str, f64) = ("card", 3.0);

/// Pairs that must differ: foreground, background, least ratio.
const PAIRS: [(&str, &str, f64); 40] = [
    ("text", "ground", 7.0),
    ("text", "card", 7.0),
    ("text", "soft", 4.5),
    ("text", "apricot", 4.5),
    ("text", "rose", 4.5),
    ("text", "blue", 4.5),
    ("quiet", "ground", 4.5),
    ("quiet", "card", 4.5),
    ("quiet", "soft", 4.5),
    ("quiet", "apricot", 4.5),
    ("link", "ground", 4.5),
    ("link", "card", 4.5),
    ("link", "soft", 4.5),
    ("link", "apricot", 4.5),
    ("link", "blue", 4.5),
    ("visited", "ground", 4.5),
    ("visited", "card", 4.5),
    ("visited", "soft", 4.5),
    ("visited", "apricot", 4.5),
    ("on-button", "button", 4.5),
    ("ground", "alert", 4.5),
    ("alert", "ground", 4.5),
    ("alert", "card", 4.5),
    ("alert", "rose", 4.5),
    ("good", "ground", 4.5),
    ("good", "card", 4.5),
    ("warm", "card", 4.5),
    ("warm", "apricot", 4.5),
    ("button", "ground", 3.0),
    ("button", "card", 3.0),
    ("line", "ground", 3.0),
    ("line", "card", 3.0),
    ("line", "apricot", 3.0),
    ("dot", "ground", 3.0),
    ("dot", "card", 3.0),
    ("dot", "apricot", 3.0),
    ("dot", "blue", 3.0),
    ("accent", UNDER_ACCENT.0, UNDER_ACCENT.1),
    ("hair", "ground", 1.0),
    ("shade", "apricot", 1.0),
];

/// The colours of a theme; what cannot be read or told apart.
pub(super) fn read(yaml: &[u8]) -> Result<Schemes, Vec<Diagnostic>> {
    let path: Arc<str> = "colours.yaml".into();
    let schemes: Schemes = serde_yaml::from_slice(yaml).map_err(|error| {
        let at = error.location().map_or(At::File, |l| At::Bytes(l.index(), l.index()));
        vec![Diagnostic::new(&path, at, Problem::BadValue { detail: error.to_string() })]
    })?;
    let mut problems = Vec::new();
    for (name, scheme) in &schemes {
        problems.extend(unusable(&path, name, scheme));
        for (front, back, needed) in PAIRS {
            let light = |colour: &str| scheme.get(colour).and_then(|c| luminance(c));
            let Some(ratio) = light(front).zip(light(back)).map(|(a, b)| contrast(a, b)) else { continue };
            if ratio < needed {
                let problem = Problem::LowContrast {
                    pair: format!("{front} / {back}"),
                    ratio: format!("{ratio:.2}"),
                    needed: needed.to_string(),
                };
                problems.push(Diagnostic::new(&path, At::value(&format!("{name}.{front}")), problem));
            }
        }
    }
    if problems.is_empty() { Ok(schemes) } else { Err(problems) }
}

/// How much an accent differs from what it lies on, if that is too little: the ratio, and the least that is needed.
pub(super) fn faint(scheme: &Scheme, accent: &str) -> Option<(f64, f64)> {
    let (under, needed) = UNDER_ACCENT;
    let ratio = contrast(luminance(accent)?, luminance(scheme.get(under)?)?);
    (ratio < needed).then_some((ratio, needed))
}

/// The colours as custom properties of the style sheet.
pub(super) fn css(schemes: &Schemes) -> String {
    let mut css = String::new();
    for (name, scheme) in schemes.iter().rev() {
        let properties: String = scheme.iter().fold(String::new(), |mut out, (key, value)| {
            let _ = write!(out, "--{key}:{value};");
            out
        });
        let _ = match name.as_str() {
            "dark" => writeln!(css, "@media screen and (prefers-color-scheme:dark){{:root{{{properties}}}}}"),
            _ => writeln!(css, ":root{{{properties}}}"),
        };
    }
    // The dark scheme must follow the light one to win.
    let (dark, light): (Vec<&str>, Vec<&str>) = css.lines().partition(|line| line.starts_with("@media"));
    format!("{}\n{}\n", light.join("\n"), dark.join("\n"))
}

/// Colours that are not there, or not written as `#rrggbb`.
fn unusable(path: &Arc<str>, name: &str, scheme: &Scheme) -> Vec<Diagnostic> {
    let names: BTreeSet<&str> = PAIRS.iter().flat_map(|(front, back, _)| [*front, *back]).collect();
    let problem = |colour: &&str| match scheme.get(*colour) {
        None => Some(Problem::MissingField { field: (*colour).to_owned(), title: (*colour).to_owned() }),
        Some(value) if luminance(value).is_none() => Some(Problem::BadShape {
            field: crate::diagnostic::named(None, colour),
            value: value.clone(),
            example: "\"#1a2b3c\"".to_owned(),
        }),
        Some(_) => None,
    };
    names
        .iter()
        .filter_map(|colour| Some(Diagnostic::new(path, At::value(&format!("{name}.{colour}")), problem(colour)?)))
        .collect()
}

/// Relative luminance (WCAG 2.2) of `#rrggbb`.
fn luminance(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let channel = |range| {
        let value = f64::from(u8::from_str_radix(hex.get(range)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0..2)? + 0.7152 * channel(2..4)? + 0.0722 * channel(4..6)?)
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_the_standard_one() {
        let ratio = contrast(luminance("#000000").expect("black"), luminance("#ffffff").expect("white"));
        assert!((ratio - 21.0).abs() < 1e-9);
        assert_eq!(luminance("red"), None);
    }

    #[test]
    fn grey_on_grey_is_refused() {
        let yaml = "light: {text: '#888888', ground: '#ffffff'}";
        let problems = read(yaml.as_bytes()).expect_err("too pale");
        assert_eq!(problems.iter().filter(|d| matches!(*d.problem, Problem::LowContrast { .. })).count(), 1);
    }
}
