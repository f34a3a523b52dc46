import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readContent } from '../content-check/read.ts';
import { LANGUAGES, SOURCE } from '../site.ts';
import { atTerminal, Stop } from './stop.ts';
import { begun, dueIn, retellings, retoldFiles, stampedFiles, told } from './translations.ts';

/**
 * Translations: `npm run i18n -- begin tr guides/instagram` makes a file, `stamp tr guides/instagram` says that it is up to
 * date (`stamp tr guides/instagram formular` of one step, `stamp tr` of all that do not say so yet, `stamp einfach` of einfache
 * Sprache), `status` what is due.
 */
const FEW = 20;

await atTerminal(() => {
  const words = process.argv.slice(2);
  const isWhole = words.includes('--all');
  const [deed, language, file, ...parts] = words.filter((word) => word !== '--all');
  const files = readContent('content');
  const save = (changed: ReadonlyMap<string, string>): void => {
    for (const [path, text] of changed) {
      mkdirSync(dirname(`content/${path}`), { recursive: true });
      writeFileSync(`content/${path}`, text);
      console.log(`content/${path}`);
    }
  };
  if (deed === 'begin') {
    const { path, text } = begun(files, { language, file });
    save(new Map([[path, text]]));
    console.log('Die Wörter darin sind noch deutsch: Übersetze sie.');
  } else if (deed === 'stamp') {
    save(language === 'einfach' ? retoldFiles(files) : stampedFiles(files, { language, file, parts }));
  } else if (deed === 'status' || deed === undefined) {
    const others = LANGUAGES.filter((each) => each !== SOURCE && (language ?? each) === each);
    const lines = others.flatMap((each) => told(each, dueIn(each, files), isWhole ? Infinity : FEW));
    const old = [...retellings(files)].filter(([, { now, then }]) => now !== then);
    const simple = old.map(([path]) => `  content/${path}: veraltet`);
    const all = [...lines, ...(simple.length > 0 ? ['einfach:', ...simple] : [])];
    console.log(all.join('\n') || 'Nichts zu übersetzen: Es gibt keine andere Sprache als Deutsch.');
  } else throw new Stop(`„${deed}“ gibt es nicht. Es gibt: begin, stamp, status.`);
});
