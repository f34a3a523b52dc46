import { citedIds } from './citations.ts';
import { plainText } from './plain-text.ts';
import { linesIn, textOf, type Node } from './tree.ts';

/** Claims: sentences that cite sources. They are read out of the texts, so that a source can name what rests on it. */

/** A sentence and what it rests on. */
export interface Claim {
  /** The sentence as it is read, without markup. */
  sentence: string;
  /** Ids of its sources. */
  ids: string[];
}

/** A citation with what stands before it, up to the citation before. */
const CITED = /([\s\S]*?)[ \t]?(\[@[^\]]+\])/g;
const SENTENCE_ENDS = /(?<=[.!?:])\s+/;

/**
 * The claims of a text, in order.
 * @param text One text from YAML, or a part of an MDX text: there each paragraph and each point of a list stands for
 *   itself. The sources stand behind the full stop of the sentence that they support.
 */
export const claimsIn = (text: string | Node): Claim[] =>
  typeof text === 'string' ? claimsInLine(text) : linesIn(text).flatMap((line) => claimsInLine(textOf(line)));

function claimsInLine(line: string): Claim[] {
  let last = '';
  const claims = [...line.matchAll(CITED)].flatMap(([, before = '', cited = '']) => {
    const sentence = plainText(before).split(SENTENCE_ENDS).at(-1)?.trim() || last;
    last = sentence;
    return sentence ? [{ sentence, ids: citedIds(cited) }] : [];
  });
  // A sentence whose source follows rests on the next one that is named.
  return claims.map(({ sentence, ids }, index) => ({
    sentence,
    ids: ids.length > 0 ? ids : (claims.slice(index).find((next) => next.ids.length > 0)?.ids ?? []),
  }));
}
