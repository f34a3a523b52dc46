import { z } from 'astro/zod';
import { aliases, description, plain, review } from './fields.ts';

/** A page of running text about the site itself: imprint, privacy, accessibility, about. */
export const pageSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases: aliases.optional(),
  ...review,
});

export type Page = z.infer<typeof pageSchema>;
