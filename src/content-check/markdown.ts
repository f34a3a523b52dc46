import { withoutCitations } from '../markdown/citations.ts';
import { nodesIn, type Node } from '../markdown/tree.ts';
import { placeholderIn, wrongQuotes } from '../markdown/markup.ts';
import { isGerman, stringsIn, type Entry } from './entry.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import { asMeant } from './schema.ts';

/** Markdown: what has no style here, and what Markdown did not understand. */

type Told = Pick<Problem, 'found' | 'todo'>;

const FIELD = 'Text';

/** Quotation marks of German texts in fields. Titles of sources stand as others typed them. */
export function checkQuotes(entry: Entry): Problem[] {
  const { file, data, lineOf, collection } = entry;
  if (!isGerman(entry) || collection === 'sources') return [];
  return stringsIn(data).flatMap(([path, text]): Problem[] => {
    const wrong = wrongQuotes(text.trim());
    return wrong
      ? [
          {
            file,
            line: lineOf(path),
            field: path.join('.'),
            found: `${quoted(wrong.found)} in ${quoted(text)}`,
            todo: wrong.todo + asMeant(text),
          },
        ]
      : [];
  });
}

/** Parts of Markdown that this site does not show. */
const REFUSED: Readonly<Record<string, (source: string) => Told>> = {
  mdxjsEsm: (source) => ({
    found: `Programmcode: ${source}`,
    todo: 'In content/ steht kein Code. Beginne die Zeile mit einem anderen Wort.',
  }),
  mdxFlowExpression: (source) => code(source),
  mdxTextExpression: (source) => code(source),
  image: (source) => ({
    found: `ein Bild: ${source}`,
    todo: 'Bilder zeigt diese Website nicht. Beschreibe es in einem Satz, oder zeichne einen Bildschirm mit <Screen>.',
  }),
  imageReference: (source) => ({
    found: `ein Bild: ${source}`,
    todo: 'Bilder zeigt diese Website nicht. Beschreibe es in einem Satz.',
  }),
  table: (source) => ({ found: `eine Tabelle: ${source}`, todo: 'Tabellen gehen nicht. Nimm eine Liste.' }),
  thematicBreak: () => ({ found: 'eine Linie', todo: 'Trenne mit einer Überschrift: ## Text.' }),
  code: (source) => ({
    found: `ein Kasten für Programmcode: ${source}`,
    todo: 'Nimm für ein Zitat > am Anfang jeder Zeile.',
  }),
  html: (source) => ({
    found: `HTML: ${source}`,
    todo: 'HTML geht hier nicht. Schreibe den Text ohne spitze Klammern.',
  }),
  delete: (source) => ({ found: `durchgestrichener Text: ${source}`, todo: 'Lösche, was nicht mehr gilt.' }),
  footnoteReference: (source) => ({
    found: `eine Fußnote: ${source}`,
    todo: 'Quellen stehen hinter dem Satz: [@S-M07]. Anderes gehört in den Text.',
  }),
  footnoteDefinition: (source) => ({
    found: `eine Fußnote: ${source}`,
    todo: 'Quellen stehen hinter dem Satz: [@S-M07]. Anderes gehört in den Text.',
  }),
  linkReference: (source) => ({
    found: `ein Link mit Verweis: ${source}`,
    todo: 'Schreibe die Adresse dahinter: [Text](/adresse/).',
  }),
  definition: (source) => ({
    found: `eine Liste von Adressen: ${source}`,
    todo: 'Schreibe jede Adresse an ihren Link: [Text](/adresse/).',
  }),
};

const code = (source: string): Told => ({
  found: `eine geschweifte Klammer: ${source}`,
  todo: 'Nimm runde Klammern: In geschweiften erwartet MDX Programmcode. Lücken gibt es in Schreiben.',
});

const LINK = 'Ein Link geht so, ohne Abstand zwischen den Klammern: [Text](/adresse/).';
const BOLD = 'Fett geht so: **Wort**, ohne Abstand hinter den ersten und vor den letzten Sternen.';
const LIST = 'Ein Punkt einer Liste beginnt mit einem Bindestrich und einem Leerzeichen: „- “.';

/** Signs that are left in the text because Markdown did not understand them. */
const LEFT: readonly [RegExp, string][] = [
  [
    /!?\[\[[^\]]*\]\]?/,
    'Doppelte eckige Klammern versteht diese Website nicht. Ein Link geht so: [Text](/adresse/).',
  ],
  [/!\[[^\]]*\]?/, 'Bilder zeigt diese Website nicht. Beschreibe es in einem Satz.'],
  [/\[\^[^\]]*\]/, 'Fußnoten gehen nicht. Quellen stehen hinter dem Satz: [@S-M07].'],
  [/\[(?!@)[^\]]*\]?\s*\(?|\]\s*\(/, LINK],
  [/\*+/, BOLD],
  [/(?<![\p{L}\d])_{1,2}[^_\s][^_]*_{1,2}(?![\p{L}\d])/u, BOLD],
  [/`+/, 'Eine Taste steht zwischen zwei dieser Zeichen: `Senden`.'],
  [/==[^=]+==|%%|~~/, 'Diese Zeichen bleiben so stehen. Nimm sie heraus.'],
  [/&(?:nbsp|amp|lt|gt|quot|szlig|[aou]uml)\b;?/i, 'Schreibe das Zeichen selbst, ohne Umschreibung.'],
  [/[{}]/, 'Nimm runde Klammern: Geschweifte braucht MDX selbst.'],
  [/<\/?\s*[A-Za-z]/, 'Schreibe das Wort ohne Abstand hinter der spitzen Klammer: <Note>.'],
];

/** What stands at the beginning of a paragraph and was meant as a list or a heading. */
const MEANT: readonly [RegExp, string][] = [
  [/^#{1,6}[^\s#]/, 'Hinter den Rauten steht ein Leerzeichen: „## Text“.'],
  [/^#{7,}/, 'Eine Überschrift hat zwei oder drei Rauten: „## Text“.'],
  [/^(?:[•·–—▪◦o]\s|-[^\s-]|\*[^\s*])/u, LIST],
  [/^\d+\)\s|^\d+\.[^\s\d]/, 'Ein Schritt einer Liste beginnt mit Zahl, Punkt und Leerzeichen: „1. “.'],
  [/^(?:checked|nextCheck|title|description)\s*:/, 'Das gehört in den Kopf, zwischen die Linien ---.'],
];

/** Checks the Markdown of a text. */
export function checkMarkdown({ file, body, tree }: Entry): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  const visit = (node: Node): void => {
    const { line } = node.position.start;
    const own =
      node.type === 'text'
        ? leftIn(node)
        : node.type === 'paragraph'
          ? meantIn(node, body)
          : wrongPart(node, sourceIn(body, node));
    // What is defined below is told where it is used, and a link with the wrong brackets is one mistake.
    const isTold =
      (/[dD]efinition$/.test(node.type) && problems.length > 0) ||
      (node.type === 'mdxTextExpression' && problems.at(-1)?.line === line);
    if (own && !isTold) problems.push({ file, line, field: FIELD, ...own });
    if (own && node.type !== 'listItem') return;
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return [...problems, ...doubledParagraphs(file, body, tree)];
}

/** A part that this site does not show, or not like this. */
function wrongPart(node: Node, source: string): Told | undefined {
  if (Object.hasOwn(REFUSED, node.type)) return REFUSED[node.type]?.(quoted(source));
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return { found: 'ein Kästchen zum Ankreuzen', todo: 'Lösche die eckige Klammer: „- Text“.' };
  return node.type === 'inlineCode' && source.includes('[@')
    ? { found: quoted(source), todo: 'Eine Quelle steht ohne diese Zeichen: [@S-M07].' }
    : undefined;
}

/** A list or a heading that Markdown took for a paragraph, or for more of the list above. */
function meantIn(node: Node, body: string): (Told & { line: number }) | undefined {
  const lines = sourceIn(body, node).split('\n');
  const { line } = node.position.start;
  const [first = ''] = lines;
  const [, todo] = MEANT.find(([pattern]) => pattern.test(first)) ?? [];
  if (todo !== undefined) return { line, found: quoted(first), todo };
  const bullet = lines.findIndex((text) => /^\s*[•·–—▪◦]\s/u.test(text));
  return bullet > 0 ? { line: line + bullet, found: quoted(lines[bullet] ?? ''), todo: LIST } : undefined;
}

const sourceIn = (body: string, { position: { start, end } }: Node): string =>
  body.slice(start.offset, end.offset);

/** Shorter paragraphs may be there twice: "Das kannst du tun:". */
const SHORT = 40;

/** A paragraph that stands twice in a text was copied by accident. */
function doubledParagraphs(file: string, body: string, tree: Node): Problem[] {
  const seen = new Map<string, number>();
  return [...nodesIn(tree)].flatMap(({ type, position: { start, end } }): Problem[] => {
    const text = type === 'paragraph' ? body.slice(start.offset, end.offset) : '';
    if (text.length < SHORT) return [];
    const earlier = seen.get(text);
    seen.set(text, start.line);
    const found = `${quoted(text)}, schon in Zeile ${earlier}`;
    return earlier === undefined
      ? []
      : [{ file, line: start.line, field: FIELD, found, todo: 'Lass den Absatz einmal stehen.' }];
  });
}

/** What is left in a piece of text: the first thing that a reader would see as signs. */
function leftIn(node: Node): (Told & { line: number }) | undefined {
  // A citation is text to Markdown, and is checked elsewhere.
  const value = withoutCitations(node.value ?? '');
  const lineOf = (index: number): number =>
    node.position.start.line + value.slice(0, index).split('\n').length - 1;
  const placeholder = placeholderIn(value);
  if (placeholder !== undefined)
    return {
      line: lineOf(value.indexOf(placeholder)),
      found: quoted(placeholder),
      todo: 'Hier fehlt noch ein Text. Schreibe ihn, oder lösche die Stelle.',
    };
  for (const [pattern, todo] of LEFT) {
    const match = pattern.exec(value);
    if (match)
      return {
        line: lineOf(match.index),
        found: `${quoted(match[0])} in ${quoted(around(value, match.index))}`,
        todo,
      };
  }
  return undefined;
}

/** Some words around a place in a text. */
const around = (value: string, index: number): string => {
  const line = value.slice(value.lastIndexOf('\n', index) + 1).split('\n', 1)[0] ?? '';
  const column = index - value.lastIndexOf('\n', index) - 1;
  return line.slice(Math.max(0, column - 20), column + 40);
};
