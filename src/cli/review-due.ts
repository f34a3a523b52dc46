import { inWords } from '../domain/dates.ts';
import { GERMAN_DATES } from '../content-check/german.ts';
import { dayInBerlin } from '../domain/days.ts';
import { dueReviews } from '../features/review/due.ts';
import { readEntries } from './content.ts';
import { atTerminal, Stop } from './stop.ts';

/**
 * `npm run review:due`: what to hold against its sources next, and how. First what is overdue, then what most deciding
 * sentences rest on; which these are, `weigh` in src/features/review/due.ts says. `-- 10` shows ten lines.
 */
const OTHERS = 'Jeden Satz gegen seine Quellen halten; dann checked und nextCheck neu setzen.';

const USUAL = 25;

if (import.meta.main)
  await atTerminal(() => {
    const most = readCount(process.argv.slice(2));
    const today = dayInBerlin(Date.now());
    const due = dueReviews(readEntries(), today);
    const overdue = due.filter(({ isOverdue }) => isOverdue);
    console.log(
      `${due.length} Texte und Quellen mit Prüfdatum, ${overdue.length} davon überfällig (heute: ${inWords(today, GERMAN_DATES)}).`,
    );
    console.log('Zuerst steht, worauf die meisten Sätze ruhen, nach denen jemand handelt.\n');
    for (const { path, kind, checked, nextCheck, isOverdue, weight } of due.slice(0, most)) {
      const until = nextCheck ? `bis ${nextCheck}` : 'mit den Texten';
      console.log(
        `${isOverdue ? '!' : ' '}${String(weight).padStart(4)} Sätze  ${until.padEnd(14)}  zuletzt ${checked}  content/${path}`,
      );
      console.log(`             ${kind.howToCheck ?? OTHERS}`);
    }
    if (due.length > most)
      console.log(`\n… und ${due.length - most} weitere: npm run review:due -- ${due.length}`);
  });

/** How many lines to show. @throws Stop when the words after the command are no number. */
export function readCount(words: string[]): number {
  const [word = String(USUAL), ...more] = words;
  if (/^\d{1,6}$/.test(word) && Number(word) > 0 && more.length === 0) return Number(word);
  throw new Stop(
    `„${words.join(' ')}“ ist keine Zahl von Zeilen. Gib eine ganze Zahl ab 1 an: npm run review:due -- 10`,
  );
}
