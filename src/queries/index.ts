import { getCollection, getEntry, render } from 'astro:content';
import { withEnvironment } from '../domain/operator.ts';
import { listSteps, type Step } from '../domain/steps.ts';
import type { Platform } from '../schemas/platform.ts';
import type { Source } from '../schemas/source.ts';

/** The only module that asks Astro for content. The content check has made sure that every reference exists. */

/** The languages of the site. German is the source. */
export type Language = 'de';

const missing = (what: string): never => {
  throw new Error(`${what} is missing. Run the content check: npm run build names the file.`);
};

/** The doors of the home page, from the top. */
export async function getPlatforms(): Promise<(Platform & { id: string })[]> {
  const entries = await getCollection('platforms');
  return entries.map(({ id, data }) => ({ id, ...data })).toSorted((a, b) => a.order - b.order);
}

/** A guide with its steps; `Content` renders its text. */
export async function getGuide(language: Language, platform: string) {
  const entry =
    (await getEntry('guides', `${language}/${platform}`)) ?? missing(`Guide ${language}/${platform}`);
  const { Content } = await render(entry);
  return { ...entry.data, platform, steps: listSteps(entry.body ?? ''), Content };
}

/** All guides of a language with their steps, in the order of their doors. */
export async function listGuides(
  language: Language,
): Promise<{ platform: string; name: string; title: string; steps: Step[] }[]> {
  const platforms = await getPlatforms();
  return Promise.all(
    platforms.map(async ({ id, name }) => {
      const entry = (await getEntry('guides', `${language}/${id}`)) ?? missing(`Guide ${language}/${id}`);
      return { platform: id, name, title: entry.data.title, steps: listSteps(entry.body ?? '') };
    }),
  );
}

/** The words of the home page. */
export async function getHome(language: Language) {
  return ((await getEntry('home', `${language}/home`)) ?? missing('Home')).data;
}

/** A page about the site: `Content` renders its text. */
export async function getPage(language: Language, name: string) {
  const entry = (await getEntry('pages', `${language}/${name}`)) ?? missing(`Page ${language}/${name}`);
  const { Content } = await render(entry);
  return { ...entry.data, Content };
}

/** All sources by id. */
export async function getSources(): Promise<Map<string, Source>> {
  return new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
}

export const getForm = async (id: string) => ((await getEntry('forms', id)) ?? missing(`Form ${id}`)).data;
export const getScreen = async (id: string) =>
  ((await getEntry('screens', id)) ?? missing(`Screen ${id}`)).data;
export const getDispute = async (id: string) =>
  ((await getEntry('disputes', id)) ?? missing(`Dispute ${id}`)).data;
export const getDeadline = async (id: string) =>
  ((await getEntry('deadlines', id)) ?? missing(`Deadline ${id}`)).data;

/** The operator's data: environment before file; null where nobody has entered anything. */
export async function getOperator() {
  const { data } = (await getEntry('operator', 'operator')) ?? missing('Operator');
  return withEnvironment(data, process.env);
}
