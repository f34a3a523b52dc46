import { citedIds } from '../domain/citations.ts';
import { plainText, wordsOf } from '../domain/plain-text.ts';
import { SHORTEST_DESCRIPTION } from '../collections/fields.ts';
import { stringsIn, type Entry } from './entry.ts';
import { quoted, type Problem } from './problem.ts';

/** Questions and their topics. */

/** The longest an answer may be: people read it between two taps. */
const LONGEST_ANSWER = 120;
/** Who has read an answer finds so many ways on below it. */
const FEWEST_WAYS = 2;

/** An answer says where it comes from, is short, stands by itself in a search, and leads on. */
export function checkAnswer({ file, data, lineOf, body }: Entry): Problem[] {
  const answer = String(data['answer']);
  const count = wordsOf(plainText(`${answer}\n\n${body}`)).length;
  const ways = [...((data['steps'] ?? []) as string[]), ...(data['related'] as string[])].length;
  const cites = citedIds([...stringsIn(data).map(([, text]) => text), body].join('\n')).length > 0;
  const problem = (field: string, found: string, todo: string): Problem => ({
    file,
    line: lineOf([field]),
    field,
    found,
    todo,
  });
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
    ...(data['ownAdvice'] || cites
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

/**
 * Each question stands in one topic, or nobody would find it on the page of all questions.
 * @param questions Names of all questions.
 */
export function checkTopics({ file, data, lineOf }: Entry, questions: readonly string[]): Problem[] {
  const listed = (data['topics'] as { questions: string[] }[]).flatMap((topic, index) =>
    topic.questions.map((name, place) => ({ name, path: ['topics', index, 'questions', place] })),
  );
  const names = listed.map(({ name }) => name);
  const unknown = names.filter((name) => !questions.includes(name));
  // A question under another name is one mistake: the name that does not exist is told, by those who look for it.
  const lost = unknown.length > 0 ? [] : questions.filter((name) => !names.includes(name));
  const told = (path: PropertyKey[], found: string, todo: string): Problem => ({
    file,
    line: lineOf(path),
    field: 'topics.questions',
    found,
    todo,
  });
  return [
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
