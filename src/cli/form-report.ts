import { parseDocument, type YAMLSeq } from 'yaml';
import type { Words } from '../collections/ui.ts';
import type { ContentFiles } from '../content-check/read.ts';
import { didYouMean } from '../domain/spelling.ts';
import { asSighting, readFormReport, type Sighting } from '../features/report/report.ts';
import { Stop } from './stop.ts';

/** What `npm run forms:add` makes of a mail. */

/** A node of YAML, as far as this needs it. */
interface Pairs {
  items: { key: { value: string }; value: { type?: string } }[];
}

/**
 * Takes a report of a form that came by mail into the log of that form, by its day, newest first.
 * @param files All content. @param mail The whole mail. @param languages Words of every language, German first.
 * @param today `YYYY-MM-DD` in Berlin.
 * @returns The path below content/ and its new text.
 * @throws Stop with what is wrong and what to do.
 */
export function addFormReport(
  files: ContentFiles,
  mail: string,
  languages: readonly [Words['report'], ...Words['report'][]],
  today: string,
): { path: string; text: string; date: string } {
  const [german] = languages;
  const report = readFormReport(mail, languages);
  if (!report)
    throw new Stop(`In der Mail steht keine Zeile „${german.form}“. Kopiere den Text, wie er kam.`);
  const forms = [...files.keys()].flatMap((path) => /^de\/forms\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
  const { form = '' } = report;
  if (!forms.includes(form))
    throw new Stop(
      `${german.lines.form}: „${form}“ gibt es nicht.${didYouMean(form, forms)} Vorhanden: ${forms.join(', ')}`,
    );
  const sighting = readSighting(report, german, today);
  const path = `de/forms/${form}.yaml`;
  return { path, text: withSighting(files.get(path) ?? '', sighting), date: sighting.date };
}

function readSighting(
  report: Parameters<typeof asSighting>[0],
  german: Words['report'],
  today: string,
): Sighting {
  try {
    return asSighting(report, german, today);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Stop(
      `Diese Zeile lässt sich nicht übernehmen: ${error.message}. Berichtige sie, oder frag nach.`,
    );
  }
}

/** The file of a form with a line more in its log. Everything else stays as it was typed. */
function withSighting(file: string, sighting: Sighting): string {
  const document = parseDocument(file);
  const reports = document.get('reports') as YAMLSeq<{ get(key: string): unknown }>;
  const later = reports.items.findIndex((item) => {
    const date = String(item.get('date'));
    return date === 'undatiert' || date <= sighting.date;
  });
  const node = document.createNode(sighting) as unknown as Pairs & { get(key: string): unknown };
  for (const { key, value } of node.items) if (key.value !== 'signedIn') value.type = 'QUOTE_DOUBLE';
  reports.items.splice(later < 0 ? reports.items.length : later, 0, node);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
