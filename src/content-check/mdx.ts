import { parseMdx } from '../domain/mdx.ts';
import { didYouMean, type Problem } from './problem.ts';
import type { Reference } from './references.ts';
import { vocabulary, words } from './vocabulary.ts';

/** What a text may and must contain. */
export interface MdxRules {
  /** A guide needs at least one step. */
  needsSteps?: true;
  /** The components it may use; left out when it may use all. */
  words?: readonly string[];
}

/** The parts of a Markdown tree that the check looks at. */
interface Node {
  type: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Checks the text of an MDX file: only known components with exactly their attributes, no code, step ids unique.
 * @param file Path for the messages.
 * @param source The whole file, with its head.
 * @param rules What this kind of text may and must contain.
 * @returns The problems, and the entries of other collections that the text names.
 */
export function checkMdx(
  file: string,
  source: string,
  { needsSteps, words: allowed = words }: MdxRules = {},
): { problems: Problem[]; references: Reference[] } {
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const steps = new Map<string, number>();

  const visit = (node: Node, insideStep: boolean): void => {
    const line = node.position?.start.line;
    if (['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'].includes(node.type)) {
      problems.push({
        file,
        line,
        field: 'Text',
        found: 'Programmcode',
        todo: 'In content/ steht kein Code. Nimm ein Wort aus der Liste in content/README.md.',
      });
    }
    if (node.type.startsWith('mdxJsx') && node.name) checkWord(node, line, insideStep);
    for (const child of node.children ?? []) visit(child, insideStep || node.name === 'Step');
  };

  const checkWord = (
    { name, attributes = [] }: Node,
    line: number | undefined,
    insideStep: boolean,
  ): void => {
    const word = vocabulary[name ?? ''];
    const field = `<${name}>`;
    if (!word) {
      problems.push({
        file,
        line,
        field,
        found: field,
        existing: words,
        todo: `Dieses Wort gibt es nicht.${didYouMean(name ?? '', words)}`,
      });
      return;
    }
    if (!allowed.includes(name ?? '')) {
      problems.push({
        file,
        line,
        field,
        found: field,
        existing: allowed,
        todo: 'Dieses Wort passt hier nicht: Verweise auf den Schritt, in dem es steht.',
      });
    }
    const given = Object.fromEntries(attributes.map((attribute) => [attribute.name ?? '…', attribute.value]));
    for (const key of Object.keys(given).filter((key) => !word.attributes.includes(key))) {
      problems.push({
        file,
        line,
        field,
        found: `die Angabe „${key}“`,
        existing: word.attributes,
        todo: `Diese Angabe gibt es hier nicht.${didYouMean(key, word.attributes)}`,
      });
    }
    for (const key of word.attributes.filter((key) => typeof given[key] !== 'string' || given[key] === '')) {
      problems.push({
        file,
        line,
        field,
        found: `kein ${key}="…"`,
        existing: word.attributes,
        todo: `Ergänze ${key}="…".`,
      });
    }
    const id = typeof given['id'] === 'string' ? given['id'] : '';
    if (word.refersTo && id) references.push({ field, kind: word.refersTo, id, line });
    if (name === 'Step' && id) checkStepId(id, line, insideStep);
  };

  const checkStepId = (id: string, line: number | undefined, insideStep: boolean): void => {
    const field = '<Step> id';
    if (!ID.test(id)) {
      problems.push({
        file,
        line,
        field,
        found: `„${id}“`,
        todo: 'Nimm kleine Buchstaben, Ziffern und Bindestriche, etwa „formular“: die Kennung steht in Adressen.',
      });
    }
    if (insideStep) {
      problems.push({
        file,
        line,
        field,
        found: `„${id}“ in einem anderen Schritt`,
        todo: 'Schließe den Schritt davor mit </Step>.',
      });
    }
    if (steps.has(id)) {
      problems.push({
        file,
        line,
        field,
        found: `„${id}“, schon vergeben in Zeile ${steps.get(id)}`,
        existing: [...steps.keys()],
        todo: 'Gib diesem Schritt eine eigene Kennung.',
      });
    }
    steps.set(id, line ?? 0);
  };

  try {
    visit(parseMdx(source) as Node, false);
    if (needsSteps && steps.size === 0) {
      problems.push({
        file,
        field: '<Steps>',
        found: 'kein Schritt',
        todo: 'Eine Anleitung braucht mindestens einen <Step> in <Steps>.',
      });
    }
  } catch (error) {
    const { reason = String(error) } = error as { reason?: string };
    // The parser names the place of the opening word in its sentence.
    const line = Number(/\((\d+):/.exec(reason)?.[1]) || undefined;
    problems.push({
      file,
      line,
      field: 'Text',
      found: reason,
      todo: 'Prüfe, ob jedes <Wort> wieder geschlossen ist.',
    });
  }
  return { problems, references };
}
