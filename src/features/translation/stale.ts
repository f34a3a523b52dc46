import { fill, type Sentence } from '../../domain/words.ts';
import { escapeHtml } from '../../markdown/markup.ts';

/** What a translation shows that German has left behind: a note, and the old text when it is asked for. */

/** The words of the language. */
export interface StaleWords {
  stale: string;
  newer: Sentence<'language'>;
  older: string;
}

/** A text that holds. */
export interface Holding {
  language: string;
  /** The language's own name. */
  name: string;
  address: string;
}

/** The note, as HTML. @param ways Where the text holds, the best first. */
export const staleNote = ({ stale, newer }: StaleWords, ways: readonly Holding[]): string => {
  const links = ways.map(
    ({ language, name, address }) =>
      `<p><a href="${escapeHtml(address)}" hreflang="${language}">${escapeHtml(fill(newer, { language: name }))}</a></p>`,
  );
  return `<div class="note" data-stale><p><strong>${escapeHtml(stale)}</strong></p>${links.join('')}</div>`;
};

/** A text by which a reader acts, behind the note: its days, addresses and keys are folded until they are asked for. */
export const staleText = (words: StaleWords, ways: readonly Holding[], html: string): string =>
  `${staleNote(words, ways)}<details><summary>${escapeHtml(words.older)}</summary>${html}</details>`;
