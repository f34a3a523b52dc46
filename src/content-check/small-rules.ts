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

const RULES: Readonly<Record<string, (entry: Entry) => Told[]>> = {
  sources: source,
  claims: claim,
  searchWords,
};

/** Checks what is special about an entry's kind. */
export const checkSmallRules = (entry: Entry): Problem[] =>
  (Object.hasOwn(RULES, entry.collection) ? (RULES[entry.collection]?.(entry) ?? []) : []).map(
    ([path, found, todo]) => ({
      file: entry.file,
      line: entry.lineOf(path),
      field: path.join('.'),
      found,
      todo,
    }),
  );
