import { z } from 'astro/zod';
import { cite } from '../markdown/citations.ts';
import { uiIn } from './ui.ts';
import { inWords } from '../domain/dates.ts';
import { plain, sourceDate, sourceIds } from './fields.ts';
import { kind, showIt } from './kind.ts';
import { fill } from '../domain/words.ts';
import { placeOf } from './place.ts';

/** Words of ours, where no source has Meta's: they stand in round brackets, and are drawn as a note. */
export const isOurs = (label: string): boolean => /^\(.+\)$/.test(label);

/** A row on a drawn screen. */
const row = z.strictObject({
  /** The label exactly as it was seen; words of ours in round brackets. */
  label: plain,
  /** true for the row the step is about: it is drawn as the sign that says "here". */
  tap: z.boolean().optional(),
  /** true for what the step warns of: it is drawn crossed out. */
  avoid: z.boolean().optional(),
});

/** One screen, or the part of it that matters. */
const view = z.strictObject({
  /**
   * `menu` is a list of entries, `form` has fields and, last, a button, `text` has a passage with links, `dialog` lies above,
   * `bar` is a line with a sign at its end, `chat` has what you write.
   */
  kind: z.enum(['menu', 'form', 'text', 'dialog', 'bar', 'chat']),
  /** The heading on the screen; words of ours in round brackets. */
  heading: plain,
  /** What stands on it, from top to bottom. */
  rows: z.array(row).min(1, 'Trage mindestens einen Eintrag ein.'),
  /** Where the screen goes on beyond the drawing: there it has no edge. Left out where a source does not say so. */
  goesOn: z.enum(['above', 'below']).optional(),
});

/**
 * The drawing of a step: what someone sees on the phone there, as text, never as a picture of Meta's design. It has one view,
 * or a few in the order in which they come.
 */
const screenSchema = z.strictObject({
  /** What the drawing shows, for the caption: "Einstellungen in der Instagram-App". */
  caption: plain,
  views: z.array(view).min(1, 'Trage mindestens einen Bildschirm ein.'),
  /** When it was seen so. */
  seen: sourceDate,
  /** Who saw it. */
  sources: sourceIds,
});

export type View = z.infer<typeof view>;

/** What stands on a drawing, from top to bottom. */
export const labelsOn = ({ views }: { views: readonly View[] }): string[] =>
  views.flatMap(({ heading, rows }) => [heading, ...rows.map(({ label }) => label)]);

export const screens = kind({
  name: 'screens',
  files: '*/screens/*.yaml',
  word: 'Screen',
  schema: screenSchema,
  neutral: ['views', 'seen', 'sources'],
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
