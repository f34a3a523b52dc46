import { z } from 'astro/zod';
import { aliases, description, order, plain, review, text } from './fields.ts';

/** A page of background (Hintergrund). The file's name is its address: `/hintergrund/<name>/`. */
export const backgroundSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** Its name in lists and crumbs, a few words. */
  name: plain,
  /** What search engines and previews show, without sources. */
  description,
  /** Place among the pages, from the top. */
  order,
  /** What matters most, in one or two sentences, with sources. */
  lead: text,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export type Background = z.infer<typeof backgroundSchema>;
