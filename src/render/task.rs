//! Something that a family wants to do.

use serde::Serialize;

use super::call::Call;
use super::parts::{Link, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Record, Task, TaskIcon};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

/// A task as a card of the home page.
#[derive(Serialize)]
pub(super) struct TaskCard {
    link: Link,
    hint: Option<Worded>,
    icon: Option<TaskIcon>,
}

impl Page<'_> {
    pub(super) fn task_card(self, task: &Record<Task>) -> TaskCard {
        TaskCard {
            link: self.link(&Route::Task(&task.id), self.text(&task.data.label)),
            hint: self.maybe(task.data.hint.as_ref()),
            icon: task.data.icon,
        }
    }

    pub(super) fn task(self, task: &Record<Task>) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            label: Worded,
            summary: Worded,
            call: Option<Call>,
            who: Vec<Worded>,
            ask: Vec<Worded>,
            services: Vec<Link>,
            schemes: Vec<Link>,
            money: Vec<Worded>,
            papers: Vec<Worded>,
            next: Vec<Worded>,
            /// The page that explains words.
            words: Link,
            provenance: Provenance,
        }
        let data = &task.data;
        let schemes = data.schemes.iter().filter_map(|id| self.catalogue().scheme(id));
        let view = View {
            label: self.text(&data.label),
            summary: self.text(&data.summary),
            call: self.first_call(),
            who: self.texts(&data.who),
            ask: self.texts(&data.ask),
            services: data.services.iter().filter_map(|id| self.service_link(id)).collect(),
            schemes: schemes
                .map(|scheme| {
                    self.link(&Route::Scheme(&scheme.id), self.text(&scheme.data.name))
                        .with_note(self.text(&scheme.data.summary))
                })
                .collect(),
            money: self.texts(&data.money),
            papers: self.texts(&data.papers),
            next: self.texts(&data.next),
            words: self.link(&Route::Glossary, self.t("words-help")),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        };
        let head = self.head(view.label.clone(), Vec::new(), view.summary.clone());
        Ok((head, self.tera("task.html", &view)?))
    }
}
