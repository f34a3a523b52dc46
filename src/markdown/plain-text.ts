import { attributesOf, isWord, linesIn, nodesIn, textOf, type Node } from './tree.ts';

/**
 * The words of a text from YAML, without its markup: for searching and counting. Citations, stars and backticks go.
 * @returns One line of text.
 */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\[@[^\]]*\]/g, '')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words that a reader sees of a part of an MDX text, with what stands in attributes (`title`, `to`). */
export const wordsShown = (node: Node): string[] => [
  ...linesIn(node).flatMap((line) => wordsOf(plainText(textOf(line)))),
  ...[...nodesIn(node)].filter(isWord).flatMap((word) => {
    const { title = '', to = '' } = attributesOf(word);
    return wordsOf(`${title} ${to}`);
  }),
];

/** The words of a plain text: what holds a letter or a digit. */
export const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
