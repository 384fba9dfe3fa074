//! Which ward an address or a code of a register means.

use crate::catalogue::Catalogue;
use crate::tables::narrow;

/// The ward that a place lies in: its name behind the whole's, with or without a county between.
pub(super) fn ward<'c>(catalogue: &'c Catalogue, place: &str) -> Option<&'c str> {
    let whole = catalogue.portal.whole.name.main();
    let rest = place.strip_prefix(whole).map(str::trim_start);
    let found = catalogue.wards.iter().filter_map(|ward| {
        let name = ward.data.name.main();
        let at = rest.unwrap_or(place).find(name)?;
        let before = &rest.unwrap_or(place)[..at];
        let fits = at == 0 || rest.is_some() && ["郡", "支庁"].iter().any(|county| before.ends_with(county));
        fits.then_some((name.len(), &*ward.id))
    });
    found.max().map(|(_, slug)| slug)
}

/// The rest of an address, without the place written a second time.
pub(super) fn inside<'t>(catalogue: &Catalogue, place: &str, ward: &str, rest: &'t str) -> &'t str {
    let name = catalogue.ward(ward).map_or("", |ward| ward.data.name.main());
    let rest = rest.strip_prefix(place).unwrap_or(rest);
    let rest = rest.strip_prefix(catalogue.portal.whole.name.main()).unwrap_or(rest);
    if name.is_empty() { rest } else { rest.strip_prefix(name).unwrap_or(rest) }
}

/// A ward by its code, also where a spreadsheet took the leading zero or the check digit was left out.
pub(super) fn by_code<'c>(catalogue: &'c Catalogue, code: &str) -> Option<&'c str> {
    let code = narrow(code);
    let fits = |known: &str| {
        known == code || code.len() == 5 && (known.starts_with(&code) || known.strip_prefix('0') == Some(code.as_str()))
    };
    let mut found = catalogue.wards.iter().filter(|ward| fits(ward.data.code.as_str()));
    let first = found.next()?;
    found.next().is_none().then_some(&*first.id)
}
