//! Which records hold a key: lists of record numbers as text, and the files that they are dealt out to.

/// Letters that need no escape in a script: the first half ends a number, the second half says that more follows.
const FIRST: u8 = b'#';
const HALF: u32 = 45;

/// About four kilobytes once compressed: what one key costs a reader on a phone. Larger files cost a query more,
/// smaller ones make the list of files longer than it saves (24 KB files cost 136 KB a query, 4 KB ones 31).
const FILE_BYTES: usize = 7_000;

/// A letter of the alphabet: from `#` on, without `<` and `\`, which scripts would have to escape.
fn digit(value: u32) -> char {
    let code = u32::from(FIRST) + value;
    let code = code + u32::from(code >= u32::from(b'<'));
    char::from_u32(code + u32::from(code >= u32::from(b'\\'))).unwrap_or('#')
}

fn push_number(text: &mut String, mut value: u32) {
    while value >= HALF {
        text.push(digit(HALF + value % HALF));
        value /= HALF;
    }
    text.push(digit(value));
}

/// Writes rising numbers as runs: the gap before each run, doubled, and its length where it is longer than one.
pub(super) fn write(numbers: &[u32]) -> String {
    let mut text = String::with_capacity(numbers.len() + 2);
    let mut end = 0;
    let mut rest = numbers;
    while let Some(&start) = rest.first() {
        let length = rest.iter().zip(start..).take_while(|(number, expected)| **number == *expected).count();
        let run = u32::try_from(length).unwrap_or(1);
        push_number(&mut text, (start - end) * 2 + u32::from(run > 1));
        if run > 1 {
            push_number(&mut text, run - 2);
        }
        end = start + run;
        rest = &rest[length..];
    }
    text
}

/// Deals sorted keys and their lists out to files; each begins with the first key that it holds.
pub(super) fn deal(lists: impl Iterator<Item = (String, String)>) -> (Vec<String>, Vec<String>) {
    let (mut firsts, mut files): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (key, list) in lists {
        let full = files.last().is_none_or(|file| file.len() + list.len() > FILE_BYTES);
        if full {
            firsts.push(key.clone());
            files.push(String::new());
        }
        if let Some(file) = files.last_mut() {
            if !full {
                file.push('\n');
            }
            file.push_str(&key);
            file.push('\t');
            file.push_str(&list);
        }
    }
    (firsts, files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<u32> {
        let value = |letter: char| {
            let code = u32::from(letter);
            code - u32::from(code > u32::from(b'\\')) - u32::from(code > u32::from(b'<')) - u32::from(FIRST)
        };
        let (mut numbers, mut at, mut letters) = (Vec::new(), 0, text.chars().map(value));
        let mut next = move || {
            let (mut sum, mut unit) = (0, 1);
            loop {
                let digit = letters.next()?;
                sum += unit * (digit % HALF);
                if digit < HALF {
                    return Some(sum);
                }
                unit *= HALF;
            }
        };
        while let Some(gap) = next() {
            at += gap / 2;
            let run = if gap % 2 == 1 { next().unwrap_or(0) + 2 } else { 1 };
            numbers.extend(at..at + run);
            at += run;
        }
        numbers
    }

    #[test]
    fn lists_come_back_as_they_were() {
        for numbers in [
            vec![],
            vec![0],
            vec![0, 1, 2, 3],
            vec![7, 44, 45, 46, 90, 2_026, 99_999],
            (0..5_000).filter(|n| n % 7 < 3).collect(),
        ] {
            assert_eq!(read(&write(&numbers)), numbers);
        }
        assert!(write(&(0..9_000).step_by(17).collect::<Vec<_>>()).chars().all(|letter| !"<\\\"".contains(letter)));
    }
}
