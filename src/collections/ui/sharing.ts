import { z } from 'astro/zod';
import { word } from './fields.ts';

/** Passing on an answer, a letter, an authority, a myth. */
export const sharing = z.strictObject({
  /** A button that opens the device's own sheet, for one of several places on a page, and for the page. */
  place: word,
  page: word,
  /** The same where there is no sheet. */
  copy: word,
});
