import { z } from 'astro/zod';
import { review, text } from './fields.ts';

/** A page of background (Hintergrund). The file's name is its address: `/hintergrund/<name>/`. */
export const backgroundSchema = z.strictObject({
  /** The page's heading. */
  title: text,
  /** Its name in lists and crumbs, a few words. */
  name: text,
  /** What search engines and previews show, without sources. */
  description: text,
  /** Place among the pages, from the top. */
  order: z.number().int(),
  /** What matters most, in one or two sentences, with sources. */
  lead: text,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases: z.array(text).min(2, 'Nenne mindestens zwei Arten, wie Menschen das eintippen.'),
  ...review,
});

export type Background = z.infer<typeof backgroundSchema>;
