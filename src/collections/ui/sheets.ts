import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** What is made for paper: sheets, the leaflet, the poster. */
export const sheets = z.strictObject({
  sheet: word,
  leaflet: word,
  poster: word,
  print: word,
  ways: word,
  papers: word,
  sheetTitle: sentence('title'),
  fits: word,
  guide: sentence('name'),
  site: word,
  toSheet: word,
  steps: plural('duration'),
  open: word,
  code: sentence('address'),
  keep: word,
  fill: word,
  silence: word,
  phone: word,
  onThePhone: word,
  talk: sentence('address'),
  notMeta: word,
  sources: sentence('address'),
  holds: sentence('day', 'next'),
  edition: sentence('version', 'day'),
});
