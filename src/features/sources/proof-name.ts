/**
 * What a screen reader calls a mark: many stand on a page, and each leads elsewhere.
 * @param word The mark's own word, as it is seen. @param line The text that it stands in, with it.
 * @returns The word, and the first words of what it stands behind, at most 40 signs.
 */
export function proofName(word: string, line: string): string {
  const [said = ''] = line.split(`\u00a0${word}`);
  return `${word}: ${`${said.trim()} `.slice(0, 41).replace(/[.,:;]?\s\S*$/, '')}`;
}
