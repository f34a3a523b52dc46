import { z } from 'astro/zod';
import { parseMdx } from '../markdown/tree.ts';
import { trackAddress } from '../domain/addresses.ts';
import { aliases, order, plain } from './fields.ts';
import { kind, type Entry, OWN_NAME, OWN_PLACE, OWN_TITLE } from './kind.ts';
import { uiIn } from './ui.ts';
import { walkFields, walkFound, walkOf, walkSays, type Walk } from './series.ts';

/**
 * The head of a track (Weg nach dem Widerspruch): a short guide for what can go wrong after the objection. Its steps
 * stand in the text, as `<Step>`. The file's name is its address: `/nach-dem-widerspruch/<name>/`.
 */
const trackSchema = z.strictObject({
  ...walkFields,
  /** Its name in links and crumbs, a few words. */
  name: plain,
  /** Place among the tracks, from the top. */
  order,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
});

export type Track = z.infer<typeof trackSchema>;

const walks = (entries: Entry<Track>[]): Walk[] =>
  entries.map((entry) => walkOf(entry, { ...entry.data, address: trackAddress(entry.id) }));

export const tracks = kind({
  name: 'tracks',
  files: '*/tracks/*.mdx',
  schema: trackSchema,
  neutral: ['order'],
  once: { order: OWN_PLACE, title: OWN_TITLE, name: OWN_NAME },
  order: ({ order: place }) => place,
  page: {
    address: trackAddress,
    route: '/nach-dem-widerspruch/[track]/',
    stepRoute: '/nach-dem-widerspruch/[track]/[step]/',
    proofsRoute: '/nach-dem-widerspruch/[track]/belege/',
  },
  walks,
  says: (entries) => walks(entries).flatMap(walkSays),
  finds: (entries, content) =>
    walks(entries).flatMap((walk) => walkFound(walk, uiIn(content).frame.parts.after, uiIn(content))),
  decides: ({ data: { goal }, body }) => [goal, parseMdx(body)],
});
