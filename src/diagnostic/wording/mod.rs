//! What a problem is called: its facts, filled into the phrase that has its code as key, and into its `.help`.

mod cases;
mod facts;
mod system;

use super::{Lang, Problem};

pub use system::cause;

/// A message and a help text.
pub(crate) struct Words {
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

impl Problem {
    pub(crate) fn words(&self, lang: Lang) -> Words {
        let mut parameters = facts::parameters(self, lang);
        parameters.extend(cases::of(self, lang));
        let help = lang.say(self.help(), &parameters);
        Words { message: lang.say(self.code(), &parameters), help: Some(help).filter(|help| !help.is_empty()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_both_phrases_in_every_language() {
        for lang in Lang::all() {
            for code in Problem::CODES {
                assert!(lang.phrases().has(code), "{} lacks {code}", lang.tag());
                assert!(lang.phrases().has(&format!("{code}.help")), "{} lacks {code}.help", lang.tag());
            }
        }
    }
}
