import { createHash } from 'node:crypto';
import { getCollection, getEntry, render } from 'astro:content';
import {
  aboutAddresses,
  afterAddress,
  calendarAddress,
  complaintAddress,
  faqAddress,
  guideAddress,
  letterAddress,
  lettersAddress,
  questionAddress,
  stepInGuide,
  trackAddress,
} from '../domain/addresses.ts';
import { dayInBerlin } from '../domain/days.ts';
import { withEnvironment } from '../domain/operator.ts';
import { plainText } from '../domain/plain-text.ts';
import { buildSearch, type Document } from '../domain/search/search.ts';
import { listSteps, stepTexts, titlesIn, type Step } from '../domain/steps.ts';
import type { Authority } from '../schemas/authority.ts';
import type { Faq } from '../schemas/faq.ts';
import type { Letter } from '../schemas/letter.ts';
import type { Platform } from '../schemas/platform.ts';
import type { Source } from '../schemas/source.ts';
import type { Track } from '../schemas/track.ts';

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
): Promise<
  { platform: string; name: string; title: string; description: string; text: string; steps: Step[] }[]
> {
  const platforms = await getPlatforms();
  return Promise.all(
    platforms.map(async ({ id, name }) => {
      const entry = (await getEntry('guides', `${language}/${id}`)) ?? missing(`Guide ${language}/${id}`);
      const { title, description } = entry.data;
      const text = entry.body ?? '';
      return { platform: id, name, title, description, text, steps: listSteps(text) };
    }),
  );
}

/** Day of the build in Berlin. `SOURCE_DATE_EPOCH` (seconds since 1970) sets the clock of a build that is to be repeated. */
export const builtOn = dayInBerlin(Number(process.env['SOURCE_DATE_EPOCH'] ?? Date.now() / 1000) * 1000);

/** The tracks after the objection, in order. */
export async function listTracks(
  language: Language,
): Promise<(Track & { id: string; text: string; steps: Step[] })[]> {
  const entries = await getCollection('tracks', ({ id }) => id.startsWith(`${language}/`));
  return entries
    .map(({ id, data, body = '' }) => ({
      ...data,
      id: id.slice(language.length + 1),
      text: body,
      steps: listSteps(body),
    }))
    .toSorted((a, b) => a.order - b.order);
}

/** A track with its steps; `Content` renders its text. */
export async function getTrack(language: Language, id: string) {
  const entry = (await getEntry('tracks', `${language}/${id}`)) ?? missing(`Track ${language}/${id}`);
  const { Content } = await render(entry);
  return { ...entry.data, id, steps: listSteps(entry.body ?? ''), Content };
}

/** The letters, in order. */
export async function listLetters(language: Language): Promise<(Letter & { id: string })[]> {
  const entries = await getCollection('letters', ({ id }) => id.startsWith(`${language}/`));
  return entries
    .map(({ id, data }) => ({ ...data, id: id.slice(language.length + 1) }))
    .toSorted((a, b) => a.order - b.order);
}

/** A letter by its name. */
export async function getLetter(language: Language, id: string): Promise<Letter> {
  return ((await getEntry('letters', `${language}/${id}`)) ?? missing(`Letter ${language}/${id}`)).data;
}

/** The authorities, by the name of their Land or country. */
export async function listAuthorities(): Promise<(Authority & { id: string })[]> {
  const entries = await getCollection('authorities');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => a.region.localeCompare(b.region, 'de'));
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

/** A question with its name and its topic. */
export type Question = Faq & { name: string; topic: string };

/** The page of all questions: its words, and its topics with their questions in order. */
export async function getFaq(language: Language) {
  const { data } = (await getEntry('faqTopics', `${language}/faq`)) ?? missing('FAQ');
  const topics = await Promise.all(
    data.topics.map(async ({ id, title, questions }) => ({
      id,
      title,
      questions: await Promise.all(
        questions.map(async (name): Promise<Question> => {
          const { data: question } = await getQuestionEntry(language, name);
          return { ...question, name, topic: title };
        }),
      ),
    })),
  );
  return { ...data, topics };
}

/** The rest of an answer, below its first sentence: `Content` renders it. */
export async function getAnswerText(language: Language, name: string) {
  return render(await getQuestionEntry(language, name));
}

const getQuestionEntry = async (language: Language, name: string) =>
  (await getEntry('faq', `${language}/${name}`)) ?? missing(`Question ${language}/${name}`);

/** The words of the search. */
export const getSearchWords = async (language: Language) =>
  ((await getEntry('searchWords', `${language}/search`)) ?? missing('Search words')).data;

/** A step by `instagram/formular` or `keine-antwort/erinnern`, with its address and the name of its guide or track. */
export async function getStep(language: Language, reference: string) {
  const [whole = '', id = ''] = reference.split('/');
  const guide = (await listGuides(language)).find(({ platform }) => platform === whole);
  const track = (await listTracks(language)).find((candidate) => candidate.id === whole);
  const step = (guide ?? track)?.steps.find((candidate) => candidate.id === id);
  const address = guide ? stepInGuide(whole, id) : `${trackAddress(whole)}#${id}`;
  return { address, name: (guide ?? track)?.name ?? '', ...(step ?? missing(`Step ${reference}`)) };
}

/** Everything that the search finds: questions, guides, steps and pages. */
export async function listDocuments(language: Language): Promise<Document[]> {
  const [{ topics, ...faq }, guides] = [await getFaq(language), await listGuides(language)];
  const questions = topics.flatMap((topic) => topic.questions);
  return [
    ...questions.map(({ name, question, answer, topic, keyword, aliases, platforms = [] }) => ({
      kind: 'question' as const,
      address: questionAddress(name),
      title: question,
      answer: plainText(answer),
      where: `Fragen: ${topic}`,
      platforms,
      keyword,
      aliases,
    })),
    ...guides.map(({ platform, name, title, description }) => ({
      kind: 'page' as const,
      address: guideAddress(platform),
      title,
      answer: description,
      where: 'Anleitung',
      platforms: [platform],
      keyword: name,
      aliases: ['widerspruch', `${name} widerspruch`, `${name} anleitung`],
    })),
    ...guides.flatMap(({ platform, name, text, steps }) => {
      const texts = stepTexts(text);
      return steps.map(({ id, title, description }, index) => ({
        kind: 'step' as const,
        address: stepInGuide(platform, id),
        title,
        answer: description,
        where: `${name}, Schritt ${index + 1} von ${steps.length}`,
        platforms: [platform],
        keyword: name,
        aliases: titlesIn(texts.get(id) ?? ''),
      }));
    }),
    ...(await listTracks(language)).flatMap(({ id, title, name, description, aliases, text, steps }) => {
      const texts = stepTexts(text);
      return [
        {
          kind: 'page' as const,
          address: trackAddress(id),
          title,
          answer: description,
          where: 'Nach dem Widerspruch',
          platforms: [],
          keyword: name,
          aliases,
        },
        ...steps.map((step, index) => ({
          kind: 'step' as const,
          address: `${trackAddress(id)}#${step.id}`,
          title: step.title,
          answer: step.description,
          where: `${name}, Schritt ${index + 1} von ${steps.length}`,
          platforms: [],
          keyword: name,
          aliases: titlesIn(texts.get(step.id) ?? ''),
        })),
      ];
    }),
    ...(await listLetters(language)).map(({ id, title, name, description, aliases }) => ({
      kind: 'page' as const,
      address: letterAddress(id),
      title,
      answer: description,
      where: 'Schreiben',
      platforms: [],
      keyword: name,
      aliases,
    })),
    ...(await Promise.all(
      [afterAddress, complaintAddress, calendarAddress, lettersAddress].map(async (address) => {
        const { title, description, aliases = [] } = await getPage(language, address.replaceAll('/', ''));
        return {
          kind: 'page' as const,
          address,
          title,
          answer: description,
          where: 'Nach dem Widerspruch',
          platforms: [],
          keyword: title,
          aliases,
        };
      }),
    )),
    {
      kind: 'page' as const,
      address: faqAddress,
      title: faq.title,
      answer: faq.description,
      where: 'Alle Fragen auf einer Seite',
      platforms: [],
      keyword: 'Alle Fragen',
      aliases: ['faq', 'häufige fragen'],
    },
    ...(await Promise.all(
      aboutAddresses.map(async ({ address, label }) => {
        const { title, description, aliases = [] } = await getPage(language, address.replaceAll('/', ''));
        return {
          kind: 'page' as const,
          address,
          title,
          answer: description,
          where: 'Über diese Website',
          platforms: [],
          keyword: label,
          aliases,
        };
      }),
    )),
  ];
}

/** What a search loads, and the name of its file: it changes with the content. */
export async function getSearchData(language: Language): Promise<{ name: string; json: string }> {
  const json = JSON.stringify(buildSearch(await listDocuments(language), await getSearchWords(language)));
  return { name: createHash('sha256').update(json).digest('hex').slice(0, 8), json };
}
