import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Who runs the site. */
export const operator = z.strictObject({
  name: word,
  street: word,
  city: word,
  country: word,
  email: word,
  responsible: word,
  missing: word,
  noHosting: word,
  licence: sentence('name'),
  noLicence: word,
});
