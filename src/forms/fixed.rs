//! The form in which each text with a fixed form is best written. The reader understands more; editors and forms
//! propose this.

use crate::phrases::Lang;
use crate::say;

/// A fixed form as people write it.
#[derive(Debug)]
pub struct Fixed {
    /// The schema's name of it.
    pub format: &'static str,
    /// What it is called, and how to write it.
    phrases: (&'static str, &'static str),
    /// A regular expression that the best form fits (JavaScript's and Rust's dialects agree on it).
    pub pattern: &'static str,
    /// An example.
    pub example: &'static str,
}

static ALL: [Fixed; 10] = [
    Fixed {
        format: "yorisoi-phone",
        phrases: ("form-phone", "form-phone.hint"),
        pattern: "^(0([0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|[124-9][0-9]{8})|#[0-9]{4}|1[0-9]{2})$",
        example: "03-1234-5678",
    },
    Fixed {
        format: "yorisoi-date",
        phrases: ("form-date", "form-date.hint"),
        pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        example: "2026-09-01",
    },
    Fixed {
        format: "yorisoi-url",
        phrases: ("form-url", "form-url.hint"),
        pattern: "^https?://[^ 　]+$",
        example: "https://www.example.jp/",
    },
    Fixed {
        format: "yorisoi-report",
        phrases: ("form-report", "form-report.hint"),
        pattern: "^(https?://|mailto:)[^ 　]+$",
        example: "mailto:soudan@example.jp",
    },
    Fixed {
        format: "yorisoi-email",
        phrases: ("form-email", "form-email.hint"),
        pattern: "^[!-~]+@[!-~]+[.][!-~]+$",
        example: "soudan@example.jp",
    },
    Fixed {
        format: "yorisoi-postal-code",
        phrases: ("form-postal-code", "form-postal-code.hint"),
        pattern: "^[0-9]{3}-[0-9]{4}$",
        example: "170-0005",
    },
    Fixed {
        format: "yorisoi-authority-code",
        phrases: ("form-authority-code", "form-authority-code.hint"),
        pattern: "^[0-9]{6}$",
        example: "131164",
    },
    Fixed {
        format: "yorisoi-days",
        phrases: ("form-days", "form-days.hint"),
        pattern: "^[月火水木金土日祝]+$",
        example: "月火水木金",
    },
    Fixed {
        format: "yorisoi-time",
        phrases: ("form-time", "form-time.hint"),
        pattern: "^[0-9]{1,2}:[0-9]{2}$",
        example: "9:00",
    },
    Fixed {
        format: "yorisoi-colour",
        phrases: ("form-colour", "form-colour.hint"),
        pattern: "^#[0-9a-f]{6}$",
        example: "#1a5f7a",
    },
];

impl Fixed {
    /// The fixed form of a schema's format.
    pub(super) fn of(format: &str) -> Option<&'static Self> {
        ALL.iter().find(|fixed| fixed.format == format)
    }

    /// What it is called.
    pub fn name(&self, lang: Lang) -> String {
        say!(lang, self.phrases.0)
    }

    /// How to write it.
    pub(crate) fn hint(&self, lang: Lang) -> String {
        say!(lang, self.phrases.1)
    }

    /// What is wrong with a text that does not fit.
    pub(super) fn wrong(&self, lang: Lang) -> String {
        say!(lang, "form-wrong", name = self.name(lang), hint = self.hint(lang))
    }
}
