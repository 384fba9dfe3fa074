//! Words in plain words.

use serde::Serialize;

use super::parts::Link;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Record, Term, VariantKind};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

/// Other words that are shown; the search knows all of them.
const SHOWN: usize = 8;

impl Page<'_> {
    pub(super) fn glossary(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct TermView {
            id: String,
            label: Worded,
            reading: Worded,
            plain: Worded,
            variants: Worded,
            note: Option<Worded>,
            list: Option<Link>,
        }
        #[derive(Serialize)]
        struct TermGroup {
            label: String,
            terms: Vec<TermView>,
        }
        #[derive(Serialize)]
        struct View {
            groups: Vec<TermGroup>,
        }
        let c = self.catalogue();
        let view = |term: &Record<Term>| TermView {
            id: term.id.to_string(),
            label: self.text(&term.data.label),
            reading: self.in_main(&term.data.reading),
            plain: self.maybe(term.data.plain.as_ref()).unwrap_or_default(),
            variants: self.in_main(&variants(term).join(self.t("comma"))),
            note: self.maybe(term.data.note.as_ref()),
            list: c
                .services
                .iter()
                .find(|service| service.term.as_deref() == Some(&*term.id))
                .map(|service| self.link(&Route::List(&service.id, 1), self.text(&service.everyday))),
        };
        let mut groups: Vec<TermGroup> = Vec::new();
        for term in c.terms.iter().filter(|term| term.data.plain.is_some()) {
            let name = self.text(&term.data.label);
            let (_, label) = self.voice.index_heading(&name.text, &term.data.reading);
            match groups.last_mut().filter(|group| group.label == label) {
                Some(group) => group.terms.push(view(term)),
                None => groups.push(TermGroup { label, terms: vec![view(term)] }),
            }
        }
        let heading = self.t("glossary");
        Ok((self.head(heading, Vec::new(), heading), self.tera("glossary.html", &View { groups })?))
    }
}

fn variants(term: &Record<Term>) -> Vec<&str> {
    let other = term.data.variants.iter().filter(|variant| variant.kind != VariantKind::En);
    other.map(|variant| variant.text.as_str()).take(SHOWN).collect()
}
