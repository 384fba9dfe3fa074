//! What stands within pages of topics and is found by what it contains: a ward's coordinators, pictures of networks,
//! councils with their meetings, tables of figures and of trainings; and the lists of services.

use super::found::{Stands, Teller, page, service_concept};
use crate::content::{Audience, Cell, CoordinatorPlan, Council, Dataset, Meeting, Network, Placement, Record};
use crate::plan::{Route, Site};
use crate::search::Doc;

/// All that is found within pages of topics, and the lists.
pub(super) fn within(t: Teller<'_>) -> impl Iterator<Item = (Stands<'_>, Doc)> {
    let plans = t.c.coordinators.iter().map(move |record| plan(t, record));
    let networks = t.c.networks.iter().map(move |record| network(t, record));
    let councils = t.c.councils.iter().map(move |record| council(t, record));
    let datasets = t.c.datasets.iter().filter_map(move |record| dataset(t, record));
    plans.chain(networks).chain(councils).chain(datasets).chain(lists(t))
}

/// Where a part of a ward's page stands, or of everybody's.
fn stands<'c, T>(route: Route<'c>, record: &'c Record<T>) -> Stands<'c> {
    record.ward.as_deref().map_or(Stands::Everywhere(route), |ward| Stands::Of(route, ward))
}

/// A part of a page, with the ward that it tells of.
fn part<T>(t: Teller<'_>, route: &Route<'_>, kind: &str, record: &Record<T>, name: &str) -> Doc {
    let ward = record.ward.as_deref().and_then(|slug| t.c.ward(slug));
    let owner = record.ward.as_deref().unwrap_or("whole");
    Doc {
        ward: ward.map_or_else(String::new, |ward| t.text(&ward.data.name)),
        ..page(route, kind, t.voice.t(kind), &format!("{owner}-{}", record.id), name)
    }
}

/// The address of a part, by the id of its heading.
fn at(route: &Route<'_>, heading: &str) -> String {
    format!("{}#{heading}", route.path())
}

fn plan<'c>(t: Teller<'c>, record: &'c Record<CoordinatorPlan>) -> (Stands<'c>, Doc) {
    let (route, data) = (Route::Coordinators, &record.data);
    let placement = |placement: &Placement| {
        let texts = placement.year.iter().chain([&placement.place]).chain(&placement.job).chain(&placement.role);
        let count = placement.count.map(|n| t.voice.say("people", &[("n", n.into())]));
        [t.joined(texts), count.unwrap_or_default()].join(" ")
    };
    let placements: Vec<String> = data.current.iter().chain(&data.plan).map(placement).collect();
    let facts = data.facts.iter().flat_map(|fact| [&fact.label, &fact.value].into_iter().chain(&fact.note));
    let words = [&data.summary].into_iter().chain(&data.as_of).chain(&data.roles).chain(&data.issues);
    let body = t.joined(words.chain(facts).chain(&data.notes));
    let ward = record.ward.as_deref().and_then(|slug| t.c.ward(slug));
    let name =
        ward.map_or_else(String::new, |ward| t.voice.say("plan-of", &[("ward", t.text(&ward.data.name).into())]));
    let doc = Doc {
        href: at(&route, "plan"),
        concepts: t.concepts_of_slot(&route),
        body: [body, placements.join("\n")].join("\n"),
        ..part(t, &route, "coordinators", record, &name)
    };
    (stands(route, record), doc)
}

fn network<'c>(t: Teller<'c>, record: &'c Record<Network>) -> (Stands<'c>, Doc) {
    let (route, data) = (Route::Network, &record.data);
    let nodes = data.nodes.iter().flat_map(|node| [&node.label].into_iter().chain(&node.note));
    let edges = data.edges.iter().filter_map(|edge| edge.label.as_ref());
    let problems = data.problems.iter().flat_map(|problem| [&problem.problem, &problem.answer]);
    let doc = Doc {
        concepts: t.concepts_of_slot(&route),
        body: t.joined([&data.summary].into_iter().chain(problems).chain(nodes).chain(edges).chain(&data.notes)),
        ..part(t, &route, "network", record, &t.text(&data.title))
    };
    (stands(route, record), doc)
}

fn council<'c>(t: Teller<'c>, record: &'c Record<Council>) -> (Stands<'c>, Doc) {
    let (route, data) = (Route::Meetings, &record.data);
    let meeting = |meeting: &Meeting| {
        let texts = meeting.time.iter().chain([&meeting.title]).chain(&meeting.topics).chain(&meeting.note);
        [t.voice.date(meeting.date), t.joined(texts)].join("\n")
    };
    let meetings: Vec<String> = data.meetings.iter().map(meeting).collect();
    let words = [&data.summary].into_iter().chain(&data.held_by).chain(&data.topics).chain(&data.frequency);
    let doc = part(t, &route, "meetings", record, &t.text(&data.name));
    let doc = Doc {
        href: at(&route, &doc.id),
        reading: data.reading.clone().unwrap_or_default(),
        aliases: t.main_name(&data.name).into_iter().collect(),
        concepts: t.concepts_of_slot(&route),
        body: [t.joined(words.chain(&data.notes)), meetings.join("\n")].join("\n"),
        ..doc
    };
    (stands(route, record), doc)
}

fn dataset<'c>(t: Teller<'c>, record: &'c Record<Dataset>) -> Option<(Stands<'c>, Doc)> {
    let data = &record.data;
    let is_figures = *record.folder == *"statistics";
    let (route, kind) =
        if is_figures { (Route::Figures, "figures") } else { (Site::slot_route(*data.pages.first()?), "training") };
    let mut words = vec![t.joined([&data.summary, &data.period])];
    for table in &data.tables {
        words.push(t.joined([&table.title].into_iter().chain(&table.columns)));
        for row in &table.rows {
            words.push(t.text(&row.label));
            words.extend(row.cells.iter().map(|cell| match cell {
                Cell::Number(number) => number.to_string(),
                Cell::Words(words) => words.clone(),
            }));
            words.extend(row.note.iter().map(|note| t.text(note)));
        }
    }
    words.push(t.joined(data.notes.iter().chain(&data.conflicts)));
    let doc = part(t, &route, kind, record, &t.text(&data.title));
    // The page of all figures is about some of them only.
    let told = data.pages.iter().map(|slot| Site::slot_route(*slot)).filter(|shown| *shown != Route::Figures);
    let mut concepts: Vec<String> = Vec::new();
    for concept in told.flat_map(|shown| t.concepts_of_slot(&shown)) {
        if !concepts.contains(&concept) {
            concepts.push(concept);
        }
    }
    let doc = Doc { href: at(&route, &doc.id), concepts, body: words.join("\n"), ..doc };
    Some((stands(route, record), doc))
}

/// The list of each service, where it has words beside its name: else those in it say as much. Those for adults only
/// would be counted among the places that a child's question leaves out.
fn lists(t: Teller<'_>) -> impl Iterator<Item = (Stands<'_>, Doc)> {
    let services = t.c.services.iter().filter(|service| service.audience != Audience::Adults);
    services.filter_map(move |service| {
        let (name, everyday) = (t.text(&service.name), t.text(&service.everyday));
        let route = Route::List(&service.id, 1);
        let doc = Doc {
            aliases: t.main_name(&service.name).into_iter().chain([name.clone()]).collect(),
            concepts: vec![service_concept(service)],
            body: t.text(&service.plain),
            ..page(&route, "list", t.voice.t("kind-list"), &format!("list-{}", service.id), &everyday)
        };
        (name != everyday).then_some((Stands::Everywhere(route), doc))
    })
}
