import { z } from 'astro/zod';
import { review, text } from './fields.ts';

/** A page of running text about the site itself: imprint, privacy, accessibility, about. */
export const pageSchema = z.strictObject({
  /** The page's heading. */
  title: text,
  /** What search engines and previews show. */
  description: text,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases: z.array(text).optional(),
  ...review,
});

export type Page = z.infer<typeof pageSchema>;
