import { z } from 'astro/zod';
import { eventAddress, timelineAddress, yearId } from '../domain/addresses.ts';
import { aliases, description, plain, review, slug, sourceDate, text } from './fields.ts';
import { kind, pageFound, type Anchor } from './kind.ts';
import { fill } from '../domain/words.ts';
import { uiIn } from './ui.ts';

/** The timeline (Zeitleiste): its words, and what happened, from the first day to the last. */
const timelineSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** How people ask for the page. */
  aliases,
  /** What stands above the events. */
  lead: text,
  events: z
    .array(
      z.strictObject({
        /** Name in addresses: `/hintergrund/zeitleiste/#trainingsbeginn`. */
        id: slug,
        /** When, as precise as the sources say. */
        date: sourceDate,
        /** Who acted. */
        who: z.enum(['meta', 'court', 'authority', 'ngo', 'law']),
        /** What happened, in a few words. */
        title: plain,
        /** What it was and what it means, with sources. */
        says: text,
      }),
    )
    .min(1, 'Trage mindestens ein Ereignis ein.'),
  ...review,
});

export const timeline = kind({
  name: 'timeline',
  files: '*/timeline.yaml',
  schema: timelineSchema,
  byDay: { list: 'events', first: 'oldest' },
  page: { address: () => timelineAddress, route: timelineAddress },
  brings: {
    page: timelineAddress,
    ids: ({ data: { events } }) => [
      ...events.map(({ id }, index): Anchor => [id, ['events', index]]),
      ...new Set(events.map(({ date }) => yearId(date))).values().map((id): Anchor => [id]),
    ],
  },
  says: (entries, content) =>
    entries.flatMap(({ data: { events } }) =>
      events.map(({ id, title, says }) => ({
        address: eventAddress(id),
        label: fill(uiIn(content).places.event, { name: title }),
        texts: [says],
      })),
    ),
  finds: (entries, content) =>
    entries.map(({ data: { title, description: answer, aliases } }) =>
      pageFound({
        address: timelineAddress,
        title,
        answer,
        where: uiIn(content).frame.parts.background,
        keyword: uiIn(content).places.timeline,
        aliases,
      }),
    ),
});
