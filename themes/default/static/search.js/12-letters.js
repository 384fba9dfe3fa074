// What kind of letters a text has.

const isKana = text => /^[ぁ-ゖ]+$/.test(text);
const isLatin = text => /^[a-z]+$/.test(text);
const endsInKanji = text => /[々㐀-鿿\uf900-\ufaff]$/.test(text);

// The lines of a column: one for each record.
const lines = text => text.split("\n");
