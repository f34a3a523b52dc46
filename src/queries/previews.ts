import { guides } from '../collections/guides.ts';
import { help } from '../collections/help.ts';
import { home } from '../collections/home.ts';
import { letters } from '../collections/letters.ts';
import { platforms } from '../collections/platforms.ts';
import type { Walk } from '../collections/series.ts';
import { sheets } from '../collections/sheets.ts';
import { tracks } from '../collections/tracks.ts';
import {
  copiesAddress,
  guideAddress,
  helpPageAddress,
  leafletAddress,
  letterAddress,
  parts,
  posterAddress,
  questionAddress,
  sheetAddress,
  stepAddress,
  topicId,
} from '../domain/addresses.ts';
import { fill, fillPlural } from '../domain/words.ts';
import { withoutName, type Preview } from '../features/previews/preview.ts';
import { addressIn, SOURCE } from '../site.ts';
import { once } from './index.ts';
import { contentIn, type InLanguage } from './language.ts';

/** What one says, and the address that it is for, in German. */
type Row = [address: string, says: Omit<Preview, 'name' | 'site' | 'subject'> & { name?: string }];

/** `/instagram/formular/` → `instagram/formular`. */
const nameOf = (address: string): string => address.replaceAll(/^\/|\/$/g, '');

/** A guide or a track, and each of its steps. */
const ofWalk = (
  { address, name, title, steps }: Walk,
  { t: { previews, guide }, language }: InLanguage,
): Row[] => [
  [
    address,
    {
      of: name,
      title: withoutName(title, name),
      note: fillPlural(previews.steps, steps.length, language, {}),
    },
  ],
  ...steps.map((step, index): Row => {
    const number = index + 1;
    const note = fill(guide.stepOf, { n: number, total: steps.length });
    return [stepAddress(address, step.id), { of: name, title: step.title, number, note }];
  }),
];

/** All questions of a topic share its picture. */
async function ofQuestions({ t, getFaq }: InLanguage): Promise<Row[]> {
  const { topics } = await getFaq();
  return topics.flatMap(({ id, title, questions }) => {
    const says = { name: `${nameOf(parts.faq)}/${topicId(id)}`, of: t.frame.parts.faq, title };
    return questions.map((question): Row => [questionAddress(question.id), says]);
  });
}

async function rowsOf(content: InLanguage): Promise<Row[]> {
  const { t, get, list, listWalks } = content;
  const names = t.frame.parts;
  const { headline } = await get(home);
  const boards = (await list(platforms)).map(({ name }) => name);
  const walks = [...(await listWalks(guides)), ...(await listWalks(tracks))];
  const areas = Object.entries(parts).filter(([, address]) => !address.includes('#'));
  return [
    ['/', { name: 'start', title: headline, boards }],
    ...areas.map(([part, address]): Row => [address, { title: names[part as keyof typeof parts] }]),
    ...walks.flatMap((walk) => ofWalk(walk, content)),
    ...(await ofQuestions(content)),
    ...(await list(sheets)).map(({ id, title }): Row => [
      sheetAddress(guideAddress(id)),
      { of: t.previews.sheet, title },
    ]),
    ...(await list(help)).map(({ id, name }): Row => [helpPageAddress(id), { of: names.help, title: name }]),
    [copiesAddress, { of: names.help, title: t.previews.copies }],
    [leafletAddress, { of: names.help, title: t.previews.leaflet }],
    [posterAddress, { of: names.help, title: t.previews.poster }],
    ...(await list(letters)).map(({ id, name }): Row => [
      letterAddress(id),
      { of: names.letters, title: name },
    ]),
  ];
}

/** The preview of every page that has one of its own, by its address in that language. Pages below them use the nearest. */
export const listPreviews = once(async (language): Promise<ReadonlyMap<string, Preview>> => {
  const content = await contentIn(language);
  const { frame, previews } = content.t;
  const folder = language === SOURCE ? '' : `${language}/`;
  const mirror = content.isFromRight ? ({ isMirrored: true } as const) : {};
  const rows = await rowsOf(content);
  // A page that a language has not itself is the German one, with the German picture.
  const own = rows.filter(([address]) => address === '/' || content.to(address) !== address || folder === '');
  return new Map(
    own.map(([address, { name = nameOf(address), ...says }]) => [
      addressIn(address, language),
      { name: folder + name, site: frame.name, subject: previews.subject, ...mirror, ...says },
    ]),
  );
});
