//! Questions on a terminal, and their answers.

use std::io::{BufRead, IsTerminal};

use yorisoi::forms::{Answer, Blank, Question};
use yorisoi::phrases::Lang;
use yorisoi::say;

use super::tell;

/// What came back from a question.
pub(super) enum Said {
    /// An answer that can be written down.
    Answer(Answer),
    /// Nothing: it stays unknown.
    Nothing,
    /// The input has ended.
    End,
}

/// Whether there is somebody to ask.
pub(super) fn somebody() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// One question, until it is answered well or left open.
pub(super) fn answer(blank: &Blank, question: &Question, lang: Lang) -> Said {
    loop {
        let Some(text) = line(&question.title, &question.about, question.required, lang) else { return Said::End };
        if text.is_empty() {
            return Said::Nothing;
        }
        let answer = Answer { path: question.path.clone(), text };
        match blank.test(&answer) {
            Ok(()) => return Said::Answer(answer),
            Err(trouble) => tell(trouble),
        }
    }
}

/// One line from the terminal; what is required is asked for again. `None`: the input has ended.
pub(super) fn line(title: &str, about: &str, required: bool, lang: Lang) -> Option<String> {
    let asked = if required { "yes" } else { "no" };
    loop {
        tell(format_args!("\n{}", say!(lang, "new-question", required = asked, title = title, about = about)));
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(0) | Err(_) => {
                tell(say!(lang, "new-stopped"));
                return None;
            }
            Ok(_) if required && line.trim().is_empty() => tell(say!(lang, "new-required")),
            Ok(_) => return Some(line.trim().to_owned()),
        }
    }
}
