import { isSourceDate } from '../domain/dates.ts';
import { attributesOf, isWord, nodesIn, type Node } from '../markdown/tree.ts';
import { leftoverInPlain, wrongQuotes } from '../markdown/markup.ts';
import { SHORTEST_DESCRIPTION, SLUG } from '../collections/fields.ts';
import { isGerman, type Entry } from './entry.ts';
import { unknownWord } from './mdx-mistakes.ts';
import { didYouMean, nearest, quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './references.ts';
import { mayStandIn, vocabulary, words, type Attribute, type Word } from './vocabulary.ts';

/** What the words of a text say: what is wrong with them, and which entries they name. */
export interface WordsFound {
  problems: Problem[];
  references: Reference[];
}

/**
 * Checks every `<Word>` of a text: known, where it may stand, with exactly its attributes and its text.
 * @param shown Names of the texts of content/<language>/pages/ that have an address: in others any word may stand, they
 * are told as a whole.
 */
export function checkWords(
  { file, collection, name: entryName, tree }: Entry,
  shown: readonly string[],
): WordsFound {
  const isLost = collection === 'pages' && !shown.includes(entryName);
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const hasList = tree ? [...nodesIn(tree)].some(({ name }) => name === 'Steps') : false;
  const visit = (node: Node, around: readonly string[]): void => {
    const name = node.name ?? '';
    if (isWord(node)) {
      const at = {
        file,
        line: node.position.start.line,
        column: node.position.start.column,
        field: `<${name}>`,
      };
      const word = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
      if (!word) {
        problems.push({ ...at, found: `<${name}>`, existing: words, todo: unknownWord(name) });
        return;
      }
      const wrong =
        isLost || mayStandIn(word, collection, entryName)
          ? name === 'Step' && !hasList
            ? undefined // One list that is missing, not many steps that stand alone.
            : wrongPlace(node, name, word, around)
          : {
              found: `<${name}>`,
              existing: allowedIn(collection, entryName),
              todo: elsewhere(collection, word),
            };
      if (wrong) problems.push({ ...at, ...wrong });
      else
        problems.push(
          ...wrongAttributes(node, word, isGerman({ file })).map((problem) => ({ ...at, ...problem })),
        );
      const { id = '' } = attributesOf(node);
      for (const attribute of Object.values(word.attributes))
        if (attribute.is === 'entry' && id && !wrong)
          references.push({ file, line: at.line, field: at.field, kind: attribute.of, id });
    }
    const inside = isWord(node) ? [...around, name] : around;
    for (const child of node.children ?? []) visit(child, inside);
  };
  if (tree) visit(tree, []);
  return { problems, references };
}

type Told = Pick<Problem, 'found' | 'todo' | 'existing'>;

const allowedIn = (collection: string, name: string): string[] =>
  words.filter((word) => vocabulary[word] && mayStandIn(vocabulary[word], collection, name));

function elsewhere(collection: string, { where }: Word): string {
  if (collection === 'faq')
    return 'Dieses Wort passt hier nicht, weil eine Antwort auf zwei Seiten steht. Verweise auf den Schritt, in dem es steht.';
  const places = where.map((place) => `content/de/${place}${place.includes('/') ? '.mdx' : '/'}`);
  return `Dieses Wort passt hier nicht. Es geht in ${places.join(', ')}.`;
}

/** A word in the wrong surroundings, or with text where it has none. */
function wrongPlace(node: Node, name: string, word: Word, around: readonly string[]): Told | undefined {
  const { inside } = word;
  if (around.includes(name))
    return { found: `<${name}> in einem anderen <${name}>`, todo: `Schließe das erste mit </${name}>.` };
  if (inside && !inside.includes(around.at(-1) ?? ''))
    return {
      found: `<${name}> ${around.length ? `in <${around.at(-1)}>` : 'allein'}`,
      todo: `<${name}> steht in ${inside.map((outer) => `<${outer}>`).join(' oder ')}.`,
    };
  if (node.type === 'mdxJsxTextElement')
    return {
      found: `<${name}> mitten im Text`,
      todo: `Setze <${name}> in eine eigene Zeile, mit einer leeren Zeile davor und danach.`,
    };
  const children = (node.children ?? []).filter(({ type, value }) => type !== 'text' || value?.trim());
  if (!word.hasText && children.length > 0)
    return { found: `Text in <${name}>`, todo: `Dieses Wort hat keinen Text: <${name} … />.` };
  if (!word.hasText) return undefined;
  if (children.length === 0)
    return {
      found: `<${name}> ohne Text`,
      todo: `Schreibe etwas zwischen <${name} …> und </${name}>, oder lösche das Wort.`,
    };
  if (
    name === 'Steps' &&
    children.some((child) => !isWord(child) || (child.name !== 'Step' && words.includes(child.name ?? '')))
  )
    return {
      found: 'Text in <Steps>, aber in keinem Schritt',
      todo: 'In <Steps> steht jeder Satz in einem <Step>.',
    };
  if (children.some(({ type }) => INLINE.has(type)))
    return {
      found: `Text in derselben Zeile wie <${name}>`,
      todo: `Setze <${name} …>, den Text und </${name}> in eigene Zeilen, mit leeren Zeilen dazwischen.`,
    };
  return undefined;
}

/** A word of which a page needs one for each of its values: with one twice, another is lost. */
export function checkChoices({ file, collection, name: entryName, tree }: Entry): Problem[] {
  const all = tree ? [...nodesIn(tree)] : [];
  return Object.entries(vocabulary).flatMap(([name, word]): Problem[] => {
    const choice = Object.entries(word.attributes).find(([, { is }]) => is === 'choice');
    if (!choice || !word.where.includes(`${collection}/${entryName}`)) return [];
    const [key, { values }] = choice as [string, Extract<Attribute, { is: 'choice' }>];
    const used = all.filter((node) => isWord(node) && node.name === name);
    const lost = values.find((value) => !used.some((node) => attributesOf(node)[key] === value));
    // A value that does not exist is told itself.
    const isMisspelt = used.some((node) => !values.includes(attributesOf(node)[key] ?? ''));
    const again = used.find(
      (node, index) =>
        used.findIndex((other) => attributesOf(other)[key] === attributesOf(node)[key]) < index,
    );
    if (isMisspelt || (!lost && !again)) return [];
    const found = again ? `zweimal ${key}="${attributesOf(again)[key]}"` : `kein ${key}="${lost}"`;
    return [
      {
        file,
        line: again?.position.start.line,
        field: `<${name}>`,
        found,
        existing: values,
        todo: lost
          ? `Setze <${name} ${key}="${lost}" /> in den Text: Sonst fehlt dieser Teil der Seite.`
          : 'Lass es einmal stehen.',
      },
    ];
  });
}

const INLINE = new Set(['text', 'strong', 'emphasis', 'link', 'inlineCode', 'mdxJsxTextElement']);

/** Attributes that are missing, unknown, doubled, or hold something else. */
function wrongAttributes(node: Node, { attributes }: Word, german: boolean): Told[] {
  const existing = Object.keys(attributes);
  const given = node.attributes ?? [];
  const names = given.map(({ name }) => name ?? '{…}');
  let missing = existing.filter((key) => !names.includes(key));
  const told: Told[] = [];
  for (const [index, name] of names.entries()) {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (!attribute) {
      const meant = nearest(name, missing) ?? (missing.length === 1 ? missing[0] : undefined);
      missing = missing.filter((key) => key !== meant);
      const hint = meant ? ` Meintest du „${meant}“?` : didYouMean(name, existing);
      told.push({
        found: `die Angabe ${quoted(name)}`,
        existing,
        todo: `Diese Angabe gibt es hier nicht.${hint}`,
      });
    } else if (names.indexOf(name) < index) {
      told.push({ found: `zweimal die Angabe ${quoted(name)}`, todo: 'Lass sie einmal stehen.' });
    } else {
      const wrong = wrongValue(name, given[index]?.value, attribute, german);
      if (wrong) told.push(wrong);
    }
  }
  const lost = missing.map((key) => `${key}="…"`).join(' ');
  if (lost) told.push({ found: `kein ${lost}`, existing, todo: `Ergänze ${lost}.` });
  return told;
}

function wrongValue(name: string, value: unknown, attribute: Attribute, german: boolean): Told | undefined {
  if (typeof value !== 'string' || value.trim() === '')
    return {
      found: `${name} ${typeof value === 'object' && value !== null ? 'mit Programmcode' : 'ohne Wert'}`,
      todo: `Schreibe ${name}="…" mit einem Wert.`,
    };
  const found = `${name}="${value}"`;
  switch (attribute.is) {
    case 'choice': {
      const todo = `Nimm einen der vorhandenen Werte.${didYouMean(value, attribute.values)}`;
      return attribute.values.includes(value) ? undefined : { found, existing: attribute.values, todo };
    }
    case 'date':
      return isSourceDate(value)
        ? undefined
        : { found, todo: 'Schreibe "2025", "2025-05" oder "2025-05-26", oder "undatiert".' };
    case 'keys':
      return wrongKeys(value, found);
    case 'step': {
      const todo =
        'Nimm kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche, etwa „formular“: Die Kennung steht in Adressen.';
      return SLUG.test(value) ? undefined : { found, todo };
    }
    case 'text': {
      const leftover = leftoverInPlain(value) ?? (german ? wrongQuotes(value) : undefined);
      if (leftover) return { found: `${quoted(leftover.found)} in ${found}`, todo: leftover.todo };
      const todo = `Schreibe einen ganzen Satz, mindestens ${SHORTEST_DESCRIPTION} Zeichen: So steht der Schritt in Suchmaschinen.`;
      return name === 'description' && value.length < SHORTEST_DESCRIPTION ? { found, todo } : undefined;
    }
    case 'entry':
      return undefined;
  }
}

/** A row of keys needs the sign that parts them, and a word on each side. */
function wrongKeys(value: string, found: string): Told | undefined {
  const keys = value.split('›').map((key) => key.trim());
  const todo =
    'Trenne die Tasten mit › und setze auf jede Seite ein Wort: to="☰ › Einstellungen › Privacy Center".';
  return keys.length < 2 || keys.includes('') || /[>→»]|->/.test(value) ? { found, todo } : undefined;
}
