import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** What is told to those who came inside another app. */
export const inApp = z.strictObject({
  label: word,
  /** An app that does not say its name, where `{app}` stands in `note`. */
  someApp: word,
  /** Other browsers than Apple's. */
  otherBrowsers: word,
  note: sentence('app', 'browser'),
  copy: word,
  close: word,
});
