//! The theme: templates, phrases, colours and static files, embedded in the binary, each replaceable by a file.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::budgets::Budgets;
use super::colours::Schemes;
use super::files::{Files, embedded, embeds, written};
use super::record::FIELDS;
use super::voice::{Voice, phrases};
use super::{colours, statics};
use crate::catalogue::Catalogue;
use crate::content::{Colour, Record, Ward};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::minify::Minifier;
use crate::phrases::Phrases;
use crate::plan::Version;
use crate::source::Tree;

/// The language whose phrases are complete: others are held against it.
const COMPLETE: &str = "ja";

/// The static script that only a site that is searched by files carries.
pub(crate) const BY_FILES: &str = "search-wide.js";

/// A static file of a site.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below the site's folder, with a hash of its content.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A theme: what is the same in all languages, and a voice for each.
pub struct Theme {
    files: Files,
    colours: Schemes,
    budgets: Budgets,
    assets: BTreeMap<String, Asset>,
    minifier: Minifier,
    phrases: BTreeMap<String, Arc<Phrases>>,
    voices: BTreeMap<String, OnceLock<Result<Voice, Vec<Diagnostic>>>>,
}

impl Theme {
    /// Loads the default theme, with the files of `overrides` in place of those of the same name.
    pub fn load(overrides: Option<&Tree>, minifier: &Minifier) -> Result<Self, Vec<Diagnostic>> {
        let (default, own) = (embedded(), overrides.map(written).unwrap_or_default());
        let mut problems = Vec::new();
        let phrases = phrases([&default, &own]).unwrap_or_else(|found| {
            problems.extend(found);
            BTreeMap::new()
        });
        let phrases: BTreeMap<String, Arc<Phrases>> =
            phrases.into_iter().map(|(lang, phrases)| (lang, Arc::new(phrases))).collect();
        let voices = phrases.keys().map(|lang| (lang.clone(), OnceLock::new())).collect();
        let files: Files = default.into_iter().chain(own).collect();
        let colours = colours::read(files.get("colours.yaml").map_or(&[][..], Vec::as_slice));
        let colours = colours.unwrap_or_else(|found| {
            problems.extend(found);
            Schemes::new()
        });
        let budgets = Budgets::read(&files).unwrap_or_else(|found| {
            problems.push(found);
            Budgets::default()
        });
        let assets = assets(&files, &colours::css(&colours));
        let theme = Self { files, colours, budgets, assets, minifier: minifier.clone(), phrases, voices };
        if problems.is_empty() {
            return Ok(theme);
        }
        // What is wrong with the templates is told together with the rest.
        problems.extend(theme.voice(COMPLETE).err().unwrap_or_default());
        Err(problems)
    }

    /// Gets the languages of a portal ready; what is missing for one of them, and which ward's colour cannot be seen.
    pub fn fit(&self, catalogue: &Catalogue) -> Vec<Diagnostic> {
        let accents = catalogue.wards.iter().flat_map(|ward| self.faint(ward));
        self.speak(&catalogue.portal.languages).into_iter().chain(accents).collect()
    }

    fn faint(&self, ward: &Record<Ward>) -> Vec<Diagnostic> {
        let Some(accent) = &ward.data.accent else { return Vec::new() };
        let problem = |(name, colour): (&str, &Colour)| {
            let (ratio, needed) = colours::faint(self.colours.get(name)?, colour.as_str())?;
            let pair = format!("accent.{name} / card");
            let problem = Problem::LowContrast { pair, ratio: format!("{ratio:.2}"), needed: needed.to_string() };
            Some(Diagnostic::new(&ward.path, At::value(&format!("accent.{name}")), problem))
        };
        [("light", &accent.light), ("dark", &accent.dark)].into_iter().filter_map(problem).collect()
    }

    /// Gets languages ready; what is missing for one of them.
    pub fn speak(&self, languages: &[String]) -> Vec<Diagnostic> {
        let wrong = |(place, lang): (usize, &String)| match self.voice(lang) {
            Ok(_) => Vec::new(),
            Err(found) if self.phrases.contains_key(lang) => found,
            Err(_) => {
                let known = self.phrases.keys().cloned().collect();
                let problem = Problem::UnknownLanguage { lang: lang.clone(), known };
                vec![Diagnostic::new(&"portal.yaml".into(), At::value(&format!("languages.{place}")), problem)]
            }
        };
        let mut told: Vec<Diagnostic> = Vec::new();
        for problem in languages.iter().enumerate().flat_map(wrong) {
            // A template that is wrong is so in every language.
            if !told.contains(&problem) {
                told.push(problem);
            }
        }
        told
    }

    /// What is said of a page that is heavier than the theme lets it be.
    pub(crate) fn too_heavy(&self, page: &Version<'_>, html: &[u8]) -> Option<Diagnostic> {
        self.budgets.judge(&page.route, &page.path(), html)
    }

    /// The theme in a language.
    pub(super) fn voice(&self, lang: &str) -> Result<&Voice, Vec<Diagnostic>> {
        let Some(voice) = self.voices.get(lang) else { return Err(Vec::new()) };
        voice.get_or_init(|| self.voice_of(lang)).as_ref().map_err(Clone::clone)
    }

    /// Whether some template shows a phrase, written as `[[key]]`.
    fn shows(&self, phrase: &str) -> bool {
        let templates = self.files.iter().filter(|(path, _)| path.starts_with("templates/"));
        templates.filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok()).any(|text| text.contains(phrase))
    }

    fn voice_of(&self, lang: &str) -> Result<Voice, Vec<Diagnostic>> {
        let (Some(phrases), Some(complete)) = (self.phrases.get(lang), self.phrases.get(COMPLETE)) else {
            return Err(Vec::new());
        };
        let folder: Arc<str> = format!("strings/{lang}").into();
        let missing = |key: &str| Diagnostic::of_file(&folder, Problem::MissingString { key: key.to_owned() });
        // The types name every field; a page shows some of them.
        let is_shown = |key: &&str| !key.contains('.') || FIELDS.contains(key) || self.shows(&format!("[[{key}]]"));
        let lacking: Vec<Diagnostic> = phrases.lacking(complete).filter(is_shown).map(missing).collect();
        if lacking.is_empty() { Voice::load(&self.files, Arc::clone(phrases), &self.minifier) } else { Err(lacking) }
    }

    /// Whether the theme that comes with the program speaks a language.
    pub fn comes_with(lang: &str) -> bool {
        embeds(&format!("strings/{lang}"))
    }

    /// The script that keeps a ward's pages at hand without a network, in a language.
    pub fn worker(&self, lang: &str) -> Result<&str, Diagnostic> {
        self.one_voice(lang).map(Voice::worker)
    }

    /// The theme in a language of the portal, which [`Self::speak`] has got ready.
    pub(crate) fn one_voice(&self, lang: &str) -> Result<&Voice, Diagnostic> {
        self.voice(lang).map_err(|found| found.into_iter().next().unwrap_or_else(|| unspoken(lang)))
    }

    /// Path of a static file in a site, with its hash.
    pub(crate) fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// All static files, by their name in the theme.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter().map(|(name, asset)| (name.as_str(), asset))
    }
}

/// A language that the theme lacks is refused before any page; this is what is left to say where nobody asked.
pub(super) fn unspoken(lang: &str) -> Diagnostic {
    let problem = Problem::UnknownLanguage { lang: lang.to_owned(), known: Vec::new() };
    Diagnostic::of_file(&"portal.yaml".into(), problem)
}

fn assets(files: &Files, variables: &str) -> BTreeMap<String, Asset> {
    let hashed = |(name, bytes): (String, Vec<u8>)| {
        let hash = blake3::hash(&bytes).to_hex();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, "bin"));
        let path = format!("assets/{stem}.{}.{ending}", &hash[..8]);
        (name, Asset { path, bytes })
    };
    statics::served(files, variables).into_iter().map(hashed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_theme_speaks_its_languages() {
        let theme = Theme::load(None, &Minifier::new()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let languages: Vec<String> = theme.phrases.keys().cloned().collect();
        assert_eq!(theme.speak(&languages), []);
    }

    #[test]
    fn a_language_without_phrases_is_told_at_its_place() {
        let theme = Theme::load(None, &Minifier::new()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let told = theme.speak(&["ja".to_owned(), "xx".to_owned()]);
        assert_eq!(told.iter().map(|one| &one.at).collect::<Vec<_>>(), [&At::value("languages.1")]);
    }
}
