//! The plain form of what spreadsheets and registers write: letters, dashes and blanks of one kind.

use unicode_normalization::UnicodeNormalization;

/// Full-width letters and the many dashes in their plain forms; brackets stay Japanese in Japanese text.
pub(crate) fn narrow(text: &str) -> String {
    let text: Vec<char> = text.nfkc().collect();
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_alphanumeric);
    let plain = text.iter().enumerate().map(|(i, &c)| match c {
        '\u{2212}' | '\u{2010}'..='\u{2015}' => '-',
        'ー' if digit(i.checked_sub(1).and_then(|i| text.get(i))) && digit(text.get(i + 1)) => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    });
    plain.collect::<String>().split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
