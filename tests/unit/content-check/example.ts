import { checkContent, type World } from '../../../src/content-check/check.ts';
import { formatProblem } from '../../../src/content-check/problem.ts';
import type { ContentFiles } from '../../../src/content-check/read.ts';

/** A question whose answer is right. */
function question(keyword: string, more: string): string {
  return `---
question: "Was ist mit ${keyword}?"
keyword: "${keyword}"
answer: "So ist es, und so bleibt es auch.[@S-M07]"
aliases: [eins, zwei]
${more}
checked: "2026-11-23"
nextCheck: "2027-02-23"
---

Noch ein Satz.
`;
}

/** A small content folder without mistakes; tests put one mistake into it. */
const EXAMPLE: Record<string, string> = {
  'sources/S-M07.yaml':
    'publisher: Beispiel\ntitle: Titel\ndate: "2025-05"\nlanguage: de\nkind: press\nread: true\nchecked: "2026-11-23"\n',
  'de/platforms/instagram.yaml': 'name: Instagram\ndoor: Formular\norder: 1\n',
  'de/forms/instagram.yaml':
    'title: Formular\nurl: https://help.instagram.com/contact/1\npurpose: "Zweck.[@S-M07]"\nplatforms: [instagram]\nlogin: required\nreports:\n  - date: "2025-05"\n    sources: [S-M07]\n    seen: gesehen\n',
  'de/deadlines/beginn.yaml':
    'label: Beginn\ndate: "2025-05-26"\nheadline: Heute\ncountdown:\n  before: Noch {n}.\n  today: Heute.\n  after: Vor {m}.\ntoday: "A.[@S-M07]"\nmeaning: "B."\nadvice: "C."\nchecked: "2026-11-23"\nnextCheck: "2027-02-23"\n',
  'de/guides/instagram.mdx': `---
title: Anleitung
description: Worum es in dieser Anleitung geht.
platform: instagram
goal: "Ziel.[@S-M07]"
duration: 5 Minuten
back: { sent: formular, unsure: formular }
checked: "2026-11-23"
nextCheck: "2027-02-23"
---

<Deadline id="beginn" />

<Steps>

<Step id="formular" title="Formular" description="Wie du das Formular ausfüllst." screen="keiner">

Ein Satz.[@S-M07]

<FormLink id="instagram" />

</Step>

<Step id="absenden" title="Absenden" description="Wie du das Formular abschickst." screen="keiner">

Noch ein Satz.

</Step>

</Steps>
`,
  'de/disputes/code.yaml':
    'question: Kommt ein Code?\nsides:\n  - answer: Nein\n    says: "A.[@S-M07]"\n  - answer: Ja\n    says: "B.[@S-M07]"\nsafe: "C."\nchecked: "2026-11-23"\nnextCheck: "2027-02-23"\n',
  'de/faq.yaml':
    'title: Fragen\ndescription: Alle Fragen und Antworten.\nlead: Tippe.\naliases: [faq, alle fragen]\ntopics:\n  - id: formular\n    title: Formular\n    questions: [grund, code]\n',
  'de/faq/grund.mdx': question('grund', 'related: [code]\nsteps: [instagram/formular]'),
  'de/faq/code.mdx': question('code', 'related: [grund]\nsteps: [instagram/formular]\ndisputes: [code]'),
};

/**
 * The example with changes.
 * @param changes Path → new text, or a pair [what stands there, what shall stand there].
 */
export function example(changes: Record<string, string | [string, string]> = {}): ContentFiles {
  const files = new Map(Object.entries(EXAMPLE));
  for (const [path, change] of Object.entries(changes)) {
    if (typeof change === 'string') files.set(path, change);
    else {
      const before = files.get(path) ?? '';
      if (!before.includes(change[0])) throw new Error(`The example has no "${change[0]}" in ${path}.`);
      files.set(path, before.replace(change[0], change[1]));
    }
  }
  return files;
}

/** A site with the pages that the example needs, on a fixed day. */
export const world: World = {
  today: '2026-11-27',
  site: {
    routes: [
      '/',
      '/faq/',
      '/[platform]/',
      '/[platform]/[step]/',
      '/faq/[question]/',
      '/schreiben/[letter]/',
      '/nach-dem-widerspruch/antworten/',
      '/andere-dienste/',
    ].map((address) => ({ address, ids: ['inhalt'], texts: [] })),
    needs: [],
  },
  required: [],
};

/** What a writer reads after changes to the example. */
export const messages = (changes: Parameters<typeof example>[0] = {}): string[] =>
  checkContent(example(changes), world).map(formatProblem);
