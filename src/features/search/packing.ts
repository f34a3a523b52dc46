/** Lists as text that is short on the way and quickly read: rising numbers, and words that begin alike. */

/** Letters that take one byte in JSON, without the space, which parts what is packed. */
const LETTERS = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place)).filter(
  (letter) => letter !== '"' && letter !== '\\',
);
/** What each of them stands for, by its code. */
const VALUES: number[] = [];
for (const [value, letter] of LETTERS.entries()) VALUES[letter.charCodeAt(0)] = value;

/** Smaller numbers are one letter; a greater one begins with one of the letters that are left. */
const ONE_LETTER = 80;
const LEADING = LETTERS.length - ONE_LETTER;

/** A small number as a letter. */
export const letterOf = (value: number): string => LETTERS[value] ?? '';
/** The number that stands somewhere as a letter. */
export const valueAt = (text: string, at: number): number => VALUES[text.charCodeAt(at)] ?? 0;

const write = (number: number): string =>
  number < ONE_LETTER
    ? letterOf(number)
    : letterOf(ONE_LETTER + ((number - ONE_LETTER) % LEADING)) +
      write(Math.floor((number - ONE_LETTER) / LEADING));

/** Different numbers, the smallest first, each as how many lie between it and the one before. */
export const packRising = (numbers: readonly number[]): string =>
  numbers.map((number, place) => write(number - (numbers[place - 1] ?? -1) - 1)).join('');

/** The same again. Plain loops: before a first search is answered it reads all that is packed. */
export function unpackRising(packed: string): number[] {
  const numbers: number[] = [];
  let last = -1;
  for (let at = 0; at < packed.length; at++) {
    let value = valueAt(packed, at);
    let gap = value;
    for (let worth = LEADING; value >= ONE_LETTER; worth *= LEADING) {
      value = valueAt(packed, ++at);
      gap += value * worth;
    }
    last += gap + 1;
    numbers.push(last);
  }
  return numbers;
}

/** With how many letters two words begin alike. */
function alike(one: string, other: string): number {
  const most = Math.min(one.length, other.length, LETTERS.length - 1);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}

/** Words without spaces, each as how many letters it shares with the one before, and its others. */
export const packWords = (words: readonly string[]): string =>
  words
    .map((word, place) => {
      const shared = alike(word, words[place - 1] ?? '');
      return letterOf(shared) + word.slice(shared);
    })
    .join(' ');

/** The same again. */
export function unpackWords(packed: string): string[] {
  let word = '';
  return packed === ''
    ? []
    : packed.split(' ').map((each) => (word = word.slice(0, valueAt(each, 0)) + each.slice(1)));
}
