import { isWord, type Node } from '../markdown/tree.ts';
import type { Entry } from './entry.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import { vocabulary } from './vocabulary.ts';

/** Headings: their order, and what stands below them. */

type Told = Pick<Problem, 'found' | 'todo'>;

const FIELD = 'Überschrift';

/** Headings begin below the page's own, go down one level at a time, and have a text below them. */
export function checkHeadings({ file, collection, body, tree }: Entry): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let level = 1;
  const tell = (node: Node, told: Told | undefined): void => {
    if (told) problems.push({ file, line: node.position.start.line, field: FIELD, ...told });
  };
  const visit = (node: Node, next: Node | undefined, inStep: boolean): void => {
    if (node.type === 'heading') {
      tell(
        node,
        wrongHeading(node, collection, body, level, inStep) ??
          doubled(node, body, seen) ??
          bare(node, next, body),
      );
      level = node.depth ?? 1;
      return;
    }
    for (const depth of headingsOf(node)) {
      tell(node, wrongWord(node, depth, level));
      level = depth;
    }
    const { children = [] } = node;
    for (const [index, child] of children.entries())
      visit(child, children[index + 1], inStep || node.name === 'Step');
  };
  if (tree) visit(tree, undefined, false);
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

/** A heading that its page has already: two entries of one name lead to two places. */
function doubled(node: Node, body: string, seen: Map<string, number>): Told | undefined {
  const found = sourceOf(node, body);
  const earlier = seen.get(found);
  seen.set(found, node.position.start.line);
  return earlier === undefined
    ? undefined
    : { found: `${found}, schon in Zeile ${earlier}`, todo: 'Nenne einen der beiden Abschnitte anders.' };
}

/** A heading that the end or the next heading follows at once. */
const bare = (node: Node, next: Node | undefined, body: string): Told | undefined =>
  !next || (next.type === 'heading' && (next.depth ?? 1) <= (node.depth ?? 1))
    ? {
        found: `${sourceOf(node, body)}, und nichts darunter`,
        todo: 'Schreibe einen Text unter die Überschrift, oder lösche sie.',
      }
    : undefined;

const sourceOf = ({ position: { start, end } }: Node, body: string): string =>
  quoted(body.slice(start.offset, end.offset));
