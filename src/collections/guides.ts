import { z } from 'astro/zod';
import { parseMdx } from '../markdown/tree.ts';
import { embedAddress, guideAddress } from '../domain/addresses.ts';
import { quoted } from '../domain/spelling.ts';
import { kind, type Content, type Entry, OWN_TITLE } from './kind.ts';
import { platforms } from './platforms.ts';
import { uiIn } from './ui.ts';
import { walkFields, walkFound, walkOf, walkSays, type Walk } from './series.ts';

/** The head of a guide (Anleitung). Its steps stand in the text, as `<Step>`; nothing about them is repeated here. */
const guideSchema = z.strictObject({
  ...walkFields,
  /** Id in content/de/platforms. */
  platform: z.string(),
  /** Ids of the steps that follow the answers to "Was ist passiert?" when someone comes back from Meta. */
  back: z.strictObject({
    /** After "Abgeschickt". */
    sent: z.string(),
    /** After "Ich bin nicht sicher". */
    unsure: z.string(),
  }),
});

export type Guide = z.infer<typeof guideSchema>;

/** The guides in the order of their doors, with the names of their platforms. */
function walks(entries: Entry<Guide>[], content: Content): Walk[] {
  return content.all(platforms).flatMap(({ id, data: { name } }) =>
    entries
      .filter((entry) => entry.id === id)
      .map((entry) =>
        walkOf(entry, {
          address: guideAddress(id),
          name,
          aliases: [`${name} widerspruch`, `${name} anleitung`],
        }),
      ),
  );
}

export const guides = kind({
  name: 'guides',
  files: '*/guides/*.mdx',
  schema: guideSchema,
  neutral: ['platform', 'back'],
  names: { platform: 'platforms' },
  once: { title: OWN_TITLE },
  page: {
    address: guideAddress,
    route: '/[platform]/',
    stepRoute: '/[platform]/[step]/',
    proofsRoute: '/[platform]/belege/',
    beside: (id) => [embedAddress(id)],
    wouldShow: (id, ids) => ids('platforms').includes(id),
  },
  amongOthers: ({ id, data: { platform } }, ids) =>
    platform !== id && ids('guides').includes(platform)
      ? [
          {
            path: ['platform'],
            found: quoted(platform),
            existing: [id],
            todo: `Die Datei heißt ${id}.mdx: Schreibe platform: ${id}, oder benenne sie um.`,
          },
        ]
      : [],
  walks,
  says: (entries, content) => walks(entries, content).flatMap(walkSays),
  finds: (entries, content) =>
    walks(entries, content).flatMap((walk) =>
      walkFound(walk, uiIn(content).places.guide, uiIn(content), [walk.id]),
    ),
  decides: ({ data: { goal }, body }) => [goal, parseMdx(body)],
  howToCheck: 'Jeden Schritt mit Konto nachgehen; Beschriftungen vergleichen.',
});
