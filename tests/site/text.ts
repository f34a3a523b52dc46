/** What an element says, in one line. @returns An empty text where there is none. */
export const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Words without numbers of citations and signs, to find a sentence again. */
export const bare = (words: string): string =>
  words.replaceAll(/eigenes Wissen|[^\p{L}]/gu, '').toLowerCase();
