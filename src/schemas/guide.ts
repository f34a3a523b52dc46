import { z } from 'astro/zod';
import { description, plain, review, text } from './fields.ts';

/** The head of a guide (Anleitung). Its steps stand in the text, as `<Step>`; nothing about them is repeated here. */
export const guideSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show, without sources. */
  description,
  /** Id in content/platforms. */
  platform: z.string(),
  /** What the reader has achieved at the end, with sources. */
  goal: text,
  /** What it does not achieve, with sources. */
  limit: text,
  /** How long it takes, as an estimate of ours. */
  duration: plain,
  /** Whether a login is needed, in a few words. */
  login: plain,
  /** The way to the first deed for people in a hurry. */
  start: z.strictObject({
    /** Id of the step. */
    step: z.string(),
    /** What the sign says. */
    label: plain,
  }),
  /** Ids of the steps that follow the answers to "Was ist passiert?" when someone comes back from Meta. */
  back: z.strictObject({
    /** After "Abgeschickt". */
    sent: z.string(),
    /** After "Ich bin nicht sicher". */
    unsure: z.string(),
  }),
  /** What to have ready before the first step. */
  ready: z.array(text).min(1, 'Trage mindestens einen Eintrag ein.'),
  ...review,
});

export type Guide = z.infer<typeof guideSchema>;
