import { PROOFS, SHEET } from '../domain/addresses.ts';
import { attributesOf, isWord, nodesIn, wordsIn, type Node } from '../markdown/tree.ts';
import type { Entry } from './entry.ts';
import { didYouMean, quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import { NO_SCREEN } from './vocabulary.ts';

/** What guides and tracks need: one list of steps, steps with ids of their own, and a head that fits them. */

/** Checks a guide or a track. */
export function checkGuide(entry: Entry): Problem[] {
  const { tree } = entry;
  if (!tree) return [];
  const words = [...nodesIn(tree)].filter(isWord);
  const list = listOfSteps(entry, words);
  // Without its steps nothing that names them can be right.
  if (list.length > 0) return list;
  const twice = [...takenIds(entry, words), ...doubledSteps(entry, words)];
  return twice.length > 0 ? twice : stepsInHead(entry, words);
}

/** There is one <Steps>, and a step in it. */
function listOfSteps({ file }: Entry, words: readonly Node[]): Problem[] {
  const lists = words.filter(({ name }) => name === 'Steps');
  const steps = words.filter(({ name }) => name === 'Step');
  const problem = { file, field: '<Steps>' };
  const [, second] = lists;
  if (second)
    return [
      {
        ...problem,
        line: second.position.start.line,
        found: 'eine zweite Liste von Schritten',
        todo: 'Setze alle Schritte in ein einziges <Steps> … </Steps>.',
      },
    ];
  if (lists.length === 0 && steps.length > 0)
    return [
      {
        ...problem,
        line: steps[0]?.position.start.line,
        found: 'Schritte ohne <Steps>',
        todo: 'Setze <Steps> vor den ersten Schritt und </Steps> hinter den letzten.',
      },
    ];
  if (steps.length > 0) return [];
  return [
    { ...problem, found: 'kein Schritt', todo: 'Eine Anleitung braucht mindestens einen <Step> in <Steps>.' },
  ];
}

/** What lies below the address of a guide beside its steps. */
const BESIDE = new Map([
  [PROOFS, 'Unter dieser Adresse stehen die Belege.'],
  [SHEET, 'Sie ist für das Blatt zum Ausdrucken vergeben.'],
]);

const takenIds = ({ file }: Entry, words: readonly Node[]): Problem[] =>
  words
    .filter(({ name }) => name === 'Step')
    .map((step) => ({ step, id: attributesOf(step)['id'] ?? '' }))
    .filter(({ id }) => BESIDE.has(id))
    .map(({ step, id }) => ({
      file,
      line: step.position.start.line,
      field: '<Step> id',
      found: quoted(id),
      todo: `Gib diesem Schritt eine andere Kennung: ${BESIDE.get(id)}`,
    }));

/** Ids of steps stand in addresses, and titles lead there: each once. */
const doubledSteps = (entry: Entry, words: readonly Node[]): Problem[] => [
  ...doubled(entry, words, 'id', 'Gib diesem Schritt eine eigene Kennung.'),
  ...doubled(entry, words, 'title', 'Gib diesem Schritt einen eigenen Titel.'),
];

function doubled({ file }: Entry, words: readonly Node[], attribute: string, todo: string): Problem[] {
  const seen = new Map<string, number>();
  return words
    .filter(({ name }) => name === 'Step')
    .flatMap((step): Problem[] => {
      const value = attributesOf(step)[attribute]?.trim() ?? '';
      const { line } = step.position.start;
      const earlier = seen.get(value);
      seen.set(value, earlier ?? line);
      if (earlier === undefined || value === '') return [];
      return [
        {
          file,
          line,
          field: `<Step> ${attribute}`,
          found: `${quoted(value)}, schon vergeben in Zeile ${earlier}`,
          existing: [...seen.keys()],
          todo,
        },
      ];
    });
}

/** Steps that the head names must be in the text. */
function stepsInHead({ file, data, lineOf }: Entry, words: readonly Node[]): Problem[] {
  const existing = words.filter(({ name }) => name === 'Step').map((step) => attributesOf(step)['id'] ?? '');
  const named = Object.entries((data['back'] ?? {}) as Record<string, string>).map(
    ([answer, id]) => [['back', answer], id] as const,
  );
  const wrong = named.filter(([, id]) => !existing.includes(id));
  return [...Map.groupBy(wrong, ([, id]) => id)].flatMap(([id, [first, ...rest]]): Problem[] =>
    first
      ? [
          {
            file,
            line: lineOf(first[0]),
            field: first[0].join('.'),
            found: quoted(id),
            existing,
            places: rest.map(([path]) => `${file}:${lineOf(path)}`),
            todo: `Nimm die Kennung eines Schrittes aus dieser Datei.${didYouMean(id, existing)}`,
          },
        ]
      : [],
  );
}

/**
 * A step shows the screen on which it happens, or says that it happens on none. A path to tap is on a screen in any case.
 * @param screens Names of the drawings that there are.
 */
export function checkDrawings({ file, tree }: Entry, screens: readonly string[]): Problem[] {
  return (tree ? wordsIn(tree, 'Step') : []).flatMap((step): Problem[] => {
    const isMarked = attributesOf(step)['screen'] === NO_SCREEN;
    const [drawn] = wordsIn(step, 'Screen');
    const [tapped = drawn] = wordsIn(step, 'Path');
    const problem = { file, field: `<Step id="${attributesOf(step)['id'] ?? ''}">`, existing: screens };
    if (isMarked && tapped)
      return [
        {
          ...problem,
          line: tapped.position.start.line,
          found: `screen="${NO_SCREEN}", aber <${tapped.name}> im Schritt`,
          todo: drawn
            ? `Lösche screen="${NO_SCREEN}": Der Schritt zeigt einen Bildschirm.`
            : `Lösche screen="${NO_SCREEN}", und setze <Screen id="…" /> in den Schritt: Wer tippt, sieht einen Bildschirm.`,
        },
      ];
    return isMarked || drawn
      ? []
      : [
          {
            ...problem,
            line: step.position.start.line,
            found: 'kein <Screen id="…" />',
            todo: `Setze <Screen id="…" /> in den Schritt. Eine neue Zeichnung ist eine Datei in content/de/screens/ für sich. Gibt es keinen Bildschirm, oder beschreibt ihn keine Quelle, ergänze screen="${NO_SCREEN}".`,
          },
        ];
  });
}
