import { mdxToMdast } from 'satteri';

/**
 * MDX as a tree. The parser is the one that Astro renders the text with, so that what is listed, checked and shown is
 * the same.
 */

/** A place in a text. */
export interface Point {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** From 0. */
  offset: number;
}

/** A part of the tree: what this site reads of mdast and of its extension for MDX. */
export interface Node {
  type: string;
  /** Of a word (`<Step>`): null for `<>`. */
  name?: string | null;
  /** Of a word. A value is text, null where there is none, an object where it is code. */
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly Node[];
  /** Of text and code. */
  value?: string;
  /** Of a heading. */
  depth?: number;
  /** Of a link or an image. */
  url?: string;
  /** Of an image. */
  alt?: string | null;
  /** Of an item of a list: a box to tick. */
  checked?: boolean | null;
  position: { start: Point; end: Point };
}

/** Trees of the texts that were read last: steps, sentences and checks ask for the same ones. */
const trees = new Map<string, Node>();
const MOST = 1000;

/**
 * Parses a text; the same text once.
 * @param mdx MDX, with or without its head.
 * @throws Error whose message begins with `line:column:`.
 */
export function parseMdx(mdx: string): Node {
  const known = trees.get(mdx);
  if (known) return known;
  const tree = mdxToMdast(mdx, { features: { smartPunctuation: false } }) as unknown as Node;
  if (trees.size >= MOST) trees.clear();
  trees.set(mdx, tree);
  return tree;
}

/** A part of the tree and everything in it, in reading order. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

/** Whether a part is a word: `<Step …>`. */
export const isWord = (node: Node): boolean => node.type.startsWith('mdxJsx');

/** The values of a word's attributes that are text. */
export const attributesOf = (word: Node): Record<string, string> =>
  Object.fromEntries(
    (word.attributes ?? []).flatMap(({ name, value }) =>
      name !== undefined && typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** The words of a part of a text, in order. @param names Which ones. */
export const wordsIn = (node: Node, ...names: readonly string[]): Node[] =>
  [...nodesIn(node)].filter((each) => isWord(each) && names.includes(each.name ?? ''));

/** Parts that hold a line of text: what a reader sees as one piece. */
const LINES = new Set(['paragraph', 'heading']);

/** The lines of a part of a text: paragraphs, points of lists, headings, in reading order. */
export const linesIn = (node: Node): Node[] => [...nodesIn(node)].filter(({ type }) => LINES.has(type));

/** The text of a line, without its markup; citations stay as they were typed. */
export const textOf = ({ type, value, children = [] }: Node): string =>
  type === 'break' ? ' ' : (value ?? children.map(textOf).join(''));
