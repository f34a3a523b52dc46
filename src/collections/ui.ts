import { z } from 'astro/zod';
import { SOURCE, type Language } from '../site.ts';
import { kind, type Fields, type Told } from './kind.ts';
import { CATEGORIES } from './ui/fields.ts';
import { frame } from './ui/frame.ts';
import { inApp } from './ui/in-app.ts';
import { sharing } from './ui/sharing.ts';

/** Every word of the interface, by the feature that says it. */
const uiSchema = z.strictObject({ frame, inApp, sharing });

/** What templates and browser code get: `t.frame.crumbs.home`. */
export type Words = z.infer<typeof uiSchema>;

export const ui = kind({
  name: 'ui',
  files: '*/ui.yaml',
  schema: uiSchema,
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
