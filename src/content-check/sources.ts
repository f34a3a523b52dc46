import type { Problem } from './problem.ts';
import { referencesOf, type Entry } from './references.ts';

/**
 * Copies of other people's texts at strangers' addresses (rule E-07 in the register of facts): they may be cited for what
 * was read in them, but must not be linked.
 */
const MIRRORS = ['S-P04', 'S-P13', 'S-P17', 'S-L04', 'S-N04'];

/** Every source is cited somewhere, and no mirror is linked. */
export function checkSources(entries: Entry[], files: ReadonlyMap<string, string>): Problem[] {
  const cited = new Set(
    entries.flatMap((entry) =>
      referencesOf(entry, files.get(entry.path) ?? '')
        .filter(({ kind }) => kind === 'sources')
        .map(({ id }) => id),
    ),
  );
  return entries
    .filter(({ collection }) => collection === 'sources')
    .flatMap(({ path, data }): Problem[] => {
      const id = path.replace(/^sources\/|\.yaml$/g, '');
      const file = `content/${path}`;
      const problems: Problem[] = [];
      if (!cited.has(id)) {
        problems.push({
          file,
          field: 'Quelle',
          found: `„${id}“, aber kein Satz nennt sie`,
          todo: `Nenne sie an dem Satz, den sie stützt, mit [@${id}], oder lösche die Datei.`,
        });
      }
      if (MIRRORS.includes(id) && data['url'] !== undefined) {
        problems.push({
          file,
          field: 'url',
          found: `„${String(data['url'])}“`,
          todo: 'Das ist eine fremde Abschrift: Lass die Adresse weg, und schreib in note, was gelesen wurde.',
        });
      }
      return problems;
    });
}
