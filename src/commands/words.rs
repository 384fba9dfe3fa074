//! The lines that commands tell, in Japanese and in English.

use std::fmt::Display;
use std::io;
use std::path::Path;

use yorisoi::diagnostic::{self, Lang};
use yorisoi::output::OutputError;

/// A line in one of the two languages.
pub(super) fn line(lang: Lang, ja: impl Display, en: impl Display) -> String {
    match lang {
        Lang::Ja => ja.to_string(),
        _ => en.to_string(),
    }
}

/// How many, in English.
pub(super) fn count(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

pub(super) fn unreadable_content(lang: Lang, path: &Path, cause: &io::Error) -> String {
    let path = path.display();
    line(
        lang,
        format_args!(
            "内容のフォルダー「{path}」が読めません：{}。\n直し方: フォルダーの場所を --content で示してください（例：--content content）。",
            diagnostic::cause(cause)
        ),
        format_args!("The content folder `{path}` cannot be read: {cause}\nhelp: Name the folder with --content."),
    )
}

pub(super) fn unreadable_theme(lang: Lang, path: &Path, cause: &io::Error) -> String {
    let path = path.display();
    line(
        lang,
        format_args!(
            "見た目のフォルダー「{path}」が読めません：{}。\n直し方: フォルダーの場所を --theme で示してください。",
            diagnostic::cause(cause)
        ),
        format_args!("The theme folder `{path}` cannot be read: {cause}\nhelp: Name the folder with --theme."),
    )
}

pub(super) fn old_site_stays(lang: Lang) -> String {
    line(lang, "前のサイトはそのままです。", "The old site stays as it was.")
}

pub(super) fn unwritable(lang: Lang, error: &OutputError) -> String {
    line(lang, error, error.english())
}

pub(super) fn unknown_ward(lang: Lang, slug: &str, near: Option<&str>) -> String {
    let (ja, en) = near.map_or_else(Default::default, |near| {
        (format!("もしかして「{near}」ですか。"), format!("Did you mean `{near}`? "))
    });
    line(
        lang,
        format_args!("区市町村「{slug}」はありません。{ja}wards/ のフォルダー名を書いてください。"),
        format_args!("There is no ward `{slug}`. {en}Write the name of a folder under wards/."),
    )
}

pub(super) fn not_built(lang: Lang, errors: usize, warnings: usize) -> String {
    let (ja, en) = if errors > 0 {
        (format!("誤りが {errors} 件"), count(errors, "error"))
    } else {
        (format!("注意が {warnings} 件"), count(warnings, "warning"))
    };
    let (ja, en) = (
        format!("{ja}あるので、サイトは作りませんでした。{}", old_site_stays(lang)),
        format!("{en}, so no site was built. {}", old_site_stays(lang)),
    );
    line(lang, ja, en)
}

pub(super) fn checked(lang: Lang, files: usize, errors: usize, warnings: usize) -> String {
    line(
        lang,
        format_args!("{files}個のファイルを確かめました。誤り {errors} 件、注意 {warnings} 件。"),
        format_args!("Checked {}: {}, {}.", count(files, "file"), count(errors, "error"), count(warnings, "warning")),
    )
}

pub(super) fn see_explain(lang: Lang, code: &str) -> String {
    line(
        lang,
        format_args!("くわしい説明は「yorisoi explain {code}」のように、種類の名前を書くと出ます。"),
        format_args!("For more about a code: `yorisoi explain {code} --lang en`."),
    )
}

pub(super) fn warnings_denied(lang: Lang) -> String {
    line(
        lang,
        "注意も誤りとして扱う設定なので、失敗にします（--deny warnings か portal.yaml の deny）。",
        "Warnings count as errors here (--deny warnings, or `deny` in portal.yaml).",
    )
}

pub(super) fn no_such_code(lang: Lang, code: &str, near: Option<&str>) -> String {
    let (ja, en) = near.map_or_else(Default::default, |near| {
        (format!("もしかして「{near}」ですか。"), format!("Did you mean `{near}`? "))
    });
    line(
        lang,
        format_args!("種類「{code}」はありません。{ja}「yorisoi explain」だけで、すべての種類が出ます。"),
        format_args!("There is no code `{code}`. {en}`yorisoi explain` lists them all."),
    )
}
