import { z } from 'astro/zod';
import { faqAddress, topicId } from '../domain/addresses.ts';
import { aliases, description, names, plain, slug } from './fields.ts';
import { quoted } from '../domain/spelling.ts';
import { SOURCE } from '../site.ts';
import { kind, pageFound, UNTRANSLATED, type Told } from './kind.ts';
import { uiIn } from './ui.ts';

/** The words of the page with all questions, and its topics with their questions in order. */
const faqTopicsSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** How people ask for the page. */
  aliases,
  /** What stands above the topics. */
  lead: plain,
  /** The topics, in the order of the page. */
  topics: z
    .array(
      z.strictObject({
        /** Name in addresses: `/faq/#thema-formular`. */
        id: slug,
        /** The heading. */
        title: plain,
        /** Names of its questions, in the order of the page. Each question stands in one topic. */
        questions: names.min(1, 'Nenne mindestens eine Frage.'),
      }),
    )
    .min(1, 'Trage mindestens ein Thema ein.'),
});

export type FaqTopics = z.infer<typeof faqTopicsSchema>;

/**
 * Each question stands in one topic, or nobody would find it on the page of all questions.
 * @param questions Names of all questions.
 */
function wrongTopics({ topics }: FaqTopics, questions: readonly string[], language = SOURCE): Told[] {
  const listed = topics.flatMap((topic, index) =>
    topic.questions.map((name, place) => ({ name, path: ['topics', index, 'questions', place] })),
  );
  const names = listed.map(({ name }) => name);
  const unknown = names.filter((name) => !questions.includes(name));
  // A question under another name is one mistake: the name that does not exist is told, by those who look for it.
  const lost =
    unknown.length > 0 && language === SOURCE ? [] : questions.filter((name) => !names.includes(name));
  const told = (path: PropertyKey[], found: string, todo: string): Told => ({
    path,
    field: 'topics.questions',
    found,
    todo,
  });
  const untranslated = language === SOURCE ? [] : listed.filter(({ name }) => unknown.includes(name));
  return [
    ...untranslated.map(({ name, path }) => told(path, quoted(name), UNTRANSLATED)),
    ...(lost.length > 0
      ? [
          told(
            ['topics'],
            `nirgends ${lost.map((name) => `„${name}“`).join(', ')}`,
            `Trage ${lost.length > 1 ? 'die Fragen' : 'die Frage'} bei einem Thema ein.`,
          ),
        ]
      : []),
    ...listed
      .filter(({ name }, index) => names.indexOf(name) < index)
      .map(({ name, path }) => told(path, `zweimal „${name}“`, 'Lass die Frage an einer Stelle stehen.')),
  ];
}
export const faqTopics = kind({
  name: 'faqTopics',
  files: '*/faq.yaml',
  schema: faqTopicsSchema,
  names: { 'topics.*.questions.*': 'faq' },
  amongOthers: ({ data, language }, ids) => wrongTopics(data, ids('faq'), language),
  page: { address: () => faqAddress, route: faqAddress },
  brings: {
    page: faqAddress,
    ids: ({ data: { topics } }) => topics.map(({ id }, index) => [topicId(id), ['topics', index]]),
  },
  finds: (entries, content) =>
    entries.map(({ data: { title, description: answer, aliases } }) =>
      pageFound({
        address: faqAddress,
        title,
        answer,
        where: uiIn(content).places.allQuestionsOnOnePage,
        keyword: uiIn(content).places.allQuestions,
        aliases,
      }),
    ),
});
