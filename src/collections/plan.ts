import { z } from 'astro/zod';
import { planAddress, proofsAddress } from '../domain/addresses.ts';
import { quoted } from '../domain/spelling.ts';
import { aliases, description, plain, review, siteAddress, slug, text } from './fields.ts';
import { kind, pagesFound, type Anchor, type Told } from './kind.ts';
import { uiIn } from './ui.ts';

/** Question → answers, of which one must be given. */
const condition = z.record(slug, z.array(slug).min(1, 'Nenne mindestens eine Antwort.'));

const question = z.strictObject({
  /** Name in addresses: `/plan/?konto=instagram#konto`. */
  id: slug,
  /** The question. */
  title: plain,
  /** Why it is asked, with sources. */
  why: text,
  /** true where several answers may be given. */
  many: z.literal(true).optional(),
  /** The question is asked only after these answers to earlier ones. */
  onlyIf: condition.optional(),
  answers: z
    .array(
      z.strictObject({
        /** Name in addresses. */
        id: slug,
        /** What the reader chooses. */
        label: plain,
        /** Where it leads without script. */
        address: siteAddress,
        /** true where it stands beside no other answer. */
        alone: z.literal(true).optional(),
        /** It is offered only after these answers to earlier questions, or beside these of its own. */
        onlyIf: condition.optional(),
      }),
    )
    .min(2, 'Nenne mindestens zwei Antworten.'),
});

const action = z.strictObject({
  /** Its name, for whoever works on the rules. */
  id: slug,
  /** The deed. */
  title: plain,
  /** The deed in the third person, as whoever helps reads it. */
  helper: plain,
  /** Why, with sources. */
  reason: text,
  /** By when, with sources. */
  until: text.optional(),
  /** Where it is done: a step, a question, a page. */
  address: siteAddress,
  /** About how long it takes, in minutes. */
  minutes: z.number().int().positive(),
  /** Name of the letter that belongs to it. */
  letter: z.string().optional(),
  /** The answer period belongs to it: counted from today, or from the day on which someone has sent. */
  date: z.enum(['today', 'sent']).optional(),
  /** Name of the platform whose ladder says how far one is. */
  platform: z.string().optional(),
  /** true where one must get into an account for it; `later` where that is for whoever has got back into it by then. */
  form: z.literal([true, 'later']).optional(),
  /** true where that is due beside a confirmed objection; its reason says why. */
  again: z.literal(true).optional(),
  /** true where nothing is left to do after it. */
  done: z.literal(true).optional(),
  /** When it is in the plan: one of these holds. */
  when: z.array(condition).min(1, 'Nenne mindestens einen Fall.'),
});

/** The personal plan (Plan): its questions, and what follows from the answers. The words around it: content/<language>/ui.yaml. */
const planSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What stands above the questions. */
  lead: text,
  /** Other words under which people look for the page. They are searched, never shown. */
  aliases,
  /** In the order in which they are asked. */
  questions: z.array(question).min(1, 'Stelle mindestens eine Frage.'),
  /** In the order of the plan. */
  actions: z.array(action).min(1, 'Nenne mindestens eine Aufgabe.'),
  /** What whoever helps prepares, and leaves alone; `onlyIf`: after these answers. */
  helping: z
    .array(z.strictObject({ says: text, onlyIf: condition.optional() }))
    .min(1, 'Nenne mindestens einen Punkt.'),
  ...review,
});

export type Plan = z.infer<typeof planSchema>;

/** A condition with its place in the file, and the questions that it may name. */
interface Placed {
  path: readonly PropertyKey[];
  names: z.infer<typeof condition> | undefined;
  known: Plan['questions'];
}

/** The conditions of a plan. Whether something is asked or offered hangs on what was asked before. */
const conditionsIn = ({ questions, actions, helping }: Plan): Placed[] => [
  ...questions.flatMap(({ onlyIf, answers }, index): Placed[] => [
    { path: ['questions', index, 'onlyIf'], names: onlyIf, known: questions.slice(0, index) },
    ...answers.map((answer, place) => ({
      path: ['questions', index, 'answers', place, 'onlyIf'],
      names: answer.onlyIf,
      known: questions.slice(0, index + 1),
    })),
  ]),
  ...actions.flatMap(({ when }, index) =>
    when.map((names, place) => ({ path: ['actions', index, 'when', place], names, known: questions })),
  ),
  ...helping.map(({ onlyIf }, index) => ({
    path: ['helping', index, 'onlyIf'],
    names: onlyIf,
    known: questions,
  })),
];

/** Conditions that name a question or an answer that there is not, or not yet. */
const wrongConditions = (plan: Plan): Told[] =>
  conditionsIn(plan).flatMap(({ path, names = {}, known }) =>
    Object.entries(names).flatMap(([id, answers]): Told[] => {
      const asked = known.find((each) => each.id === id);
      if (!asked)
        return [
          {
            path: [...path, id],
            found: `die Frage ${quoted(id)}, die es dort noch nicht gibt`,
            existing: known.map((each) => each.id),
            todo: 'Nenne eine Frage dieser Datei, die davor gestellt wird.',
          },
        ];
      const existing = asked.answers.map((answer) => answer.id);
      return answers.flatMap((answer, place) =>
        existing.includes(answer)
          ? []
          : [
              {
                path: [...path, id, place],
                found: `die Antwort ${quoted(answer)}, die es nicht gibt`,
                existing,
                todo: 'Nenne eine Antwort dieser Frage.',
              },
            ],
      );
    }),
  );

export const plan = kind({
  name: 'plan',
  files: '*/plan.yaml',
  schema: planSchema,
  onceWithin: 'actions.id',
  names: {
    'questions.*.answers.*.address': 'addresses',
    'actions.*.address': 'addresses',
    'actions.*.letter': 'letters',
    'actions.*.platform': 'platforms',
  },
  rules: ({ data }) => wrongConditions(data),
  page: { address: () => planAddress, route: planAddress, proofsRoute: proofsAddress(planAddress) },
  brings: {
    page: planAddress,
    ids: ({ data: { questions } }) =>
      questions.map(({ id }, index): Anchor => [id, ['questions', index, 'id']]),
  },
  says: (entries) =>
    entries.map(({ data: { title, ...texts } }) => ({
      address: planAddress,
      label: title,
      texts: textsOf(texts),
    })),
  decides: ({ data }) => textsOf(data),
  finds: (entries, content) => pagesFound(entries, () => planAddress, uiIn(content).plan.name),
});

/** What a plan says, in the order of the page. */
const textsOf = ({ lead, questions, actions, helping }: Omit<Plan, 'title'>): string[] => [
  lead,
  ...questions.map(({ why }) => why),
  ...actions.map(({ reason, until }) => [reason, until].filter(Boolean).join(' ')),
  ...helping.map(({ says }) => says),
];
