import { distance } from 'fastest-levenshtein';
import { stemmer } from '@orama/stemmers/german';

/** How words are spelt: with and without umlauts, in dialects, joined, misspelt. */

/** Halves of a compound shorter than this are too often chance: "rat", "ein". */
export const SHORTEST_HALF = 4;
/** What may join two halves: Widerspruch-s-formular, Konto-en-übersicht. */
export const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e'];
/** A word shorter than this is not taken apart into more than halves. */
export const SHORTEST_CHAIN = 5;
/** A word that is read as dialect has at least so many letters, else it could be any. */
const SHORTEST_DIALECT = 4;

/**
 * How dialects write what they say, as folded letters → standard German: Bavarian "koa" (kein), "mecht", "guat";
 * Swabian "koi", "bischt", "widersprecha"; the north's and the Rhine's "dat" and "ik" are words, not rules. Tried only on
 * words that nobody here knows.
 */
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/sch(?=t)/g, 's'],
  [/o[ai]/g, 'ei'],
  [/ia/g, 'ie'],
  [/ua/g, 'u'],
  [/ui/g, 'il'],
  [/a$/, 'en'],
  [/a$/, 'e'],
  [/a$/, 'er'],
  [/(?<=[^aeiou])n$/, 'en'],
  [/(?<=\w{3})l[ea]?$/, ''],
  [/^gs(?=[^aeiou])/, 'ges'],
  [/^g(?=[^aeiou])/, 'ge'],
  [/^k(?=[bcdfgkmnpstwz])/, 'gek'],
  [/o/g, 'a'],
  [/o/g, 'u'],
  [/e/g, 'o'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/^g/, 'k'],
];
/** So many of these may come together in a word. */
const DIALECT_DEPTH = 2;

/** Letters that are one for whoever types them without the right keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ة: 'ه',
  ى: 'ي',
  ـ: '',
};
/** What Arabic writes in front of a word: the article, alone or behind "and", "with", "for". */
const ARABIC_FRONT = /^(?:[وبفك]?ال|لل)(?=\p{L}{3})/u;

/**
 * Lower case, without umlauts and accents, however they were typed: "Lösche", "loesche" and "losche" are one.
 * @param text Any text.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßıłøđةىـ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/([aou])e/g, '$1');

/** What is behind a word that stands apart: the stemmer leaves it as it is. */
const END = '_';
const undotted = (word: string): string => word.normalize('NFD').replaceAll('\u0308', 'e').normalize();

/** A word with ae, oe and ue for its dots → how it is folded, where that is not as others are. */
export type Apart = Readonly<Record<string, string>>;

/**
 * Prepares words that would be others without their dots or their endings, once, with the site: "zählen" is not "zahlen".
 * @param words The word → its forms.
 */
export const apartFrom = (words: Readonly<Record<string, readonly string[]>>): Apart =>
  Object.fromEntries(
    Object.entries(words).flatMap(([word, forms]) =>
      [word, ...forms].map((form) => [undotted(form), fold(word) + END]),
    ),
  );

/** Makes what says the folded words of a text: letters and digits, of any script. */
export const foldingWith =
  (apart: Apart) =>
  (text: string): string[] =>
    (
      text
        .normalize()
        .toLowerCase()
        .replaceAll(/[’'ʼ]/g, '')
        .match(/[\p{L}\p{M}\d]+/gu) ?? []
    ).map((word) => {
      const undottedWord = undotted(word);
      return (
        (Object.hasOwn(apart, undottedWord) ? apart[undottedWord] : undefined) ??
        fold(word).replace(ARABIC_FRONT, '')
      );
    });

/** The halves of a compound, where both are known words. */
export function halves(word: string, isKnown: (term: string) => boolean): string[] {
  for (let cut = word.length - SHORTEST_HALF; cut >= SHORTEST_HALF; cut--) {
    const tail = stemmer(word.slice(cut));
    if (!isKnown(tail)) continue;
    const front = word.slice(0, cut);
    for (const joint of JOINTS) {
      if (!front.endsWith(joint)) continue;
      const head = stemmer(front.slice(0, front.length - joint.length));
      if (head.length >= SHORTEST_HALF && isKnown(head)) return [head, tail];
    }
  }
  return [];
}

/** A misspelt front that is shorter is any word. */
const SHORTEST_FRONT = 9;

/** The halves of a compound of which the front is misspelt: "Widersprchsformular". */
export function misspeltHalves(
  word: string,
  isKnown: (term: string) => boolean,
  nearestTo: (half: string) => string | undefined,
): string[] | undefined {
  for (let cut = SHORTEST_FRONT; cut <= word.length - SHORTEST_HALF; cut++) {
    const tail = stemmer(word.slice(cut));
    const front = isKnown(tail) ? nearestTo(word.slice(0, cut)) : undefined;
    if (front) return [front, tail];
  }
  return undefined;
}

/** What "zu" and "ge" stand behind: "abzuschicken", "abgeschickt". */
const FRONT =
  /^(ab|an|auf|aus|bei|durch|ein|fest|her|hin|hoch|los|mit|nach|raus|rein|um|vor|weg|weiter|wieder|zu|zuruck|zusammen)?(?:zu|ge)(?=.{4})/;
/** How verbs end that the stemmer leaves as they are: "speichert", "speicherte". */
const VERB_END = /(?:e?t|e?te[nt]?|e?st|end)$/;

/** How a form of a verb is written in the infinitive, without its ending: "abzuschicken", "abgeschickt" and "abschickte". */
export function infinitives(word: string): string[] {
  const bare = word.replace(FRONT, '$1');
  return [bare, bare.replace(VERB_END, ''), word.replace(VERB_END, '')].filter(
    (other) => other !== word && other.length >= SHORTEST_DIALECT,
  );
}

/** How a word of a dialect may be written in standard German, the nearest first. */
export function dialects(word: string): string[] {
  if (word.length < SHORTEST_DIALECT) return [];
  const found = new Set([word]);
  for (let depth = 0; depth < DIALECT_DEPTH; depth++) {
    for (const known of [...found]) {
      for (const [sound, standard] of DIALECT) found.add(known.replace(sound, standard));
    }
  }
  found.delete(word);
  return [...found].filter((other) => other.length >= SHORTEST_DIALECT);
}

/** Letters that dialects take for one another, and the one that stands for them in a skeleton. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  // Words that German has taken from English are written as they are heard: "skrinschot".
  [/sc(?=[^eihy])/g, 'sk'],
  [/sh/g, 's'],
  [/sch|ss|[szcx](?!h)|tz/g, 's'],
  [/pf|ph|[vw]/g, 'f'],
  [/ch|ck|[gqc]/g, 'k'],
  [/b/g, 'p'],
  [/d|th/g, 't'],
  [/(?<=.)[hj]/g, ''],
  // The r behind a vowel is hardly heard: "passwoat".
  [/(?<=[aeiouy])r(?=[^aeiouyr]|$)/g, ''],
  [/^[aeiouy]+/, 'a'],
  [/(?<=.)[aeiouy]+/g, ''],
  [/(.)\1+/g, '$1'],
];
/** What the north keeps that the south has shifted: "breken", "laten", "schrieven", "open". */
const SHIFTED: readonly (readonly [RegExp, string])[] = [
  [/m$/, 'p'],
  [/t/, 's'],
  [/f/, 'p'],
  [/p/, 'f'],
];
/** An o at the end is heard, and no dialect says it for an ending: "proto" is not "prot", the stem of "Protest". */
const OPEN = /o$/;
/** A skeleton shorter than this could be any word. */
const SHORTEST_SKELETON = 3;
/** So much of a word may be written otherwise than it sounds. */
const WRITTEN_OTHERWISE = 0.4;

/** The consonants of a word as they are heard, without its ending. */
const skeleton = (word: string): string => {
  const all = SOUNDS.reduce((left, [sound, letter]) => left.replace(sound, letter), word);
  return all.length > SHORTEST_SKELETON ? all.replace(/n$/, '') : all;
};

/**
 * Makes what finds the word that sounds like one of a dialect: its consonants are the same, its vowels are not.
 * @param among Stems; the skeletons are made when the first word asks for them.
 */
export function soundingAmong(among: readonly string[]): (word: string) => string | undefined {
  let skeletons: Map<string, string[]> | undefined;
  return (word) => {
    if (!/^[a-z]+$/.test(word)) return undefined;
    skeletons ??= Map.groupBy(
      among.filter((other) => /^[a-z]{4,}$/.test(other)),
      skeleton,
    );
    const stem = stemmer(word);
    const heard = skeleton(word);
    const shifted = SHIFTED.map(([sound, letter]) => heard.replace(sound, letter));
    const most = Math.floor(word.length * WRITTEN_OTHERWISE);
    return [...new Set([heard, ...shifted])]
      .filter((bones) => bones.length >= SHORTEST_SKELETON)
      .flatMap((bones) => skeletons?.get(bones) ?? [])
      .filter((other) => !OPEN.test(word) || OPEN.test(other))
      .map((other) => [Math.min(distance(word, other), distance(stem, other)), other] as const)
      .filter(([changes, other]) => changes <= most && Math.abs(other.length - word.length) <= most)
      .toSorted(([a], [b]) => a - b)[0]?.[1];
  };
}

/** The terms of a word that is many in one ("metakiwiderspruch"), where each of them means something. */
export function chain(word: string, means: (part: string) => string[] | undefined): string[] | undefined {
  for (let cut = word.length; cut >= 2; cut--) {
    const meant = means(word.slice(0, cut));
    if (!meant) continue;
    if (cut === word.length) return meant;
    const rest = word.slice(cut);
    for (const joint of JOINTS) {
      const others = rest.startsWith(joint) && chain(rest.slice(joint.length), means);
      if (others) return [...meant, ...others];
    }
  }
  return undefined;
}

/** A word that lost a letter has at least so many with it: "Fima", "Kust". */
const SHORTEST_LOST = 5;

/** Whether a word is another one that has lost one of its letters, not the first and not the last. */
const hasLost = (word: string, other: string): boolean =>
  other.length >= SHORTEST_LOST &&
  other.length === word.length + 1 &&
  other[0] === word[0] &&
  other.at(-1) === word.at(-1) &&
  distance(word, other) === 1;

/** The word that a misspelt one is nearest to; none when it is short, or when too much would have to be changed. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  const stem = stemmer(word);
  const most = word.length < 6 ? 0 : word.length < 10 ? 1 : 2;
  const near = most > 0 ? among.filter((other) => Math.abs(other.length - word.length) <= most + 1) : [];
  return (
    near
      .map((other) => [Math.min(distance(word, other), distance(stem, other)), other] as const)
      .filter(([changes, other]) => changes <= most && other.length >= 5)
      .toSorted(([a], [b]) => a - b)[0]?.[1] ?? among.find((other) => hasLost(word, other))
  );
}

/** What may be left of an ending, whatever is wrong with it: "unng", "igng", "lihc". */
const ENDING = /^[ceghiklnrstu]{1,7}$/;
/** A stem that begins a word with a misspelt ending has at least so many letters; one that is misspelt itself has more. */
const SHORTEST_BEGUN = 5;

/** The stem that a word begins with when its ending, or a letter of the stem, is misspelt: "Beratng", "Einwlligung". */
export function begun(word: string, among: readonly string[]): string | undefined {
  const near = among.filter((stem) => stem.length >= SHORTEST_BEGUN && stem[0] === word[0]);
  const isLeft = (cut: number): boolean => ENDING.test(word.slice(cut));
  return (
    near.find((stem) => word.startsWith(stem) && isLeft(stem.length)) ??
    near.find(
      (stem) =>
        stem.length > SHORTEST_BEGUN &&
        [stem.length - 1, stem.length, stem.length + 1].some(
          (cut) => isLeft(cut) && distance(word.slice(0, cut), stem) === 1,
        ),
    )
  );
}

/** A word shorter than this is another one when two of its letters change places. */
const SHORTEST_SWAPPED = 5;

/** A word with two neighbouring letters in the other order, for each pair of them: "passwrot" is one of "passwort". */
export const swaps = (word: string): string[] =>
  word.length < SHORTEST_SWAPPED
    ? []
    : [...word.slice(1)].map(
        (letter, place) => word.slice(0, place) + letter + (word[place] ?? '') + word.slice(place + 2),
      );
