# コマンドが画面に出す言葉

## どのコマンドにも

content-unreadable = 内容のフォルダー「{ $path }」が読めません：{ $cause }。
    直し方: フォルダーの場所を --content で示してください（例：--content content）。
theme-unreadable = 見た目のフォルダー「{ $path }」が読めません：{ $cause }。
    直し方: フォルダーの場所を --theme で示してください。
portal-unreadable = portal.yaml が読めません。先に yorisoi check で直してください。
unknown-ward = 区市町村「{ $slug }」はありません。{ near }wards/ のフォルダー名を書いてください。
warnings-denied = 注意も誤りとして扱う設定なので、失敗にします（--deny warnings か portal.yaml の deny）。
see-explain = くわしい説明は「yorisoi explain { $code }」のように、種類の名前を書くと出ます。
written = 「{ $path }」に書きました。
already-there = 「{ $path }」はもうあります。上書きはしません。

## build

old-site-stays = 前のサイトはそのままです。
not-built = { $errors ->
    [0] 注意が { $warnings } 件
   *[other] 誤りが { $errors } 件
}あるので、サイトは作りませんでした。前のサイトはそのままです。
progress-pages = ページ
old-tree-left = 新しいサイトは公開されています。前の版の「{ $path }」は消せませんでした。消してもかまいません。
built = { $wards }の区市町村、{ $pages }ページ、{ $megabytes } MB を { $path } に作りました（{ $seconds }秒、1秒に{ $rate }ページ）。書いたファイル { $written }、変わらないもの { $same }、消したもの { $removed }。{ count-warnings }。

## check

checked = { count-files }を確かめました。{ count-errors }、{ count-warnings }。

## explain

no-such-code = 種類「{ $code }」はありません。{ near }「yorisoi explain」だけで、すべての種類が出ます。
explain-errors = 誤り（サイトは作られません）
explain-warnings = 注意

## due

due-incomplete = 誤りのあるファイルが { $files } 個あり、読めない記録はこの一覧に出ません。yorisoi check で直してください。

## export

export-ending = 書き出す名前「{ $path }」の終わりが「{ $ending ->
    [none] なし
   *[other] { $ending }
}」です。
    直し方: 名前の終わりを「{ $wanted }」にしてください（例：kiroku{ $wanted }）。
export-mend-first = 誤りを直してから、もう一度書き出してください。
export-no-kind = 「{ $kind }」という種類はありません。listing（窓口・事業所）、centre（支援センター）、scheme（制度）か、services.yaml のサービスの id を書いてください。
exported = { $records } 件の記録を「{ $path }」に書き出しました。

## fmt

fmt-all-tidy = { count-files }は、どれも整っています。
fmt-untidy = { count-files }が整っていません。
    直し方: 「yorisoi fmt」で、まとめて整えられます。
fmt-tidied = { count-files }を整えました。
fmt-refused = 誤りのあるファイルが{ $files }個あります。触らずに、そのままにしました。
fmt-outside = 「{ $path }」は、内容のフォルダー「{ $content }」の中にありません。
    直し方: ファイルの場所を確かめてください。内容のフォルダーは --content で示せます。

## import

import-mend-first = 内容に誤りがあるので、取りこみませんでした。上の誤りを直してから、もう一度動かしてください。
import-nothing = 書くものはありません。内容は、取りこむファイルと同じです。
import-written = { $files } 個のファイルを書きました。`yorisoi check` で確かめてください。
import-not-yet = まだ何も書いていません。これでよければ、--write を付けてもう一度動かしてください。
import-file-refused = 「{ $path }」：{ $why }
import-unreadable = 読めません。{ $cause }。ファイルの場所と名前を確かめてください。

## schema

schema-mend-first = 誤りが { $errors } 件あるので、書き出しませんでした。サービスや地域の名前は内容から取るので、先に直してください。
schema-which = どの種類か（例：yorisoi schema listing）、書き出すフォルダー（例：yorisoi schema --output schemas）を示してください。
schema-kinds = 種類：{ $kinds }
schema-no-kind = 種類「{ $kind }」はありません。ある種類：{ $kinds }

## serve

theme-missing = 見た目のフォルダー「{ $path }」がありません。
    直し方: フォルダーの場所を --theme で示してください。
serve-open = { $url } をブラウザーで開いてください。ファイルを保存すると、ページがひとりでに新しくなります。終わるときは Ctrl+C を押します。
serve-seen-by-others = ほかのパソコンからも見られるようになっています。公開前の内容に気をつけてください。
serve-unwatched = ファイルの変化を見張れません：{ $cause }
    直し方: Linux では「sudo sysctl fs.inotify.max_user_watches=524288」で、見張れる数を増やせます。
serve-failed = ページを見せられません：{ $cause }
serve-next-port = { $port }番は、ほかのプログラムが使っています。次の空いている番号を使います。
serve-port-taken = { $port }番は、ほかのプログラムが使っています。
    直し方: 動いている yorisoi serve があれば Ctrl+C で終えるか、「--port { $other }」のようにほかの番号を書いてください。
serve-port-forbidden = { $port }番を使う許可がありません。
    直し方: 「--port { $other }」のように 1024 以上の番号を書いてください。
serve-port-refused = { $host } の{ $port }番で待てません：{ $cause }
    直し方: --host と --port を見てください。書かなければ、このパソコンだけで見られます。
serve-fresh = 新しくしました（{ $took } ミリ秒）。{ $warnings ->
    [0] {""}
   *[other] { count-warnings }（yorisoi check で見られます）。
}
serve-broken = 誤りが { $errors } 件あります。直して保存するまで、前のページを見せています。
serve-no-browser = ブラウザーを開けませんでした。上のアドレスを、ブラウザーに写してください。

## いくつか

count-errors = 誤り { $errors } 件
count-warnings = 注意 { $warnings } 件
count-files = { $files }個のファイル
