/**
 * The text of a file, whatever editor wrote it: without a byte-order mark, lines ended by `\n` alone, letters with marks
 * as one sign each (macOS may write "ü" as two). The check of the content and Astro read it the same way.
 * @param raw The file, decoded as UTF-8.
 */
export const fileText = (raw: string): string =>
  raw
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC');
