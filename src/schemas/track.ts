import { z } from 'astro/zod';
import { aliases, description, order, plain, review, text } from './fields.ts';

/**
 * The head of a track (Weg nach dem Widerspruch): a short guide for what can go wrong after the objection. Its steps
 * stand in the text, as `<Step>`. The file's name is its address: `/nach-dem-widerspruch/<name>/`.
 */
export const trackSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** Its name in links and crumbs, a few words. */
  name: plain,
  /** What search engines and previews show, without sources. */
  description,
  /** Place among the tracks, from the top. */
  order,
  /** What the reader has achieved at the end, with sources. */
  goal: text,
  /** What it does not achieve, with sources. */
  limit: text,
  /** How long it takes, as an estimate of ours. */
  duration: plain,
  /** The way to the first deed for people in a hurry. */
  start: z.strictObject({
    /** Id of the step. */
    step: z.string(),
    /** What the sign says. */
    label: plain,
  }),
  /** What to have ready before the first step. */
  ready: z.array(text).min(1, 'Trage mindestens einen Eintrag ein.'),
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export type Track = z.infer<typeof trackSchema>;
