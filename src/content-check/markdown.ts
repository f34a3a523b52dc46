import { withoutCitations } from '../domain/citations.ts';
import { isWord, nodesIn, type Node } from '../domain/mdx.ts';
import { placeholderIn } from '../domain/markup.ts';
import type { Entry } from './entry.ts';
import { quoted, type Problem } from './problem.ts';
import { vocabulary } from './vocabulary.ts';

/** Markdown: what has no style here, what Markdown did not understand, and headings in their order. */

type Told = Pick<Problem, 'found' | 'todo'>;

const FIELD = 'Text';

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
  const lines = body.split('\n');
  const at = (node: Node, told: Told): Problem => ({
    file,
    line: node.position.start.line,
    field: FIELD,
    ...told,
  });
  const sourceOf = ({ position: { start, end } }: Node): string =>
    quoted(body.slice(start.offset, end.offset));
  const problems: Problem[] = [];
  const visit = (node: Node): void => {
    const refused = Object.hasOwn(REFUSED, node.type) ? REFUSED[node.type] : undefined;
    // What is defined below is told where it is used.
    const isTold = /[dD]efinition$/.test(node.type) && problems.length > 0;
    if (isTold) return;
    if (refused) {
      problems.push(at(node, refused(sourceOf(node))));
      return;
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      problems.push(
        at(node, { found: 'ein Kästchen zum Ankreuzen', todo: 'Lösche die eckige Klammer: „- Text“.' }),
      );
    if (node.type === 'text') problems.push(...leftIn(file, node));
    if (node.type === 'paragraph') {
      const line = (lines[node.position.start.line - 1] ?? '').slice(node.position.start.column - 1);
      const bullet = body
        .slice(node.position.start.offset, node.position.end.offset)
        .split('\n')
        .findIndex((text) => /^\s*[•·–—▪◦]\s/u.test(text));
      if (bullet > 0) {
        const told = quoted(lines[node.position.start.line - 1 + bullet] ?? '');
        problems.push({
          file,
          line: node.position.start.line + bullet,
          field: FIELD,
          found: told,
          todo: LIST,
        });
      }
      for (const [pattern, todo] of MEANT)
        if (pattern.test(line)) {
          problems.push(at(node, { found: quoted(line), todo }));
          return;
        }
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return [...problems, ...doubledParagraphs(file, body, tree)];
}

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

/** What is left in a piece of text: the first thing of each kind that a reader would see as signs. */
function leftIn(file: string, node: Node): Problem[] {
  // A citation is text to Markdown, and is checked elsewhere.
  const value = withoutCitations(node.value ?? '');
  const lineOf = (index: number): number =>
    node.position.start.line + value.slice(0, index).split('\n').length - 1;
  const placeholder = placeholderIn(value);
  if (placeholder !== undefined)
    return [
      {
        file,
        line: lineOf(value.indexOf(placeholder)),
        field: FIELD,
        found: quoted(placeholder),
        todo: 'Hier fehlt noch ein Text. Schreibe ihn, oder lösche die Stelle.',
      },
    ];
  for (const [pattern, todo] of LEFT) {
    const match = pattern.exec(value);
    if (match)
      return [
        {
          file,
          line: lineOf(match.index),
          field: FIELD,
          found: `${quoted(match[0])} in ${quoted(around(value, match.index))}`,
          todo,
        },
      ];
  }
  return [];
}

/** Some words around a place in a text. */
const around = (value: string, index: number): string => {
  const line = value.slice(value.lastIndexOf('\n', index) + 1).split('\n', 1)[0] ?? '';
  const column = index - value.lastIndexOf('\n', index) - 1;
  return line.slice(Math.max(0, column - 20), column + 40);
};

/** Headings begin below the page's own, and go down one level at a time. */
export function checkHeadings({ file, collection, body, tree }: Entry): Problem[] {
  const problems: Problem[] = [];
  let level = 1;
  const visit = (node: Node, inStep: boolean): void => {
    const levels = node.type === 'heading' ? [node.depth ?? 1] : headingsOf(node);
    for (const depth of levels) {
      const told =
        node.type === 'heading'
          ? wrongHeading(node, collection, body, level, inStep)
          : wrongWord(node, depth, level);
      if (told) problems.push({ file, line: node.position.start.line, field: 'Überschrift', ...told });
      level = depth;
    }
    for (const child of node.children ?? []) visit(child, inStep || node.name === 'Step');
  };
  if (tree) visit(tree, false);
  return problems;
}

const headingsOf = (node: Node): readonly number[] =>
  isWord(node) ? (vocabulary[node.name ?? '']?.headings ?? []) : [];

const wrongWord = ({ name }: Node, depth: number, level: number): Told | undefined =>
  depth > level + 1
    ? {
        found: `<${name}> vor der ersten Überschrift`,
        todo: `Setze eine Überschrift mit ${'#'.repeat(depth - 1)} davor.`,
      }
    : undefined;

function wrongHeading(
  node: Node,
  collection: string,
  body: string,
  level: number,
  inStep: boolean,
): Told | undefined {
  const { start, end } = node.position;
  const found = quoted(body.slice(start.offset, end.offset));
  const depth = node.depth ?? 1;
  if (!body.slice(start.offset).startsWith('#'))
    return {
      found: `eine Überschrift durch Unterstreichen: ${found}`,
      todo: 'Eine Überschrift geht so: ## Text. Für eine Linie gibt es kein Zeichen.',
    };
  if (!(node.children ?? []).length)
    return { found: 'eine Überschrift ohne Text', todo: 'Schreibe etwas dahinter, oder lösche sie.' };
  if (collection === 'faq')
    return {
      found,
      todo: 'In einer Antwort stehen keine Überschriften. Nimm eine Liste mit **fettem** Anfang, oder teile die Frage.',
    };
  if (depth === 1)
    return { found, todo: 'Die Seite hat schon eine Überschrift: „title“ im Kopf. Beginne mit ##.' };
  if (inStep && depth === 2)
    return {
      found,
      todo: 'In einem Schritt beginnen Überschriften mit ###: Zwei Rauten hat der Schritt selbst.',
    };
  if (/\[@/.test(found))
    return { found, todo: 'In einer Überschrift stehen keine Quellen. Nenne sie im Text.' };
  return depth > level + 1
    ? {
        found,
        todo: `Nimm ${'#'.repeat(level + 1)}: Davor steht eine Überschrift mit ${'#'.repeat(level)}, und dazwischen fehlt eine.`,
      }
    : undefined;
}
