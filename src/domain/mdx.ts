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

/**
 * Parses a text.
 * @param mdx MDX, with or without its head.
 * @throws Error whose message begins with `line:column:`.
 */
export const parseMdx = (mdx: string): Node =>
  mdxToMdast(mdx, { features: { smartPunctuation: false } }) as unknown as Node;

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

/**
 * The words of a text, in order.
 * @param mdx MDX that parses.
 * @param names Which ones.
 */
export const wordsIn = (mdx: string, ...names: readonly string[]): Node[] =>
  [...nodesIn(parseMdx(mdx))].filter((node) => isWord(node) && names.includes(node.name ?? ''));

/** What stands between a word's tags, as it was typed. */
export const insideOf = (mdx: string, { children = [] }: Node): string =>
  mdx.slice(children[0]?.position.start.offset ?? 0, children.at(-1)?.position.end.offset ?? 0);
