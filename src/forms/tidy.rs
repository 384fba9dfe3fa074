//! The tidy form of each text with a fixed form. The reader understands more; editors and forms propose this.

/// A fixed form as people write it.
#[derive(Debug)]
pub struct Tidy {
    /// The schema's name of it.
    pub format: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// A regular expression that the tidy form fits (JavaScript's and Rust's dialects agree on it).
    pub pattern: &'static str,
    /// An example.
    pub example: &'static str,
    /// How to write it.
    pub hint: &'static str,
}

const ALL: [Tidy; 9] = [
    tidy(
        "yorisoi-phone",
        "電話番号",
        "^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}$",
        "03-1234-5678",
        "03-1234-5678 のように、半角の数字とハイフンで書く。",
    ),
    tidy(
        "yorisoi-date",
        "日付",
        "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        "2026-09-01",
        "2026-09-01 のように書く。日や月がわからないときは 2026-09 や 2026 でよい。",
    ),
    tidy(
        "yorisoi-url",
        "アドレス",
        "^https?://[^ 　]+$",
        "https://www.example.jp/",
        "https:// か http:// で始まるアドレスを写す。",
    ),
    tidy(
        "yorisoi-report",
        "アドレス",
        "^(https?://|mailto:)[^ 　]+$",
        "mailto:soudan@example.jp",
        "https:// のアドレスか、mailto: とメールアドレスを書く。",
    ),
    tidy(
        "yorisoi-email",
        "メールアドレス",
        "^[!-~]+@[!-~]+[.][!-~]+$",
        "soudan@example.jp",
        "半角で書く（例：soudan@example.jp）。",
    ),
    tidy("yorisoi-postal-code", "郵便番号", "^[0-9]{3}-[0-9]{4}$", "170-0005", "半角で 170-0005 のように書く。"),
    tidy("yorisoi-authority-code", "団体コード", "^[0-9]{6}$", "131164", "検査数字を含む6けたを、引用符で囲んで書く。"),
    tidy(
        "yorisoi-days",
        "曜日",
        "^[月火水木金土日祝]+$",
        "月火水木金",
        "月火水木金土日祝 の字を並べる（例：月火水木金）。",
    ),
    tidy("yorisoi-time", "時刻", "^[0-9]{1,2}:[0-9]{2}$", "9:00", "半角で 9:00 のように書く。"),
];

const fn tidy(
    format: &'static str,
    name: &'static str,
    pattern: &'static str,
    example: &'static str,
    hint: &'static str,
) -> Tidy {
    Tidy { format, name, pattern, example, hint }
}

/// The tidy form of a schema's format.
pub(super) fn of(format: &str) -> Option<&'static Tidy> {
    const TIDY: &[Tidy] = &ALL;
    TIDY.iter().find(|tidy| tidy.format == format)
}
