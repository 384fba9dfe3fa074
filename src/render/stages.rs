//! Life stages: their list, and one page each.

use serde::Serialize;

use super::call::Call;
use super::parts::{FactView, Link, SourceView};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Audience, Stage, Step};
use crate::diagnostic::Diagnostic;
use crate::plan::{Route, Target};

#[derive(Serialize)]
struct StepView {
    label: Worded,
    href: Option<String>,
    lang: Option<Box<str>>,
}

impl Page<'_> {
    /// A step leads on: to a task, a scheme, a number. An entry of the glossary explains a word and helps nobody
    /// further, and a list without records is none; from there the number to call first does.
    fn step(self, step: &Step) -> StepView {
        let label = self.text(&step.text);
        let link = step.link.as_deref().and_then(|link| match Target::parse(link) {
            Some(Target::Internal { kind: "term", .. }) => None,
            Some(Target::Internal { kind: "list", id, .. })
                if self.site.list(id).is_none_or(crate::plan::ListPlan::is_empty) =>
            {
                let mut home = self.link(&Route::Home, label.clone());
                home.href.push_str("#call");
                Some(home)
            }
            _ => self.named_as(link, label.clone()),
        });
        match link {
            Some(link) => StepView { label: link.label, href: Some(link.href), lang: link.lang },
            None => StepView { label, href: None, lang: None },
        }
    }

    pub(super) fn stage_links(self) -> Vec<Link> {
        let stages = self.catalogue().stages.stages.iter();
        stages
            .map(|stage| {
                self.link(&Route::Stage(&stage.id), self.text(&stage.label)).with_note(self.text(&stage.plain))
            })
            .collect()
    }

    pub(super) fn stages(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct CutView {
            name: Worded,
            stages: Vec<Worded>,
            note: Option<Worded>,
            sources: Vec<SourceView>,
        }
        #[derive(Serialize)]
        struct Compared {
            label: Worded,
            called: Vec<Worded>,
        }
        #[derive(Serialize)]
        struct View {
            stages: Vec<Link>,
            note: Option<Worded>,
            portal: String,
            cuts: Vec<CutView>,
            compared: Vec<Compared>,
        }
        let all = &self.catalogue().stages;
        let view = View {
            stages: self.stage_links(),
            note: self.maybe(all.note.as_ref()),
            portal: self.t("this-site").to_owned(),
            cuts: all
                .cuts
                .iter()
                .map(|cut| CutView {
                    name: self.text(&cut.name),
                    stages: self.texts(&cut.stages),
                    note: self.maybe(cut.note.as_ref()),
                    sources: self.sources(&cut.sources),
                })
                .collect(),
            compared: all
                .stages
                .iter()
                .map(|stage| Compared {
                    label: self.text(&stage.label),
                    called: all
                        .cuts
                        .iter()
                        .map(|cut| {
                            stage.called.get(&cut.id).map_or_else(|| self.t("dash").into(), |name| self.in_main(name))
                        })
                        .collect(),
                })
                .collect(),
        };
        Ok((self.head(self.t("stages"), Vec::new(), self.t("stages-lead")), self.tera("stages.html", &view)?))
    }

    pub(super) fn stage(self, stage: &Stage) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            id: String,
            label: Worded,
            plain: Worded,
            call: Option<Call>,
            steps: Vec<StepView>,
            first_contacts: Vec<Worded>,
            guides: Vec<Link>,
            services: Vec<Link>,
            adult_services: Vec<Link>,
            schemes: Vec<Link>,
            called: Vec<FactView>,
        }
        let c = self.catalogue();
        let services = |adult: bool| {
            let of_stage = c
                .services
                .iter()
                .filter(|service| service.stages.contains(&stage.id) && service.audience != Audience::Supporters);
            of_stage
                .filter(|service| (service.audience == Audience::Adults) == adult)
                .filter_map(|service| self.service_link(&service.id))
                .collect()
        };
        let called = c.stages.cuts.iter().filter_map(|cut| {
            stage.called.get(&cut.id).map(|name| FactView {
                label: self.text(&cut.name),
                value: self.in_main(name),
                note: None,
            })
        });
        let view = View {
            id: stage.id.clone(),
            label: self.text(&stage.label),
            plain: self.text(&stage.plain),
            call: self.first_call(),
            steps: stage.steps.iter().map(|step| self.step(step)).collect(),
            first_contacts: self.texts(&stage.first_contacts),
            guides: self
                .site
                .guides()
                .filter(|guide| guide.data.head.stages.contains(&stage.id))
                .map(|guide| self.article_link("guide", guide))
                .collect(),
            services: services(false),
            adult_services: services(true),
            schemes: self.scheme_links(|scheme| {
                scheme.data.stages.contains(&stage.id) && scheme.data.audience != Audience::Supporters
            }),
            called: called.collect(),
        };
        let up = vec![self.link(&Route::Stages, self.t("stages"))];
        Ok((self.head(view.label.clone(), up, view.plain.clone()), self.tera("stage.html", &view)?))
    }
}
