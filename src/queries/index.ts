import { createHash } from 'node:crypto';
import { getCollection, getEntry, render } from 'astro:content';
import {
  aboutAddresses,
  afterAddress,
  backgroundAddress,
  backgroundsAddress,
  calendarAddress,
  changesAddress,
  complaintAddress,
  disputesAddress,
  faqAddress,
  formsAddress,
  guideAddress,
  letterAddress,
  lettersAddress,
  otherServiceAddress,
  otherServicesAddress,
  questionAddress,
  repliesAddress,
  replyAddress,
  sourcesAddress,
  stepInGuide,
  timelineAddress,
  trackAddress,
} from '../domain/addresses.ts';
import { cite, citedIds } from '../domain/citations.ts';
import { claimsIn } from '../domain/claims.ts';
import { inWords } from '../domain/dates.ts';
import { newestOf, type Newest } from '../features/review/evidence.ts';
import { attributesOf, wordsIn } from '../domain/mdx.ts';
import { withEnvironment } from '../features/operator/operator.ts';
import { plainText } from '../domain/plain-text.ts';
import { buildSearch, type Document } from '../features/search/search.ts';
import { listSteps, outsideSteps, stepTexts, titlesIn, type Step } from '../domain/steps.ts';
import type { Authority } from '../schemas/authority.ts';
import type { Background } from '../schemas/background.ts';
import type { Faq } from '../schemas/faq.ts';
import { collections, type CollectionName } from '../schemas/index.ts';
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

/** Work that is the same for all pages is done once in a build. While someone writes, content changes: then it is not kept. */
function once<Result>(
  make: (language: Language) => Promise<Result>,
): (language?: Language) => Promise<Result> {
  const made = new Map<Language, Promise<Result>>();
  return (language: Language = 'de') => {
    const result = (import.meta.env.PROD && made.get(language)) || make(language);
    made.set(language, result);
    return result;
  };
}

/** The doors of the home page, from the top. */
export const getPlatforms = once(async (): Promise<(Platform & { id: string })[]> => {
  const entries = await getCollection('platforms');
  return entries.map(({ id, data }) => ({ id, ...data })).toSorted((a, b) => a.order - b.order);
});

/** A guide with its steps; `Content` renders its text. */
export async function getGuide(language: Language, platform: string) {
  const entry =
    (await getEntry('guides', `${language}/${platform}`)) ?? missing(`Guide ${language}/${platform}`);
  const { Content } = await render(entry);
  return { ...entry.data, platform, steps: listSteps(entry.body ?? ''), Content };
}

/** All guides of a language with their steps, in the order of their doors. */
export const listGuides = once(
  async (
    language: Language,
  ): Promise<
    { platform: string; name: string; title: string; description: string; text: string; steps: Step[] }[]
  > => {
    const platforms = await getPlatforms();
    return Promise.all(
      platforms.map(async ({ id, name }) => {
        const entry = (await getEntry('guides', `${language}/${id}`)) ?? missing(`Guide ${language}/${id}`);
        const { title, description } = entry.data;
        const text = entry.body ?? '';
        return { platform: id, name, title, description, text, steps: listSteps(text) };
      }),
    );
  },
);

/** Day of the build in Berlin, `YYYY-MM-DD`; src/integrations/build-day.ts has asked the clock, once. */
export const builtOn = import.meta.env.BUILT_ON;

/** The tracks after the objection, in order. */
export const listTracks = once(
  async (language: Language): Promise<(Track & { id: string; text: string; steps: Step[] })[]> => {
    const entries = await getCollection('tracks', ({ id }) => id.startsWith(`${language}/`));
    return entries
      .map(({ id, data, body = '' }) => ({
        ...data,
        id: id.slice(language.length + 1),
        text: body,
        steps: listSteps(body),
      }))
      .toSorted((a, b) => a.order - b.order);
  },
);

/** A track with its steps; `Content` renders its text. */
export async function getTrack(language: Language, id: string) {
  const entry = (await getEntry('tracks', `${language}/${id}`)) ?? missing(`Track ${language}/${id}`);
  const { Content } = await render(entry);
  return { ...entry.data, id, steps: listSteps(entry.body ?? ''), Content };
}

/** A claim that changes with time. */
export const getClaim = async (id: string) => ((await getEntry('claims', id)) ?? missing(`Claim ${id}`)).data;

/** The rule of the answer period, in words. */
export const getAnswerPeriodWords = async (language: Language) =>
  ((await getEntry('answerPeriod', `${language}/answer-period`)) ?? missing('Answer period')).data;

/** The pages of background, in order. */
export async function listBackground(
  language: Language,
): Promise<(Background & { id: string; text: string })[]> {
  const entries = await getCollection('background', ({ id }) => id.startsWith(`${language}/`));
  return entries
    .map(({ id, data, body = '' }) => ({ ...data, id: id.slice(language.length + 1), text: body }))
    .toSorted((a, b) => a.order - b.order);
}

/** A page of background: `Content` renders its text. */
export async function getBackground(language: Language, id: string) {
  const entry =
    (await getEntry('background', `${language}/${id}`)) ?? missing(`Background ${language}/${id}`);
  const { Content } = await render(entry);
  return { ...entry.data, Content };
}

/** What Meta and the authorities write, and what to do then. */
export const getReplies = async (language: Language) =>
  ((await getEntry('replies', `${language}/replies`)) ?? missing('Replies')).data;

/** The timeline. */
export const getTimeline = async (language: Language) =>
  ((await getEntry('timeline', `${language}/timeline`)) ?? missing('Timeline')).data;

/** What changed, newest first. */
export const getChanges = async (language: Language) =>
  ((await getEntry('changes', `${language}/changes`)) ?? missing('Changes')).data;

/** Services that are not Meta's. */
export const getOtherServices = async (language: Language) =>
  ((await getEntry('otherServices', `${language}/other-services`)) ?? missing('Other services')).data;

/** All disputes, by their question. */
export async function listDisputes() {
  const entries = await getCollection('disputes');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => a.question.localeCompare(b.question, 'de'));
}

/** All of Meta's forms, by their title. */
export async function listForms() {
  const entries = await getCollection('forms');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'de'));
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
export const getSources = once(async (): Promise<Map<string, Source>> => {
  return new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
});

/** The newest evidence of Meta's forms, by whoever saw or named them, and the newest text of Meta's own. */
export async function getEvidence(): Promise<{ forms: Newest; meta: Newest }> {
  const sources = [...(await getSources())];
  const ofForms = new Set(
    (await listForms()).flatMap(({ purpose, reports }) => [
      ...citedIds(purpose),
      ...reports.flatMap(({ sources: ids = [] }) => ids),
    ]),
  );
  return {
    forms: newestOf(sources.filter(([id]) => ofForms.has(id))) ?? missing('Evidence of forms'),
    meta: newestOf(sources.filter(([, { kind }]) => kind === 'meta')) ?? missing('Evidence of Meta'),
  };
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
export const getFaq = once(async (language: Language) => {
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
});

/** A question by its name. */
export const getQuestion = async (language: Language, name: string) => ({
  ...(await getQuestionEntry(language, name)).data,
  name,
});

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
export const listDocuments = once(async (language: Language): Promise<Document[]> => {
  const [{ topics, ...faq }, guides] = [await getFaq(language), await listGuides(language)];
  const questions = topics.flatMap((topic) => topic.questions);
  const [timeline, changes] = [await getTimeline(language), await getChanges(language)];
  const others = await getOtherServices(language);
  const { guides: asks } = await getSearchWords(language);
  const { groups, ...replies } = await getReplies(language);
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
      aliases: [`${name} widerspruch`, `${name} anleitung`, ...asks],
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
    ...(await listBackground(language)).map(({ id, title, name, description, aliases }) => ({
      kind: 'page' as const,
      address: backgroundAddress(id),
      title,
      answer: description,
      where: 'Hintergrund',
      platforms: [],
      keyword: name,
      aliases,
    })),
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
      [
        afterAddress,
        complaintAddress,
        calendarAddress,
        lettersAddress,
        backgroundsAddress,
        disputesAddress,
        formsAddress,
        sourcesAddress,
      ].map(async (address) => {
        const name = address.split('/').filter(Boolean).at(-1) ?? '';
        const { title, description, aliases = [] } = await getPage(language, name);
        return {
          kind: 'page' as const,
          address,
          title,
          answer: description,
          where: BELOW_BACKGROUND.includes(name) ? 'Hintergrund' : 'Auf dieser Website',
          platforms: [],
          keyword: title,
          aliases,
        };
      }),
    )),
    {
      kind: 'page' as const,
      address: repliesAddress,
      title: replies.title,
      answer: replies.description,
      where: 'Nach dem Widerspruch',
      platforms: [],
      keyword: 'Antworten von Meta',
      aliases: replies.aliases,
    },
    ...groups.flatMap((group) =>
      group.replies.map(({ id, title, means, aliases }) => ({
        kind: 'page' as const,
        address: replyAddress(id),
        title,
        answer: plainText(means),
        where: group.title,
        platforms: [],
        keyword: title,
        aliases,
      })),
    ),
    {
      kind: 'page' as const,
      address: timelineAddress,
      title: timeline.title,
      answer: timeline.description,
      where: 'Hintergrund',
      platforms: [],
      keyword: 'Zeitleiste',
      aliases: ['chronik', 'was ist wann passiert'],
    },
    {
      kind: 'page' as const,
      address: changesAddress,
      title: changes.title,
      answer: changes.description,
      where: 'Auf dieser Website',
      platforms: [],
      keyword: 'Änderungen',
      aliases: ['was ist neu', 'feed', 'rss'],
    },
    {
      kind: 'page' as const,
      address: otherServicesAddress,
      title: others.title,
      answer: others.description,
      where: 'Nicht Meta',
      platforms: [],
      keyword: others.title,
      aliases: others.aliases,
    },
    ...others.services.map(({ id, name, says, aliases }) => ({
      kind: 'page' as const,
      address: otherServiceAddress(id),
      title: name,
      answer: plainText(says),
      where: others.title,
      platforms: [],
      keyword: name,
      aliases,
    })),
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
});

/** What a search loads, and the name of its file: it changes with the content. */
export const getSearchData = once(async (language: Language): Promise<{ name: string; json: string }> => {
  const json = JSON.stringify(buildSearch(await listDocuments(language), await getSearchWords(language)));
  return { name: createHash('sha256').update(json).digest('hex').slice(0, 8), json };
});

/** A sentence that cites a source, and where it is read. */
export interface Support {
  address: string;
  /** What the place is called. */
  label: string;
  sentence: string;
}

/** Every sentence of the site that cites, by the id of its source, in the order of the site. */
export async function listSupports(language: Language): Promise<Map<string, Support[]>> {
  const supports = new Map<string, Support[]>();
  const seen = new Set<string>();
  const add = (address: string, label: string, ...texts: (string | undefined)[]): void => {
    for (const { sentence, ids } of texts.flatMap((text) => claimsIn(text ?? ''))) {
      for (const id of new Set(ids)) {
        const key = JSON.stringify([id, address, sentence]);
        if (seen.has(key)) continue;
        seen.add(key);
        const known = supports.get(id) ?? [];
        known.push({ address, label, sentence });
        supports.set(id, known);
      }
    }
  };
  const byPlatform = new Map((await getPlatforms()).map(({ id, name }) => [id, name]));
  const guides = await getCollection('guides', ({ id }) => id.startsWith(`${language}/`));
  for (const { data, body = '' } of guides) {
    const address = guideAddress(data.platform);
    const name = byPlatform.get(data.platform) ?? data.platform;
    add(address, name, data.goal, data.limit, ...data.ready, ...outsideSteps(body));
    const texts = stepTexts(body);
    for (const { id, title } of listSteps(body))
      add(stepInGuide(data.platform, id), `${name}: ${title}`, texts.get(id));
  }
  for (const track of await listTracks(language)) {
    const address = trackAddress(track.id);
    add(address, track.name, track.goal, track.limit, ...outsideSteps(track.text));
    const texts = stepTexts(track.text);
    for (const { id, title } of track.steps)
      add(`${address}#${id}`, `${track.name}: ${title}`, texts.get(id));
  }
  const home = await getHome(language);
  add(
    '/',
    'Startseite',
    home.lead,
    ...home.today.map(({ says }) => says),
    ...home.after.map(({ says }) => says),
  );
  for (const { questions } of (await getFaq(language)).topics) {
    for (const { name, question, answer } of questions) {
      const { body } = await getQuestionEntry(language, name);
      add(questionAddress(name), question, answer, body);
    }
  }
  const pages = await getCollection('pages', ({ id }) => id.startsWith(`${language}/`));
  for (const { id, data, body } of pages) add(pageAddress(id.slice(language.length + 1)), data.title, body);
  const { intro, rules, advice } = await getAnswerPeriodWords(language);
  add(`${afterAddress}#frist`, 'Wann muss Meta antworten?', intro, ...rules, advice);
  for (const letter of await listLetters(language)) {
    const address = letterAddress(letter.id);
    const to = letter.toSources && `Woher die Anschrift stammt:${cite(letter.toSources)}`;
    add(address, `Schreiben: ${letter.name}`, ...letter.use, ...letter.notFor, to, ...letter.basis);
  }
  for (const { replies } of (await getReplies(language)).groups)
    for (const { id, title, words, means, act, until } of replies)
      add(replyAddress(id), `Antwort: ${title}`, words, means, ...act, until);
  for (const { id, region, deadline, note, requires = [], ...authority } of await listAuthorities()) {
    const { language: tongue, asOf, sources } = authority;
    const standing = `Sprache: ${tongue}. Stand der Angaben: ${inWords(asOf)}.${cite(sources)}`;
    add(`${complaintAddress}#${id}`, `Aufsicht: ${region}`, deadline, note, ...requires, standing);
  }
  for (const { id, name, lead, text } of await listBackground(language))
    add(backgroundAddress(id), name, lead, text);
  for (const { id, title, says } of (await getTimeline(language)).events)
    add(`${timelineAddress}#${id}`, `Zeitleiste: ${title}`, says);
  for (const { id, name, says } of (await getOtherServices(language)).services)
    add(otherServiceAddress(id), `Andere Dienste: ${name}`, says);
  for (const { id, question, sides, safe } of await listDisputes())
    add(`${disputesAddress}#streit-${id}`, question, ...sides.map(({ says }) => says), safe);
  for (const { id, title, purpose, notFor, reports } of await listForms()) {
    const seen = reports.map(({ seen: what, sources }) => `${what}.${cite(sources)}`);
    add(`${formsAddress}#formular-${id}`, title, purpose, notFor, ...seen);
  }
  for (const { id, title, says } of (await getChanges(language)).entries)
    add(`${changesAddress}#${id}`, `Änderung: ${title}`, says);
  /** Where a component stands first. */
  const placeOf = (component: string, id: string): string => {
    const shows = (text = ''): boolean =>
      wordsIn(text, component).some((word) => attributesOf(word)['id'] === id);
    const guide = guides.find(({ body }) => shows(body));
    const step = guide && [...stepTexts(guide.body ?? '')].find(([, text]) => shows(text));
    if (guide) return step ? stepInGuide(guide.data.platform, step[0]) : guideAddress(guide.data.platform);
    const page = pages.find(({ body }) => shows(body));
    return page ? pageAddress(page.id.slice(language.length + 1)) : '/';
  };
  for (const { id, data } of await getCollection('deadlines'))
    add(placeOf('Deadline', id), data.label, data.today, data.meaning, data.advice);
  for (const { id, data } of await getCollection('claims'))
    add(placeOf('Claim', id), 'Stand der Belege', data.before, data.during, data.after);
  for (const { id, data } of await getCollection('screens')) {
    const drawn = `${data.caption}, Stand ${inWords(data.seen)}.${cite(data.sources)}`;
    add(placeOf('Screen', id), 'Gezeichneter Bildschirm', drawn);
  }
  return supports;
}

/** All deadlines. */
export async function listDeadlines() {
  return (await getCollection('deadlines')).map(({ id, data }) => ({ id, ...data }));
}

/** Every page that says when it was checked, with the day of its next check. */
export async function listReviews(
  language: Language,
): Promise<{ address: string; checked: string; nextCheck: string }[]> {
  const home = await getHome(language);
  const pages = await getCollection('pages', ({ id }) => id.startsWith(`${language}/`));
  const guides = await getCollection('guides', ({ id }) => id.startsWith(`${language}/`));
  const questions = (await getFaq(language)).topics.flatMap((topic) => topic.questions);
  return [
    { address: '/', ...home },
    ...guides.map(({ data }) => ({ address: guideAddress(data.platform), ...data })),
    ...(await listTracks(language)).map((track) => ({ address: trackAddress(track.id), ...track })),
    ...(await listLetters(language)).map((letter) => ({ address: letterAddress(letter.id), ...letter })),
    { address: repliesAddress, ...(await getReplies(language)) },
    ...(await listBackground(language)).map((page) => ({ address: backgroundAddress(page.id), ...page })),
    ...questions.map((question) => ({ address: questionAddress(question.name), ...question })),
    { address: otherServicesAddress, ...(await getOtherServices(language)) },
    ...pages.map(({ id, data }) => ({ address: pageAddress(id.slice(language.length + 1)), ...data })),
  ].map(({ address, checked, nextCheck }) => ({ address, checked, nextCheck }));
}

/** Day by which the next text of whatever kind is to be held against its sources, `YYYY-MM-DD`. */
export async function getNextCheck(): Promise<string> {
  const names = Object.keys(collections) as CollectionName[];
  const entries = (await Promise.all(names.map((name) => getCollection(name)))).flat();
  const [next] = entries
    .flatMap(({ data }) => ('nextCheck' in data && data.nextCheck !== undefined ? [data.nextCheck] : []))
    .toSorted();
  return next ?? missing('A text with checked and nextCheck');
}

/** Pages of running text that stand below the background. */
const BELOW_BACKGROUND = ['strittig', 'formulare'];

/** Where a page of running text stands. */
const pageAddress = (name: string): string =>
  BELOW_BACKGROUND.includes(name) ? backgroundAddress(name) : `/${name}/`;
