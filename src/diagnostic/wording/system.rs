//! What the operating system refuses, in Japanese.

use std::io::{Error, ErrorKind};

/// Why a file or a folder could not be read or written, in a few words.
pub fn cause(error: &Error) -> String {
    let known = match error.kind() {
        ErrorKind::NotFound => "見つかりません",
        ErrorKind::PermissionDenied => "許可されていません",
        ErrorKind::AlreadyExists => "もうあります",
        ErrorKind::IsADirectory => "フォルダーです（ファイルではありません）",
        ErrorKind::NotADirectory => "フォルダーではありません（ファイルです）",
        ErrorKind::DirectoryNotEmpty => "フォルダーが空ではありません",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "空き容量がありません",
        ErrorKind::ReadOnlyFilesystem => "書きこめない場所（読みこみ専用）です",
        ErrorKind::InvalidFilename => "名前が長すぎるか、使えない文字があります",
        ErrorKind::FileTooLarge => "ファイルが大きすぎます",
        ErrorKind::TimedOut => "時間がかかりすぎました",
        ErrorKind::ResourceBusy => "ほかのプログラムが使っています",
        ErrorKind::CrossesDevices => "別のディスクにまたがっています",
        _ => return format!("読み書きできません（{error}）"),
    };
    known.to_owned()
}
