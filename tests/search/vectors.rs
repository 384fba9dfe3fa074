//! Writes normalization vectors for the browser's engine to be compared with, one JSON line each.
//!
//! `[text, words, solid, spoken, phone]` for every code point of the basic plane (surrogates apart) and for
//! random strings drawn mostly from the letters that have rules. Seeded, so two runs write the same bytes.

use std::io::Write;

const HOT: &str = "かがさしっつゃょヴァゔぁゝゞヽヾケヶヵーー－‐−―丁目番地号室のの0123９８一二三四十百\
障がいがい碍子ども供椅子預り申し込痰瘻癌髙﨑齋邊𠮷々 　・ＡｂZéÄＣｶﾞﾊﾟﾞﾟ゛㈱㍻①Ⅳ\u{3099}\u{309a}\u{fe00}\u{e0100}\u{300}😀()!?/|<>&\"'\\";

struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below).unwrap_or(1)).unwrap_or(0)
    }
}

/// Writes all vectors.
pub(crate) fn write_vectors(out: &mut impl Write, random: usize) -> std::io::Result<()> {
    for code in 0..=0xffff_u32 {
        if let Some(letter) = char::from_u32(code) {
            write_one(out, &letter.to_string())?;
            write_one(out, &format!("か{letter}3{letter}丁目{letter}"))?;
        }
    }
    let hot: Vec<char> = HOT.chars().collect();
    let mut dice = Dice(0x5eed_cafe_f00d_beef);
    for _ in 0..random {
        let length = 1 + dice.roll(24);
        let text: String = (0..length)
            .filter_map(|_| match dice.roll(10) {
                0..=6 => hot.get(dice.roll(hot.len())).copied(),
                7 => char::from_u32(0x3040 + u32::try_from(dice.roll(0xc0)).unwrap_or(0)),
                8 => char::from_u32(0x4e00 + u32::try_from(dice.roll(0x5200)).unwrap_or(0)),
                _ => char::from_u32(u32::try_from(dice.roll(0x2_ffff)).unwrap_or(0)),
            })
            .collect();
        write_one(out, &text)?;
    }
    Ok(())
}

fn write_one(out: &mut impl Write, text: &str) -> std::io::Result<()> {
    use super::search::{Form, normalize, phone_digits};
    let words = normalize(text, Form::Words);
    assert_eq!(normalize(&words, Form::Words), words, "normalizing twice changes {text:?}");
    let row = [text, &words, &normalize(text, Form::Solid), &normalize(text, Form::Spoken), &phone_digits(text)];
    serde_json::to_writer(&mut *out, &row)?;
    writeln!(out)
}
