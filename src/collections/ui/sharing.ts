import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Sharing, copying, and the code for the phone. */
export const sharing = z.strictObject({
  copied: word,
  noCopy: word,
  select: word,
  field: word,
  nothingOpened: word,
  /** A button that opens the device's own sheet, for one of several places on a page, and for the page. */
  place: word,
  page: word,
  /** The same where there is no sheet. */
  copy: word,
  shareStep: word,
  copyStep: word,
  onPhone: word,
  camera: word,
  code: sentence('title'),
});
