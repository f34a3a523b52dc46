import { z } from 'astro/zod';
import { SOURCE, type Language } from '../site.ts';
import { dateWords, type DateWords } from '../domain/date-words.ts';
import { kind, only, type Content, type Fields, type Told } from './kind.ts';
import { home } from './ui/home.ts';
import { embed } from './ui/embed.ts';
import { operator } from './ui/operator.ts';
import { offline } from './ui/offline.ts';
import { sharing } from './ui/sharing.ts';
import { storage } from './ui/storage.ts';
import { places } from './ui/places.ts';
import { search } from './ui/search.ts';
import { report } from './ui/report.ts';
import { replies } from './ui/replies.ts';
import { plan } from './ui/plan.ts';
import { progress } from './ui/progress.ts';
import { letters } from './ui/letters.ts';
import { authorities } from './ui/authorities.ts';
import { faq } from './ui/faq.ts';
import { background } from './ui/background.ts';
import { sourceList } from './ui/source-list.ts';
import { changes } from './ui/changes.ts';
import { otherServices } from './ui/other-services.ts';
import { guide } from './ui/guide.ts';
import { previews } from './ui/previews.ts';
import { sheets } from './ui/sheets.ts';
import { proofs } from './ui/proofs.ts';
import { copies } from './ui/copies.ts';
import { countdown } from './ui/countdown.ts';
import { answerPeriod } from './ui/answer-period.ts';
import { calendar } from './ui/calendar.ts';
import { dates } from './ui/dates.ts';
import { CATEGORIES } from './ui/fields.ts';
import { frame } from './ui/frame.ts';
import { inApp } from './ui/in-app.ts';
import { review } from './ui/review.ts';
import { simple } from './ui/simple.ts';
import { translation } from './ui/translation.ts';

/** Every word of the interface, by the feature that says it. */
const uiSchema = z.strictObject({
  answerPeriod,
  authorities,
  background,
  calendar,
  changes,
  copies,
  countdown,
  dates,
  embed,
  faq,
  frame,
  guide,
  home,
  inApp,
  letters,
  offline,
  operator,
  otherServices,
  places,
  plan,
  previews,
  progress,
  proofs,
  replies,
  report,
  review,
  search,
  sheets,
  sharing,
  simple,
  sourceList,
  storage,
  translation,
});

/** What templates and browser code get: `t.frame.crumbs.home`. */
export type Words = Omit<z.infer<typeof uiSchema>, 'dates'> & { dates: DateWords };

/** The words of a language with its days and months. */
export const asWords = (
  { dates: { undated }, ...words }: z.infer<typeof uiSchema>,
  language: Language,
): Words => ({
  ...words,
  dates: dateWords(language, undated),
});

/** The same, of all content of a language; worked out once, because every template asks. */
export function uiIn(content: Content): Words {
  const known = worked.get(content);
  if (known) return known;
  const words = asWords(only(content, ui), content.all(ui)[0]?.language ?? SOURCE);
  worked.set(content, words);
  return words;
}

const worked = new WeakMap<Content, Words>();

export const ui = kind({
  name: 'ui',
  files: '*/ui.yaml',
  schema: uiSchema,
  inParts: true,
  rules: ({ data, language = SOURCE }) => lackingPlurals(data, language),
});

/** Sentences for numbers that a language tells apart, and that are missing. */
function lackingPlurals(data: Fields, language: Language, path: readonly string[] = []): Told[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const here = [...path, key];
    if (!Object.keys(value).every((name) => CATEGORIES.some((category) => category === name)))
      return lackingPlurals(value as Fields, language, here);
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    return needed
      .filter((category) => !(category in value))
      .map((category) => ({
        path: here,
        found: `kein „${category}“`,
        existing: Object.keys(value),
        todo: `Diese Sprache zählt in diesen Formen: ${needed.join(', ')}. Schreibe den Satz für jede.`,
      }));
  });
}
