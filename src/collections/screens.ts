import { z } from 'astro/zod';
import { cite } from '../markdown/citations.ts';
import { uiIn } from './ui.ts';
import { inWords } from '../domain/dates.ts';
import { plain, sourceDate, sourceIds } from './fields.ts';
import { kind, showIt } from './kind.ts';
import { fill } from '../domain/words.ts';
import { placeOf } from './place.ts';

/** A row on a drawn screen. */
const row = z.strictObject({
  /** The label exactly as it was seen. */
  label: plain,
  /** true for the row the step is about: it is drawn as the sign that says "here". */
  tap: z.boolean().optional(),
});

/** A drawn screen: what someone sees on the phone at this point, as text, never as a picture of Meta's design. */
const screenSchema = z.strictObject({
  /** What the drawing shows, for the caption: "Einstellungen in der Instagram-App". */
  caption: plain,
  /** The heading on the screen. */
  heading: plain,
  /** `menu` is a list of entries, `form` has fields and, last, a button, `text` has a passage with links, `dialog` lies above, `bar` is a line with a sign at its end. */
  kind: z.enum(['menu', 'form', 'text', 'dialog', 'bar']),
  /** What stands on it, from top to bottom. */
  rows: z.array(row).min(1, 'Trage mindestens einen Eintrag ein.'),
  /** When it was seen so. */
  seen: sourceDate,
  /** Who saw it. */
  sources: sourceIds,
});

export type Screen = z.infer<typeof screenSchema>;

export const screens = kind({
  name: 'screens',
  files: '*/screens/*.yaml',
  word: 'Screen',
  schema: screenSchema,
  neutral: ['heading', 'kind', 'rows', 'seen', 'sources'],
  names: { 'sources.*': 'sources' },
  unseen: { is: 'keine Anleitung zeigt diesen Bildschirm', todo: showIt('Screen') },
  says: (entries, content) =>
    entries.map(({ id, data: { caption, seen, sources } }) => ({
      address: placeOf('Screen', id, content),
      label: uiIn(content).places.screen,
      texts: [
        fill(uiIn(content).places.screenData, { caption, day: inWords(seen, uiIn(content).dates) }) +
          cite(sources),
      ],
    })),
});
