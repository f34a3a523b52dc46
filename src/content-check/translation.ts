import { isNeutral, laidOver, takenApart, writtenSchema } from '../collections/translation.ts';
import type { Fields, Kind } from '../collections/kind.ts';
import { quoted } from '../domain/spelling.ts';
import { attributesOf, wordsIn } from '../markdown/tree.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { checkShape } from './schema.ts';
import type { Yaml } from './yaml.ts';

/** Translations: what is wrong with one beside the German file. */

/** The German file of a translation: `none` where there is none; undefined where it has a mistake itself. */
export type German = Entry | 'none' | undefined;

const NOT_HERE =
  'Das gibt es auf Deutsch nicht. Schreibe es zuerst dort, oder benenne die Datei wie die deutsche.';

/**
 * Lays a translation over the German entry.
 * @param yaml What the translation says itself.
 * @returns The whole entry as YAML, or what is wrong with the translation.
 */
export function overGerman(file: string, kind: Kind, yaml: Yaml, german: German): Yaml | Problem[] {
  const own = yaml.data;
  if (typeof own !== 'object' || own === null || Array.isArray(own)) return yaml;
  const { written, words } = takenApart(own as Fields);
  const shape = checkShape(file, writtenSchema, { ...yaml, data: JSON.parse(JSON.stringify(written)) });
  if (shape.length > 0) return shape;
  if (kind.abroad) return { ...yaml, data: words };
  if (german === 'none')
    return [{ file, field: 'Name der Datei', found: 'keine deutsche Datei dieses Namens', todo: NOT_HERE }];
  if (!german) return [];
  const problems = [...repeated(file, kind, yaml, words), ...lacking(file, kind, words, german.data)];
  return problems.length > 0 ? problems : { ...yaml, data: laidOver(kind, german.data, words) };
}

/** Fields that hold no words: here they could go stale. */
const repeated = (file: string, kind: Kind, { lineOf }: Yaml, words: Fields): Problem[] =>
  Object.keys(words)
    .filter((field) => isNeutral(kind, field))
    .map((field) => ({
      file,
      line: lineOf([field]),
      field,
      found: `das Feld ${quoted(field)}`,
      todo: 'Lösche es: Dieses Feld kommt aus der deutschen Datei. So kann es hier nicht veralten.',
    }));

/** Words that the German file has, whether a file must have them or not. */
function lacking(file: string, kind: Kind, words: Fields, german: Fields): Problem[] {
  const lost = Object.keys(german).filter(
    (field) =>
      !isNeutral(kind, field) &&
      !(field in words) &&
      ![...(kind.mayLack ?? []), ...(kind.stays ?? [])].includes(field),
  );
  return lost.length === 0
    ? []
    : [
        {
          file,
          field: lost.join(', '),
          found: 'nichts',
          todo: lost.length === 1 ? 'Übersetze dieses Feld auch.' : 'Übersetze diese Felder auch.',
        },
      ];
}

const stepsIn = ({ tree }: Entry): string[] =>
  tree ? wordsIn(tree, 'Step').map((word) => attributesOf(word)['id'] ?? '') : [];

/** A translation has the steps of the German text in its order: their names stand in addresses. */
export function checkSteps(entry: Entry, german: German): Problem[] {
  if (!entry.kind.walks || !german || german === 'none') return [];
  const [own, there] = [stepsIn(entry), stepsIn(german)];
  return own.join() === there.join()
    ? []
    : [
        {
          file: entry.file,
          field: '<Step>',
          found: own.join(', ') || 'kein Schritt',
          existing: there,
          todo: 'Schreibe dieselben Schritte wie auf Deutsch, in derselben Reihenfolge und mit denselben Kennungen.',
        },
      ];
}
