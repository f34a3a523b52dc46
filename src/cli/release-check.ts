import { checkContent } from '../content-check/check.ts';
import { didYouMean } from '../domain/spelling.ts';
import { formatProblem } from '../content-check/problem.ts';
import { readContent } from '../content-check/read.ts';
import { unsetFields, variableOf } from '../features/operator/operator.ts';
import { OPERATOR_FILE, operatorProblems, readOperator } from '../integrations/operator.ts';
import { atTerminal, refuseOthers, Stop } from './stop.ts';

/** Refuses a release while the operator's data are unset, or are not what readers can use: `npm run release:check`. */
await atTerminal(() => {
  refuseOthers(process.argv.slice(2));
  const operator = readOperator();
  // Of the content this file alone: it names nothing else, and the build holds the rest.
  const own = [...readContent('content')].filter(([path]) => `content/${path}` === OPERATOR_FILE);
  const inFile = checkContent(new Map(own)).filter(({ file }) => file === OPERATOR_FILE);
  const isTold = (field: string): boolean => inFile.some((problem) => problem.field === field);
  const unset = unsetFields(operator).filter((field) => !isTold(field));
  const problems = [
    ...inFile,
    ...operatorProblems({ isRelease: true }).filter(({ field }) => !isTold(field)),
  ];
  if (unset.length + problems.length > 0) {
    const missing = unset.map((field) => `  ${field}  (oder ${variableOf(field)} in der Umgebung)`);
    throw new Stop(
      [
        'Noch nicht bereit zur Veröffentlichung.',
        ...(missing.length > 0 ? [[`In ${OPERATOR_FILE} fehlt:`, ...missing].join('\n')] : []),
        ...misspelt(Object.keys(operator)),
        ...problems.map(formatProblem),
        'Was jedes Feld bedeutet, steht in src/collections/operator.ts.',
      ].join('\n\n'),
    );
  }
  console.log('Die Angaben zum Betreiber sind vollständig.');
});

/** Variables that look like ours and that nobody reads: a slip of the keys leaves a field unset. */
function misspelt(fields: string[]): string[] {
  const known = fields.map(variableOf);
  return Object.keys(process.env)
    .filter((name) => name.startsWith('OPERATOR_') && !known.includes(name))
    .map((name) => `${name} liest niemand.${didYouMean(name, known)}`);
}
