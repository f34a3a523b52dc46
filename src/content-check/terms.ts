import { terms as kind, type Terms } from '../collections/terms.ts';
import { card } from '../collections/card.ts';
import { labelsOn, screens, type View } from '../collections/screens.ts';
import { isNeutral } from '../collections/translation.ts';
import { didYouMean, quoted } from '../domain/spelling.ts';
import { attributesOf, nodesIn } from '../markdown/tree.ts';
import { stringsIn, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { namedIn } from './references.ts';

/** Words that a translation has once: German labels with what they mean, and terms. */

const isTerms = (entry: Entry): boolean => entry.kind.name === kind.name;

/** A German label that a file names, with its line. */
type Label = readonly [label: string, line: number];

const keysIn = (path: string): string[] => path.split('›').map((key) => key.trim());

/** Labels between backticks, in rows of keys and on screens. */
export function labelsIn({ data, tree, kind: { name }, lineOf }: Entry): Label[] {
  const inFields = stringsIn(data).flatMap(([path, text]) =>
    [...text.matchAll(/`([^`]+)`/g)].map(([, label = '']): Label => [label, lineOf(path)]),
  );
  const inText = [...(tree ? nodesIn(tree) : [])].flatMap((node): Label[] => {
    const { line } = node.position.start;
    if (node.type === 'inlineCode') return [[node.value ?? '', line]];
    return node.name === 'Path'
      ? keysIn(attributesOf(node)['to'] ?? '').map((key): Label => [key, line])
      : [];
  });
  const shown = name === screens.name ? labelsOn(data as { views: View[] }) : [];
  const onCard = name === card.name ? (data['labels'] as string[]) : [];
  return [...inFields, ...inText, ...[...shown, ...onCard].map((label): Label => [String(label), 1])];
}

/** Signs that mean the same in every language. */
export const isSign = (label: string): boolean => !/\p{L}{2}/u.test(label);

/** Small letters; the Turkish i with and without its dot is one. */
const small = (text: string): string => text.toLowerCase().replaceAll(/i\u0307|ı/g, 'i');

/** Fields that hold ids and addresses, and ways of asking: each language has its own. */
const NO_WORDS = new Set<PropertyKey>(['id', 'address', 'url', 'aliases']);

/** What a file says, as one text in small letters: all that is translated, but for what may stay German. */
function wordsIn(entry: Entry): string {
  const { data, body, kind: own } = entry;
  const named = new Set(namedIn(entry).map(({ id }) => id));
  const said = stringsIn(data).filter(
    ([path, text]) =>
      !isNeutral(own, String(path[0])) &&
      !own.stays?.includes(String(path[0])) &&
      !path.some((key) => NO_WORDS.has(key)) &&
      !named.has(text),
  );
  return small(
    [...said.map(([, text]) => text), body]
      .join('\n')
      .replaceAll(/`[^`]*`|<Path [^>]*>|\]\([^)]*\)|\[@[^\]]*\]/g, ' '),
  );
}

/**
 * Holds the translations of a language to its list.
 * @param entries What its readers see. @param isOwn Whether an entry is a translation. @param germanOf The German entry of one.
 */
export function checkTerms(
  entries: readonly Entry[],
  isOwn: (entry: Entry) => boolean,
  germanOf: (entry: Entry) => Entry | undefined,
): Problem[] {
  const list = entries.find((entry) => isTerms(entry) && isOwn(entry));
  const data = list?.data as Terms | undefined;
  const translations = entries.filter((entry) => isOwn(entry) && !isTerms(entry) && entry.kind.name !== 'ui');
  return translations.flatMap((entry) => {
    const german = germanOf(entry);
    return [...unknownLabels(entry, data, german), ...(data ? otherWords(entry, data, german) : [])];
  });
}

/** Labels without a meaning, and those that German does not name there: they would stand on no screen. */
function unknownLabels(entry: Entry, data: Terms | undefined, german: Entry | undefined): Problem[] {
  const { labels = {}, official = {} } = data ?? {};
  const there = german && new Set(labelsIn(german).map(([label]) => label));
  const told = new Set<string>();
  return labelsIn(entry).flatMap(([label, line]): Problem[] => {
    if (isSign(label) || told.has(label)) return [];
    told.add(label);
    const problem = { file: entry.file, line, field: 'Taste', found: quoted(label) };
    if (there && !there.has(label))
      return [
        {
          ...problem,
          existing: [...there],
          todo: `Tasten bleiben deutsch, genau wie im deutschen Text.${didYouMean(label, [...there])}`,
        },
      ];
    return label in labels || label in official
      ? []
      : [{ ...problem, todo: 'Schreibe unter „labels“ in terms.yaml, was dieses deutsche Wort heißt.' }];
  });
}

/** A term that German uses and the translation has not, or a word that is not to be used. */
function otherWords(entry: Entry, { terms }: Terms, german: Entry | undefined): Problem[] {
  const own = wordsIn(entry);
  const there = german ? wordsIn(german) : '';
  return terms.flatMap(({ german: term, word, forms, never }): Problem[] => {
    const known = [word, ...forms].map((form) => small(form));
    const wrong = never.find((other) => own.includes(small(other)));
    const problem = { file: entry.file, field: 'Begriff' };
    if (wrong !== undefined)
      return [{ ...problem, found: quoted(wrong), todo: `Nimm ${quoted(word)}: So steht es in terms.yaml.` }];
    return there.includes(small(term)) && known.every((form) => !own.includes(form))
      ? [
          {
            ...problem,
            found: `kein ${quoted(word)}`,
            existing: [word, ...forms],
            todo: `Auf Deutsch steht dort ${quoted(term)}. Nimm das Wort aus terms.yaml, oder trag dort eine Form nach.`,
          },
        ]
      : [];
  });
}
