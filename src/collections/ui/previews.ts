import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** Pictures that chats and networks show beside a shared address. */
export const previews = z.strictObject({
  subject: word,
  sheet: word,
  leaflet: word,
  poster: word,
  copies: word,
  steps: plural(),
  signposts: sentence('title', 'names'),
  within: sentence('title', 'place'),
});
