import { checkLinks, type LinkReport } from './links.ts';
import { readEntries } from './content.ts';
import { atTerminal, refuseOthers } from './stop.ts';

/**
 * `npm run links:check`: asks every outside address of content/ once, for people with internet. Slow on purpose: one
 * question at a time for each host, with a pause; bounded by a time-out and a number. Changes nothing.
 */
const PAUSE = 1500;
const TIMEOUT = 15_000;
const MOST = 500;

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings);

await atTerminal(async () => {
  refuseOthers(process.argv.slice(2));
  const places = new Map<string, string[]>();
  for (const { path, data } of readEntries()) {
    for (const url of strings(data).filter((text) => /^https?:\/\/\S+$/.test(text)))
      places.set(url, [...(places.get(url) ?? []), path]);
  }
  const urls = [...places.keys()].slice(0, MOST);
  console.log(`${urls.length} Adressen, je Host eine nach der anderen. Das dauert einige Minuten.`);
  if (places.size > MOST) console.log(`${places.size - MOST} weitere bleiben diesmal ungefragt.`);
  console.log();

  const reports = await checkLinks(urls, { pause: PAUSE, timeout: TIMEOUT });
  const show = (title: string, state: LinkReport['state']): void => {
    const list = reports.filter((report) => report.state === state);
    if (list.length === 0) return;
    console.log(`\n${title} (${list.length})`);
    for (const { url, says } of list) {
      console.log(`  ${says.padEnd(28)} ${url}`);
      for (const path of places.get(url) ?? []) console.log(`  ${''.padEnd(28)} content/${path}`);
    }
  };
  show('Antwortet nicht oder mit Fehler', 'broken');
  show('Leitet weiter: Adresse prüfen', 'moved');
  show('Hinter einer Anmeldung: Eine Antwort beweist hier nichts. Das muss ein Mensch ansehen', 'login');
  console.log(`\nIn Ordnung: ${reports.filter(({ state }) => state === 'fine').length}`);
  process.exit(reports.some(({ state }) => state === 'broken') ? 1 : 0);
});
