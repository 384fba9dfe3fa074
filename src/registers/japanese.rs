//! Words of Japanese in registers and records: those that are recognized, and those that an import writes. They belong
//! to the content, not to what the program says to its user.

/// What stands between a prefecture and a municipality.
pub(super) const COUNTIES: [&str; 2] = ["郡", "支庁"];

/// Words behind the numbers of a block, the largest first.
pub(super) const BLOCK_WORDS: [&str; 4] = ["丁目", "番地", "番", "号"];

/// Words behind the number of a room or a house, which begin like one of a block.
pub(super) const ROOM_WORDS: [&str; 2] = ["号室", "号棟"];

/// Letters behind the number of a storey or a building.
pub(super) const STOREYS: [char; 3] = ['階', 'F', '棟'];

/// Numbers of blocks in words.
pub(super) const KANJI_NUMBERS: &str = "一二三四五六七八九十";

/// Before a postal code.
pub(super) const POSTAL: char = '〒';

/// Behind the number of a month.
pub(super) const MONTH: &str = "月";

/// Behind the number of a day.
pub(super) const DAY: &str = "日";

/// Behind the number of an hour.
pub(super) const HOUR: &str = "時";

/// Behind the number of a minute.
pub(super) const MINUTE: &str = "分";

/// Behind a number of persons.
pub(super) const PERSONS: char = '人';

/// Before the number of an extension.
pub(super) const EXTENSION: &str = "内線";

/// What a record says that its register no longer has: written by an end, taken back when the row is there again.
pub(super) const GONE: &str = "公開データに載らなくなりました。";

/// The label of a fact: which of several services that make one of ours an office gives.
pub(super) const SUPPORTS: &str = "行う支援";
