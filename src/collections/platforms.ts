import { z } from 'astro/zod';
import { order, plain } from './fields.ts';
import { kind, OWN_NAME, OWN_PLACE } from './kind.ts';

/** A platform: one door on the home page, one guide. File name = id = address of its guide. */
const platformSchema = z.strictObject({
  /** Its name on the door. */
  name: plain,
  /** What waits behind the door, in a few words. */
  door: plain,
  /** Place on the home page, from the top. */
  order,
});

export const platforms = kind({
  name: 'platforms',
  files: '*/platforms/*.yaml',
  schema: platformSchema,
  neutral: ['order'],
  twin: { kind: 'guides', field: 'Anleitung' },
  once: { order: OWN_PLACE, name: OWN_NAME },
  order: ({ order: place }) => place,
});
