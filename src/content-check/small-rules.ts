import type { Entry } from './entry.ts';
import { quoted, type Problem } from './problem.ts';

/** Rules that belong to one kind of content and fit on a few lines. */

type Told = [path: readonly PropertyKey[], found: string, todo: string];

/** A mirror is a copy at a stranger's address: what was read in it may be cited, but nobody is sent there. */
const source = ({ data }: Entry): Told[] =>
  data['mirror'] && data['url'] !== undefined
    ? [
        [
          ['url'],
          quoted(String(data['url'])),
          'Das ist eine fremde Abschrift (mirror: true). Lass die Adresse weg, und schreib in note, was gelesen wurde.',
        ],
      ]
    : [];

/** What a claim says before and after has a day on which it begins or ends, and the other way round. */
function claim({ data }: Entry): Told[] {
  const told: Told[] = [];
  for (const [phase, day, when] of [
    ['before', 'validFrom', 'beginnt'],
    ['after', 'validUntil', 'endet'],
  ] as const) {
    if ((data[phase] === undefined) === (data[day] === undefined)) continue;
    const [there, lost] = data[phase] === undefined ? [day, phase] : [phase, day];
    told.push([
      [there],
      `„${there}“ ohne „${lost}“`,
      `Ergänze „${lost}“: Eine Aussage, die ${when}, braucht den Tag und die Worte dafür.`,
    ]);
  }
  return told;
}

/** Synonyms: each once, and no word that leads back to where it came from. */
function searchWords({ data }: Entry): Told[] {
  const synonyms = data['synonyms'] as Record<string, string[]>;
  return Object.entries(synonyms).flatMap(([word, variants]) =>
    variants.flatMap((variant, index): Told[] => {
      const path = ['synonyms', word, index];
      if (variant === word)
        return [[path, quoted(variant), 'Das ist das Wort selbst. Lösche es aus der Liste.']];
      if (variants.indexOf(variant) < index)
        return [[path, `zweimal ${quoted(variant)}`, 'Lass es einmal stehen.']];
      const back = Object.hasOwn(synonyms, variant) && synonyms[variant]?.includes(word);
      return back && variant > word
        ? [
            [
              path,
              `${quoted(variant)} bei ${quoted(word)} und umgekehrt`,
              'Nenne das Wort dieser Website links, das andere rechts, nur in einer der beiden Zeilen.',
            ],
          ]
        : [];
    }),
  );
}

/** What a countdown says: `{n}` is "12 Tage", `{m}` is "12 Tagen". */
function deadline({ data }: Entry): Told[] {
  const countdown = data['countdown'] as Record<'before' | 'today' | 'after', string>;
  return (['before', 'today', 'after'] as const).flatMap((side): Told[] => {
    const text = countdown[side];
    const path = ['countdown', side];
    const other = /\{(?![nm]\})[^}]*\}?/.exec(text)?.[0];
    if (other) return [[path, quoted(other), 'Hier gibt es {n} für „12 Tage“ und {m} für „12 Tagen“.']];
    const counts = /\{[nm]\}/.test(text);
    if (side === 'today')
      return counts
        ? [[path, quoted(text), 'Am Tag selbst gibt es nichts zu zählen. Lass die Lücke weg.']]
        : [];
    return counts
      ? []
      : [[path, quoted(text), 'Setze {n} für „12 Tage“ oder {m} für „12 Tagen“ in den Satz.']];
  });
}

/** A page of its own has a text. */
const withText = ({ tree }: Entry): Told[] =>
  (tree?.children ?? []).length === 0
    ? [[[], 'kein Text unter dem Kopf', 'Schreibe den Text der Seite unter die zweite Linie ---.']]
    : [];

const RULES: Readonly<Record<string, (entry: Entry) => Told[]>> = {
  sources: source,
  claims: claim,
  searchWords,
  deadlines: deadline,
  background: withText,
  pages: withText,
};

/** Checks what is special about an entry's kind. */
export const checkSmallRules = (entry: Entry): Problem[] =>
  (Object.hasOwn(RULES, entry.collection) ? (RULES[entry.collection]?.(entry) ?? []) : []).map(
    ([path, found, todo]) => ({
      file: entry.file,
      line: entry.lineOf(path),
      field: path.join('.') || 'Text',
      found,
      todo,
    }),
  );
