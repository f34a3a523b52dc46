import { writeFileSync } from 'node:fs';
import { checkContent } from '../content-check/check.ts';
import { formatProblem } from '../content-check/problem.ts';
import { readContent } from '../content-check/read.ts';
import { dayInBerlin } from '../domain/days.ts';
import { fromNeighbour } from './neighbour.ts';
import { atTerminal, Stop } from './stop.ts';

/**
 * `npm run new -- faq meine-frage`: a new file of content, copied from its neighbour; `--like name` chooses which. Then the
 * check says what is still to be done, there and in other files.
 */
await atTerminal(() => {
  const words = process.argv.slice(2);
  const at = words.indexOf('--like');
  const [, like] = at < 0 ? [] : words.splice(at, 2);
  if (at >= 0 && like === undefined) throw new Stop('Hinter --like fehlt der Name des Vorbilds.');
  const [kind, name, other] = words;
  if (other !== undefined) throw new Stop(`„${other}“ ist ein Wort zu viel: npm run new -- ${kind} ${name}`);
  const files = readContent('content');
  const { path, text, from } = fromNeighbour(files, { kind, name, like, today: dayInBerlin(Date.now()) });
  writeFileSync(`content/${path}`, text, { flag: 'wx' });
  const problems = checkContent(new Map([...files, [path, text]]));
  console.log(
    [
      `Neu: content/${path}, nach dem Vorbild von content/${from}.`,
      'Ersetze jedes TODO. Was sonst dort steht, stammt vom Vorbild: Lies auch das. Die Prüfung sagt jetzt und bei jedem Bau:',
      ...problems.map(formatProblem),
    ].join('\n\n'),
  );
});
