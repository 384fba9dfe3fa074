// Weights, all in one place. Three numbers are: the whole field, its beginning, inside it.

const WEIGHTS = {
  name: [14, 9, 7],
  reading: [12, 8, 5.5],
  phone: [12, 8, 8],
  place: [6, 5, 4],
  kind: [3, 3, 3],
  operator: [2, 2, 2],
  ward: [1, 1, 1],
  // By the state of a tag: main service, tagged, given, ask first. Called just as a concept, or named after it.
  tag: [0, 7.5, 6.5, 6.5, 5.5],
  named: [10, 5],
  // Times the root of the mentions, of which so many count. A page with a Latin name, for those who type Latin letters.
  body: 1.6,
  mentions: 3,
  latin: 10,
  // For a word that stands in name, place or tag, so that mere mentions never come first.
  clear: 10,
  // Shares: of a concept whose word has been begun; of a record's further fields; of words
  // that need not be there; of a town for who typed a block in it, and of names akin to the one typed; of one or two
  // kana inside a word, for who has typed so few is at the beginning of one.
  begun: 0.7,
  rest: 0.25,
  soft: 0.5,
  dim: 0.5,
  few: 0.5,
  // Times what a record has that is only listed; of a neighbouring ward's.
  listed: 0.75,
  beside: 0.9,
};
