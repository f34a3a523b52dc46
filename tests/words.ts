import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { asWords, type Words } from '../src/collections/ui.ts';

/** The German words of the interface, as templates and browser code get them. */
export const german: Words & { language: 'de' } = {
  ...asWords(load(readFileSync('content/de/ui.yaml', 'utf8')) as Parameters<typeof asWords>[0], 'de'),
  language: 'de',
};
