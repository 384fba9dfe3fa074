//! The score of medical care.

use serde::Serialize;

use super::parts::{FactView, Link, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{ScoreExample, ScoreItem, Slot};
use crate::diagnostic::Diagnostic;

impl Page<'_> {
    pub(super) fn score(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct Item {
            no: String,
            name: Worded,
            includes: Option<Worded>,
            rule: Option<Worded>,
            id: String,
            basic: u8,
            /// Items of one group count once.
            group: Option<String>,
            /// The item beside which watching does not count.
            without: Option<String>,
            watch: Option<Points>,
        }
        #[derive(Serialize)]
        struct Points {
            high: u8,
            middle: Option<u8>,
            low: u8,
        }
        #[derive(Serialize)]
        struct ScoreView {
            title: Worded,
            summary: Worded,
            caution: Worded,
            formula: Worded,
            watching: Worded,
            items: Vec<Item>,
            /// The script that adds up.
            script: Option<String>,
            examples: Vec<FactView>,
            used_by: Vec<Link>,
            body: Option<String>,
            conflicts: Vec<Worded>,
            notes: Vec<Worded>,
            unknown: Vec<Worded>,
            provenance: Provenance,
        }
        let Some(score) = &self.catalogue().score else {
            return self.finish(&self.topic(Slot::Score, "score"));
        };
        let data = &score.data;
        let item = |item: &ScoreItem| Item {
            no: item.no.clone(),
            name: self.text(&item.name),
            includes: self.joined(&item.includes),
            rule: self.maybe(item.rule.as_ref()),
            id: item.id.clone(),
            basic: item.basic,
            group: item.group.clone(),
            without: item.no_watch_with.clone(),
            watch: item.watch.map(|watch| Points { high: watch.high, middle: watch.middle, low: watch.low }),
        };
        let view = ScoreView {
            title: self.text(&data.title),
            summary: self.text(&data.summary),
            caution: self.text(&data.caution),
            formula: self.text(&data.formula),
            watching: self.text(&data.watching),
            items: data.items.iter().map(item).collect(),
            script: self.theme.asset("score.js").map(|asset| [self.base(), &asset.path].concat()),
            examples: data.examples.iter().map(|example| self.example(&data.items, example)).collect(),
            used_by: data
                .used_by
                .iter()
                .map(|step| {
                    let label = self.text(&step.text);
                    let link = step.link.as_deref().and_then(|link| self.named_as(link, label.clone()));
                    link.unwrap_or_else(|| Link::new(String::new(), label))
                })
                .collect(),
            body: self.catalogue().slot_guide(Slot::Score).map(|guide| self.prose(&guide.data)),
            conflicts: self.texts(&data.conflicts),
            notes: Vec::new(),
            unknown: self.texts(&data.unknown),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        };
        Ok((self.head(view.title.clone(), Vec::new(), view.summary.clone()), self.tera("score.html", &view)?))
    }

    fn example(self, items: &[ScoreItem], example: &ScoreExample) -> FactView {
        let name = |id: &String| {
            let item = items.iter().find(|item| &item.id == id);
            let name = item.map_or_else(|| id.clone(), |item| self.text(&item.name).text);
            let Some(level) = example.watch.get(id) else { return name };
            self.say("watch", &[("item", name.into()), ("level", level.as_str().into())])
        };
        let label = example.items.iter().map(name).collect::<Vec<_>>().join(self.t("plus"));
        let points = self.say("points", &[("n", example.total.into())]);
        FactView { label: label.into(), value: points.into(), note: None }
    }
}
