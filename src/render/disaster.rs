//! The page for a power cut: whom to call now, and a sheet to fill in before.

use serde::Serialize;

use super::call::Call;
use super::offices::{Calls, Office};
use super::parts::Provenance;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::Slot;
use crate::diagnostic::Diagnostic;

/// What a text leaves for a hand to fill in: a row of these.
const BLANK: char = '＿';

impl Page<'_> {
    pub(super) fn disaster(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            title: Worded,
            summary: Option<Worded>,
            /// The ward's number.
            call: Option<Call>,
            others: Vec<Office>,
            /// The text, with lines to write on.
            sheet: Option<String>,
            provenance: Option<Provenance>,
        }
        let guide = self.catalogue().slot_guide(Slot::Disaster).map(|guide| &guide.data);
        let (call, Calls { first, then, .. }) = self.first_call_and_others();
        let with_number = first.into_iter().chain(then).filter(|office| office.tel.is_some());
        let view = View {
            title: guide.map_or_else(|| self.t("disaster").into(), |guide| self.text(&guide.head.title)),
            summary: guide.map(|guide| self.text(&guide.head.summary)),
            call,
            others: with_number.take(3).collect(),
            sheet: guide.map(|guide| with_lines(&self.prose(guide))),
            provenance: guide.map(|guide| self.provenance(&guide.head.sources, guide.head.checked.as_ref())),
        };
        let description = view.summary.clone().unwrap_or_else(|| view.title.clone());
        let head = self.head(view.title.clone(), Vec::new(), description);
        Ok((head, self.tera("disaster.html", &view)?))
    }
}

/// Rows of blanks as lines that a hand can write on: a short one before a unit, else a long one.
fn with_lines(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(BLANK) {
        let (before, row) = rest.split_at(start);
        let after = row.trim_start_matches(BLANK);
        let is_long = (row.len() - after.len()) / BLANK.len_utf8() > 2;
        out.push_str(before);
        out.push_str(if is_long { "<i class=line></i>" } else { "<i class=\"line short\"></i>" });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_become_lines() {
        assert_eq!(
            with_lines("<li>主治医：＿＿＿＿</li><li>＿＿時間</li>"),
            "<li>主治医：<i class=line></i></li><li><i class=\"line short\"></i>時間</li>"
        );
    }
}
