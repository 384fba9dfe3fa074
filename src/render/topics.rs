//! Pages on one topic: coordinators, network, meetings, figures, training, disaster, about, and the score.

use serde::Serialize;

use super::diagram::{Diagram, diagram};
use super::offices::Office;
use super::parts::{FactView, Link, Provenance};
use super::{Head, Page};
use crate::content::{Ask, Cell, CoordinatorPlan, Council, Dataset, Placement, Record, ScoreExample, ScoreItem, Slot};
use crate::diagnostic::Diagnostic;

#[derive(Default, Serialize)]
struct View {
    title: String,
    summary: Option<String>,
    plan: Option<PlanView>,
    plan_none: Option<String>,
    offices: Option<Link>,
    networks: Vec<Diagram>,
    councils: Vec<CouncilView>,
    body: Option<String>,
    datasets: Vec<DatasetView>,
    windows: Vec<Office>,
    provenance: Option<Provenance>,
}

#[derive(Serialize)]
struct PlanView {
    ward: String,
    summary: String,
    as_of: Option<String>,
    current: Vec<PlacementView>,
    plan: Vec<PlacementView>,
    roles: Vec<String>,
    issues: Vec<String>,
    facts: Vec<FactView>,
    notes: Vec<String>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct PlacementView {
    year: Option<String>,
    place: String,
    href: Option<String>,
    detail: Option<String>,
    role: Option<String>,
}

#[derive(Serialize)]
struct CouncilView {
    id: String,
    name: String,
    summary: String,
    held_by: Option<String>,
    frequency: Option<String>,
    topics: Option<String>,
    meetings: Vec<MeetingView>,
    notes: Vec<String>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct MeetingView {
    date: String,
    time: Option<String>,
    title: String,
    topics: Vec<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct DatasetView {
    id: String,
    title: String,
    summary: String,
    period: String,
    tables: Vec<TableView>,
    notes: Vec<String>,
    conflicts: Vec<String>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct TableView {
    title: String,
    columns: Vec<String>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    label: String,
    note: Option<String>,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    text: String,
    bar: Option<String>,
}

impl Page<'_> {
    /// A page with the text and the figures of its slot.
    fn topic(self, slot: Slot, key: &str) -> View {
        let guide = self.catalogue().slot_guide(slot);
        let datasets = self
            .catalogue()
            .datasets
            .iter()
            .filter(|dataset| dataset.data.pages.contains(&slot) && self.site.shows(dataset));
        View {
            title: guide.map_or_else(|| self.t(key).to_owned(), |guide| self.text(&guide.data.head.title)),
            summary: guide.map(|guide| self.text(&guide.data.head.summary)),
            body: guide.map(|guide| guide.data.body.html(|target| self.reference(target))),
            datasets: datasets.map(|dataset| self.dataset(dataset)).collect(),
            provenance: guide.map(|guide| self.provenance(&guide.data.head.sources, guide.data.head.checked.as_ref())),
            ..View::default()
        }
    }

    fn finish(self, view: &View) -> Result<(Head, String), Diagnostic> {
        let head =
            self.head(view.title.clone(), Vec::new(), view.summary.clone().unwrap_or_else(|| view.title.clone()));
        Ok((head, self.tera("topic.html", view)?))
    }

    pub(super) fn coordinators(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Coordinators, "coordinators");
        let plan = self
            .site
            .ward()
            .and_then(|ward| self.catalogue().coordinators.iter().find(|plan| plan.ward.as_deref() == Some(&*ward.id)));
        view.plan_none = (plan.is_none() && self.site.ward().is_some())
            .then(|| format!("{}の{}", self.site_name(), self.t("plan-none")));
        view.plan = plan.map(|plan| self.plan(&plan.data));
        let offices = self.catalogue().services.iter().find(|service| service.asks.contains(&Ask::Coordinators));
        view.offices = offices.and_then(|service| self.service_link(&service.id));
        self.finish(&view)
    }

    fn plan(self, plan: &CoordinatorPlan) -> PlanView {
        let placements = |list: &[Placement]| list.iter().map(|placement| self.placement(placement)).collect();
        PlanView {
            ward: format!("{}のコーディネーター", self.site_name()),
            summary: self.text(&plan.summary),
            as_of: self.maybe(plan.as_of.as_ref()),
            current: placements(&plan.current),
            plan: placements(&plan.plan),
            roles: self.texts(&plan.roles),
            issues: self.texts(&plan.issues),
            facts: self.facts(&plan.facts),
            notes: self.texts(&plan.notes),
            provenance: self.provenance(&plan.sources, plan.checked.as_ref()),
        }
    }

    fn placement(self, placement: &Placement) -> PlacementView {
        let detail: Vec<String> =
            [self.maybe(placement.job.as_ref()), placement.count.map(|count| format!("{count}人"))]
                .into_iter()
                .flatten()
                .collect();
        PlacementView {
            year: self.maybe(placement.year.as_ref()),
            place: self.text(&placement.place),
            href: placement.listing.as_deref().and_then(|id| self.reference(&format!("record:{id}"))),
            detail: Some(detail.join(" ")).filter(|detail| !detail.is_empty()),
            role: self.maybe(placement.role.as_ref()),
        }
    }

    pub(super) fn network(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Network, "network");
        let networks = self.catalogue().networks.iter().filter(|network| self.site.shows(network));
        view.networks = networks.map(|network| diagram(self, network)).collect();
        self.finish(&view)
    }

    pub(super) fn meetings(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Meetings, "meetings");
        let mut councils: Vec<&Record<Council>> =
            self.catalogue().councils.iter().filter(|council| self.site.shows(council)).collect();
        councils.sort_by_key(|council| council.ward.is_none() == self.site.ward().is_some());
        view.councils = councils.into_iter().map(|council| self.council(council)).collect();
        self.finish(&view)
    }

    fn council(self, record: &Record<Council>) -> CouncilView {
        let data = &record.data;
        let mut meetings: Vec<_> = data.meetings.iter().collect();
        meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
        let meetings = meetings.into_iter().map(|meeting| MeetingView {
            date: meeting.date.japanese(),
            time: self.maybe(meeting.time.as_ref()),
            title: self.text(&meeting.title),
            topics: self.texts(&meeting.topics),
            note: self.maybe(meeting.note.as_ref()),
        });
        CouncilView {
            id: format!("{}-{}", record.ward.as_deref().unwrap_or("whole"), record.id),
            name: self.text(&data.name),
            summary: self.text(&data.summary),
            held_by: self.maybe(data.held_by.as_ref()),
            frequency: self.maybe(data.frequency.as_ref()),
            topics: self.joined(&data.topics, "、"),
            meetings: meetings.collect(),
            notes: self.texts(&data.notes),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        }
    }

    pub(super) fn figures(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Figures, "figures");
        let all = self
            .catalogue()
            .datasets
            .iter()
            .filter(|dataset| self.site.shows(dataset) && *dataset.folder == *"statistics");
        view.datasets = all.map(|dataset| self.dataset(dataset)).collect();
        self.finish(&view)
    }

    pub(super) fn training(self) -> Result<(Head, String), Diagnostic> {
        self.finish(&self.topic(Slot::Training, "training"))
    }

    pub(super) fn disaster(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Disaster, "disaster");
        view.windows = self.first_windows();
        view.windows.extend(self.centres_in_charge().1);
        for office in &mut view.windows {
            office.note = None;
        }
        view.windows.truncate(4);
        self.finish(&view)
    }

    pub(super) fn about(self) -> Result<(Head, String), Diagnostic> {
        self.finish(&self.topic(Slot::About, "about"))
    }

    fn dataset(self, record: &Record<Dataset>) -> DatasetView {
        let data = &record.data;
        DatasetView {
            id: format!("{}-{}", record.ward.as_deref().unwrap_or("whole"), record.id),
            title: self.text(&data.title),
            summary: self.text(&data.summary),
            period: self.text(&data.period),
            tables: data.tables.iter().map(|table| self.table(table)).collect(),
            notes: self.texts(&data.notes),
            conflicts: self.texts(&data.conflicts),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        }
    }

    fn table(self, table: &crate::content::Table) -> TableView {
        let bars = table.bars.and_then(|column| column.checked_sub(2));
        let value = |cell: Option<&Cell>| if let Some(Cell::Number(number)) = cell { *number } else { 0.0 };
        let most =
            bars.map_or(0.0, |column| table.rows.iter().map(|row| value(row.cells.get(column))).fold(0.0, f64::max));
        let unit = self.maybe(table.unit.as_ref()).unwrap_or_default();
        let cell = |i: usize, cell: &Cell| {
            let is_bar = bars == Some(i) && most > 0.0 && matches!(cell, Cell::Number(_));
            let text = match cell {
                Cell::Number(number) if is_bar => format!("{number}{unit}"),
                Cell::Number(number) => number.to_string(),
                Cell::Words(words) => words.clone(),
            };
            CellView { text, bar: is_bar.then(|| format!("{:.1}%", value(Some(cell)) / most * 100.0)) }
        };
        TableView {
            title: self.text(&table.title),
            columns: self.texts(&table.columns),
            rows: table
                .rows
                .iter()
                .map(|row| RowView {
                    label: self.text(&row.label),
                    note: self.maybe(row.note.as_ref()),
                    cells: row.cells.iter().enumerate().map(|(i, one)| cell(i, one)).collect(),
                })
                .collect(),
        }
    }

    pub(super) fn score(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct Item {
            no: String,
            name: String,
            includes: Option<String>,
            rule: Option<String>,
            basic: u8,
            high: String,
            middle: String,
            low: String,
        }
        #[derive(Serialize)]
        struct ScoreView {
            title: String,
            summary: String,
            caution: String,
            formula: String,
            watching: String,
            items: Vec<Item>,
            examples: Vec<FactView>,
            used_by: Vec<Link>,
            body: Option<String>,
            conflicts: Vec<String>,
            notes: Vec<String>,
            unknown: Vec<String>,
            provenance: Provenance,
        }
        let Some(score) = &self.catalogue().score else {
            return self.finish(&self.topic(Slot::Score, "score"));
        };
        let data = &score.data;
        let points = |points: Option<u8>| points.map_or_else(|| "—".to_owned(), |points| points.to_string());
        let item = |item: &ScoreItem| Item {
            no: item.no.clone(),
            name: self.text(&item.name),
            includes: self.joined(&item.includes, "、"),
            rule: self.maybe(item.rule.as_ref()),
            basic: item.basic,
            high: points(item.watch.map(|watch| watch.high)),
            middle: points(item.watch.and_then(|watch| watch.middle)),
            low: points(item.watch.map(|watch| watch.low)),
        };
        let view = ScoreView {
            title: self.text(&data.title),
            summary: self.text(&data.summary),
            caution: self.text(&data.caution),
            formula: self.text(&data.formula),
            watching: self.text(&data.watching),
            items: data.items.iter().map(item).collect(),
            examples: data.examples.iter().map(|example| self.example(&data.items, example)).collect(),
            used_by: data
                .used_by
                .iter()
                .map(|step| {
                    Link::new(
                        step.link.as_deref().and_then(|link| self.reference(link)).unwrap_or_default(),
                        self.text(&step.text),
                    )
                })
                .collect(),
            body: self
                .catalogue()
                .slot_guide(Slot::Score)
                .map(|guide| guide.data.body.html(|target| self.reference(target))),
            conflicts: self.texts(&data.conflicts),
            notes: Vec::new(),
            unknown: self.texts(&data.unknown),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        };
        Ok((self.head(view.title.clone(), Vec::new(), view.summary.clone()), self.tera("score.html", &view)?))
    }

    fn example(self, items: &[ScoreItem], example: &ScoreExample) -> FactView {
        let name = |id: &String| {
            let name =
                items.iter().find(|item| &item.id == id).map_or_else(|| id.clone(), |item| self.text(&item.name));
            let watch = example.watch.get(id).map(|level| match level.as_str() {
                "high" => "（見守り 高）",
                "middle" => "（見守り 中）",
                _ => "（見守り 低）",
            });
            format!("{name}{}", watch.unwrap_or_default())
        };
        let label = example.items.iter().map(name).collect::<Vec<_>>().join(" ＋ ");
        FactView { label, value: format!("{}点", example.total), note: None }
    }
}
