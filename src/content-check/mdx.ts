import { headingIds } from '../markdown/heading-ids.ts';
import { parseMdx, type Node } from '../markdown/tree.ts';
import { explainMdx } from './mdx-mistakes.ts';
import type { Problem } from './problem.ts';

/** An MDX text that was read. */
export interface Mdx {
  tree: Node;
  /** Ids that Astro gives to its headings, in their order. */
  headingIds: string[];
}

/**
 * Reads a text as Astro will: the same parser, the same ids.
 * @param file Path for the message.
 * @param body The text, with its lines where they are in the file.
 * @returns What stands in it, or why it cannot be read.
 */
export function readMdx(file: string, body: string): Mdx | Problem {
  try {
    return { tree: parseMdx(body), headingIds: headingIds(body) };
  } catch (error) {
    return { file, field: 'Text', ...explainMdx(String((error as Error).message), body) };
  }
}
