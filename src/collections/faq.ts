import { z } from 'astro/zod';
import { parseMdx } from '../markdown/tree.ts';
import { quoted } from '../domain/spelling.ts';
import { citedIds } from '../markdown/citations.ts';
import { disputeId, faqAddress, questionAddress } from '../domain/addresses.ts';
import { plainText, wordsOf, wordsShown } from '../markdown/plain-text.ts';
import { faqTopics } from './faq-topics.ts';
import { aliases, names, plain, review, SHORTEST_DESCRIPTION, text } from './fields.ts';
import { kind, only, type Content, type Entry, ONE_QUESTION, type Told } from './kind.ts';
import { fill } from '../domain/words.ts';
import { uiIn } from './ui.ts';

/** One question with its answer. The file's name is its address: `/faq/<name>/`. The text under the head goes on where the answer ends. */
const faqSchema = z.strictObject({
  /** The question in people's words. */
  question: plain.refine((value) => /[?؟]$/.test(value), 'Eine Frage endet mit einem Fragezeichen.'),
  /** The word under which the list from A to Z has it. */
  keyword: plain,
  /** The sentence that answers, with sources. It is what a search shows. */
  answer: text,
  /** Other ways in which people ask this, as they type them. They are searched, never shown. */
  aliases,
  /** Ids of the platforms it is about; left out when it is about all. */
  platforms: names.optional(),
  /** Steps to go on with: `instagram/formular`. */
  steps: names.optional(),
  /** Names of related questions. */
  related: names.min(1, 'Nenne mindestens eine verwandte Frage.'),
  /** Disputes that touch the answer. */
  disputes: names.optional(),
  /** true when sentences without a source are the site's own advice. Needed where nothing is cited. */
  ownAdvice: z.literal(true).optional(),
  ...review,
});

export type Faq = z.infer<typeof faqSchema>;

/** A question with its name and its topic. */
export type Question = Faq & { id: string; topic: string };

/** The topics of the page with all questions, each with its questions in order. */
export const topicsOf = (entries: readonly Entry<Faq>[], content: Content) =>
  only(content, faqTopics).topics.map(({ id, title, questions }) => ({
    id,
    title,
    questions: questions.flatMap((name): (Question & { body: string })[] =>
      entries
        .filter((entry) => entry.id === name)
        .map(({ data, body }) => ({ ...data, id: name, topic: title, body })),
    ),
  }));

const questionsOf = (entries: readonly Entry<Faq>[], content: Content) =>
  topicsOf(entries, content).flatMap(({ questions }) => questions);

/** The longest an answer may be: people read it between two taps. */
const LONGEST_ANSWER = 120;
/** Who has read an answer finds so many ways on below it. */
const FEWEST_WAYS = 2;

/** An answer says where it comes from, is short, stands by itself in a search, and leads on. */
function wrongAnswer({ data, body }: Entry<Faq>): Told[] {
  const { answer } = data;
  const count = wordsOf(plainText(answer)).length + wordsShown(parseMdx(body)).length;
  const ways = [...(data.steps ?? []), ...data.related].length;
  const cites = citedIds(`${answer}\n${body}`).length > 0;
  const problem = (field: string, found: string, todo: string): Told => ({ path: [field], found, todo });
  return [
    ...(count > LONGEST_ANSWER
      ? [
          problem(
            'answer',
            `${count} Wörter mit dem Text darunter`,
            `Kürze die Antwort auf höchstens ${LONGEST_ANSWER} Wörter, oder teile die Frage.`,
          ),
        ]
      : []),
    ...(plainText(answer).length < SHORTEST_DESCRIPTION
      ? [
          problem(
            'answer',
            quoted(answer),
            `Schreibe einen ganzen Satz, mindestens ${SHORTEST_DESCRIPTION} Zeichen: Er steht allein in der Suche.`,
          ),
        ]
      : []),
    ...(data.ownAdvice || cites
      ? []
      : [
          problem(
            'answer',
            'keine Quelle',
            'Nenne eine Quelle, oder schreibe „ownAdvice: true“ in den Kopf: Dann steht dabei, dass es unser Rat ist.',
          ),
        ]),
    ...(ways < FEWEST_WAYS
      ? [
          problem(
            'related',
            `${ways} Weg weiter`,
            `Nenne unter „steps“ und „related“ zusammen mindestens ${FEWEST_WAYS} Wege weiter.`,
          ),
        ]
      : []),
  ];
}

export const faq = kind({
  name: 'faq',
  files: '*/faq/*.mdx',
  schema: faqSchema,
  neutral: ['platforms', 'steps', 'related', 'disputes', 'ownAdvice'],
  names: { 'platforms.*': 'platforms', 'steps.*': 'steps', 'related.*': 'faq', 'disputes.*': 'disputes' },
  once: {
    question: ONE_QUESTION,
    keyword: 'Jede Frage hat ein eigenes Wort in der Liste von A bis Z.',
  },
  rules: wrongAnswer,
  page: {
    address: questionAddress,
    route: '/faq/[question]/',
    ids: ({ data: { disputes = [] } }) =>
      disputes.map((dispute, index) => [disputeId(dispute), ['disputes', index]]),
  },
  places: { page: faqAddress, id: (question) => question },
  says: (entries, content) =>
    questionsOf(entries, content).map(({ id, question, answer, body }) => ({
      address: questionAddress(id),
      label: question,
      texts: [answer, parseMdx(body)],
    })),
  finds: (entries, content) =>
    questionsOf(entries, content).map(({ id, topic, question, answer, platforms = [], ...data }) => ({
      kind: 'question',
      address: questionAddress(id),
      title: question,
      answer: plainText(answer),
      where: fill(uiIn(content).places.question, { topic }),
      platforms,
      keyword: data.keyword,
      aliases: data.aliases,
    })),
  decides: ({ data: { answer } }) => [answer],
});
