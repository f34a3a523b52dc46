import { readFileSync, writeFileSync } from 'node:fs';
import type { Words } from '../collections/ui.ts';
import { checkContent } from '../content-check/check.ts';
import { formatProblem } from '../content-check/problem.ts';
import { readContent } from '../content-check/read.ts';
import { dayInBerlin } from '../domain/days.ts';
import { wordsOf } from '../integrations/words.ts';
import { LANGUAGES, SOURCE, type Language } from '../site.ts';
import { addFormReport } from './form-report.ts';
import { atTerminal, Stop } from './stop.ts';

/**
 * `npm run forms:add -- mail.txt`, or with the mail on standard input: takes a report that came by mail into the log of its
 * form, and says what the check finds then.
 */
const HOW = 'Gib die Datei mit der Mail an: npm run forms:add -- mail.txt';

const sayIn = (language: Language): Words['report'] => wordsOf(language).report;

function readMail(words: readonly string[]): string {
  const [file, other] = words;
  if (other !== undefined) throw new Stop(`„${other}“ ist ein Wort zu viel. ${HOW}`);
  try {
    return readFileSync(file ?? 0, 'utf8');
  } catch {
    throw new Stop(file === undefined ? HOW : `„${file}“ lässt sich nicht lesen. ${HOW}`);
  }
}

await atTerminal(() => {
  const mail = readMail(process.argv.slice(2));
  const others = LANGUAGES.filter((language) => language !== SOURCE).map(sayIn);
  const { path, text, date } = addFormReport(
    readContent('content'),
    mail,
    [sayIn(SOURCE), ...others],
    dayInBerlin(Date.now()),
  );
  writeFileSync(`content/${path}`, text);
  const problems = checkContent(readContent('content'));
  console.log([`Eingetragen: content/${path}, ${date}.`, ...problems.map(formatProblem)].join('\n\n'));
  if (problems.length > 0) process.exitCode = 1;
});
