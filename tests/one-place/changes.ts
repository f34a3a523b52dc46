import {
  AUTHORITY,
  BACKGROUND,
  CHANGES,
  CLAIM,
  content,
  DEADLINE,
  COPY,
  DISPUTE,
  end,
  FAQ,
  FORM,
  GUIDE,
  HELP,
  HOME,
  kill,
  LEAFLET,
  OPERATOR,
  PAGE,
  PLAN,
  POSTER,
  REDIRECTS,
  REPLIES,
  SCREEN,
  SEARCH,
  SERVICES,
  SHEET,
  set,
  SOURCE,
  swap,
  textOf,
  TIMELINE,
  TOPICS,
  TRACK,
  type Edit,
} from '../unit/content-check/real-content.ts';

/** A change that the README promises to be in one place. */
export interface Change {
  what: string;
  /** The row of the README's table that tells where. */
  row: string;
  /** Everything that is done, and nothing else is: path below content/ → its edit, or a new text. */
  edits: Readonly<Record<string, Edit | string>>;
  /** What comes with it on the site, by itself; what is gone begins with „-“. */
  comes: readonly string[];
}

const all =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce<string | undefined>((now, edit) => (now === undefined ? now : edit(now)), text);

/** A file as a neighbour's, with these fields of its own. */
const like = (path: string, fields: Readonly<Record<string, string>>, ...edits: readonly Edit[]): string =>
  all(...Object.entries(fields).map(([field, value]) => set(field, value)), ...edits)(textOf(path)) ?? '';

const STEP = `<Step id="neuer-schritt" title="Noch etwas tun" description="Ein Schritt, den es bisher nicht gab, steht am Ende.">

Du tust noch etwas.

</Step>

`;
/** The two first steps of a text change places. */
const swapSteps: Edit = (text) => {
  const [first = '', second = ''] = text.match(/<Step [^]*?<\/Step>\n\n/g) ?? [];
  return swap(first + second, second + first)(text);
};
const newStep = swap('</Steps>', `${STEP}</Steps>`);
/** A list of a YAML file gets one more item at its beginning. */
const first = (field: string, item: string): Edit => swap(`${field}:\n`, `${field}:\n${item}`);

const QUESTION = 'de/faq/ganz-neu.mdx';
const question = like(FAQ, { question: '"Was ist ganz neu?"', keyword: '"Ganz neu"' }, (text) =>
  text
    .replace(/^aliases:\n(?: {2}- .*\n)+/m, 'aliases:\n  - "was ist ganz neu"\n  - "ganz neues"\n')
    .replace(/^---\n\n[^]*$/m, '---\n\nDas steht noch nicht fest.\n'),
);

/** Whoever lists the question, or leads to its page, names it anew. */
const NAMED = /(?<=- |\[|, |\/)amsterdam(?=[\],\n/])/g;
const naming = Object.fromEntries(
  [...content]
    .map(([path, text]) => [path, text.replaceAll(NAMED, 'anders')] as const)
    .filter(([path, text]) => text !== content.get(path)),
);

/** A platform with its guide. */
export const addedPlatform: Readonly<Record<string, string>> = {
  'de/platforms/nirgends.yaml': 'name: Nirgends\ndoor: Was dort gilt\norder: 99\n',
  'de/guides/nirgends.mdx': like('de/guides/whatsapp.mdx', {
    title: '"Nirgends: Meta AI heraushalten"',
    description: '"Was bei Nirgends für Metas KI genutzt wird, und wie du dagegen widersprichst."',
    platform: 'nirgends',
  }),
};

export const changes: readonly Change[] = [
  {
    what: 'a sentence of a guide is corrected, with another source',
    row: 'correct a guide, add or move a step',
    edits: { [GUIDE]: swap('</Step>', 'Meta nutzt es nicht.[@S-C14]\n\n</Step>') },
    comes: ['source /instagram/#vorbereiten: S-C14'],
  },
  {
    what: 'a step is added',
    row: 'correct a guide, add or move a step',
    edits: { [GUIDE]: newStep },
    comes: [
      'page /instagram/neuer-schritt/',
      'place /instagram/#neuer-schritt',
      'search /instagram/#neuer-schritt Noch etwas tun',
    ],
  },
  {
    what: 'a step is moved',
    row: 'correct a guide, add or move a step',
    edits: { [GUIDE]: swapSteps },
    comes: [],
  },
  {
    what: 'a question is added',
    row: 'add or correct a question',
    edits: { [QUESTION]: question, [TOPICS]: first('    questions', '      - ganz-neu\n') },
    comes: [
      'page /faq/ganz-neu/',
      'place /faq/#ganz-neu',
      'search /faq/ganz-neu/ Was ist ganz neu?',
      'source /faq/ganz-neu/: S-C10',
    ],
  },
  {
    what: 'words mean the same',
    row: 'make the search find something',
    edits: { [SEARCH]: first('synonyms', '  zwangsgeld: [knöllchen]\n') },
    comes: [],
  },
  {
    what: 'a question is asked in another way',
    row: 'make the search find something',
    edits: { [FAQ]: first('aliases', '  - "knöllchen für meta"\n') },
    comes: [],
  },
  {
    what: 'a step is added to a track',
    row: 'correct what comes after the objection',
    edits: { [TRACK]: newStep },
    comes: [
      'page /nach-dem-widerspruch/abgelehnt/neuer-schritt/',
      'search /nach-dem-widerspruch/abgelehnt/#neuer-schritt Noch etwas tun',
    ],
  },
  {
    what: 'the page is corrected',
    row: 'correct what comes after the objection',
    edits: { 'de/pages/nach-dem-widerspruch.mdx': end('## Zum Schluss\n\nDas war alles.') },
    comes: ['place /nach-dem-widerspruch/#zum-schluss'],
  },
  {
    what: 'a letter is added',
    row: 'change a letter, or add one',
    edits: {
      'de/letters/zweite-erinnerung.yaml': like('de/letters/erinnerung.yaml', {
        title: 'Zweite Erinnerung an Meta',
        name: 'Zweite Erinnerung',
        order: '99',
      }),
    },
    comes: [
      'page /schreiben/zweite-erinnerung/',
      'search /schreiben/zweite-erinnerung/ Zweite Erinnerung an Meta',
    ],
  },
  {
    what: 'an authority has moved',
    row: 'correct an authority',
    edits: { [AUTHORITY]: swap(/40102 Düsseldorf/, '40103 Düsseldorf') },
    comes: [],
  },
  {
    what: 'an authority is added',
    row: 'correct an authority',
    edits: {
      'de/authorities/neu.yaml': like(AUTHORITY, {
        region: '"Neuland"',
        name: '"Datenschutz-Aufsicht Neuland"',
        website: '"https://neuland.example/"',
        complaint: '"https://neuland.example/beschwerde"',
        email: '"post@neuland.example"',
      }),
    },
    comes: ['place /beschwerde/#neu', 'source /beschwerde/#neu: S-A20'],
  },
  {
    what: 'the plan asks one question more',
    row: 'change a question or a task of the plan',
    edits: {
      [PLAN]: (text) => {
        const [entry = ''] = / {2}- id: wichtig\n[^]*?(?=actions:)/.exec(text) ?? [];
        return text.replace(entry, entry + entry.replace('wichtig', 'ganz-neu'));
      },
    },
    comes: ['place /plan/#ganz-neu', 'place /plan/belege/#ganz-neu'],
  },
  {
    what: 'a sentence of Meta is explained',
    row: 'explain another sentence that Meta or an authority writes',
    edits: {
      [REPLIES]: (text) => {
        const [entry = ''] = / {6}- id: bestaetigt\n[^]*?(?= {6}- id: )/.exec(text) ?? [];
        const copy = entry
          .replace('bestaetigt', 'ganz-neu')
          .replace(/title: .*/, 'title: "Meta schreibt etwas ganz Neues"')
          .replace(
            /aliases:\n(?: +- .*\n)+/,
            'aliases:\n          - "ganz neuer satz"\n          - "neues von meta"\n',
          );
        return text.replace(entry, copy + entry);
      },
    },
    comes: [
      'place /nach-dem-widerspruch/antworten/#ganz-neu',
      'search /nach-dem-widerspruch/antworten/#ganz-neu Meta schreibt etwas ganz Neues',
      'source /nach-dem-widerspruch/antworten/#ganz-neu: S-M07',
    ],
  },
  {
    what: 'someone saw a form',
    row: 'say that someone saw a form',
    edits: {
      [FORM]: first('reports', '  - date: "2026-11-26"\n    sources: [S-M07]\n    seen: Formular noch da\n'),
    },
    comes: [],
  },
  {
    what: 'an event and a change are entered',
    row: 'add an event to the timeline, or an entry to the changes and the feed',
    edits: {
      [TIMELINE]: first(
        'events',
        '  - id: ganz-neu\n    date: "2024-01"\n    who: meta\n    title: Etwas Neues\n    says: "Meta tat etwas.[@S-A01]"\n',
      ),
      [CHANGES]: first(
        'entries',
        '  - id: ganz-neu\n    date: "2026-11-27"\n    about: meta\n    title: Etwas Neues\n    says: "Meta tat etwas.[@S-A01]"\n    address: /faq/\n',
      ),
    },
    comes: [
      'place /hintergrund/zeitleiste/#ganz-neu',
      'source /hintergrund/zeitleiste/#ganz-neu: S-A01',
      'place /aenderungen/#ganz-neu',
      'source /aenderungen/#ganz-neu: S-A01',
    ],
  },
  {
    what: 'a page for helpers says something else',
    row: 'change what helpers read, or add a page for them',
    edits: { [HELP]: set('lead', '"Auf euch kommt es an.[@LI-EU]"') },
    comes: ['source /helfen/verein/: LI-EU'],
  },
  {
    what: 'a page for helpers is added',
    row: 'change what helpers read, or add a page for them',
    edits: {
      'de/help/hort.mdx': `---
title: Im Hort
name: Hort
description: "Was im Hort zu tun ist, Punkt für Punkt."
order: 99
lead: "Fragt zuerst die Eltern.[@LI-EU]"
aliases: [hort bilder, hort instagram]
checked: "2026-11-27"
nextCheck: "2027-02-27"
---

Mehr: [Im Verein](/helfen/verein/).
`,
    },
    comes: ['page /helfen/hort/', 'search /helfen/hort/ Im Hort', 'source /helfen/hort/: LI-EU'],
  },
  {
    what: 'a text to copy says something else',
    row: 'change a text to copy, or add one',
    edits: {
      [COPY]: (text) => text.replaceAll('[@WIRED-KB; @CHRIS]', '[@LI-EU]'),
    },
    comes: ['source /helfen/texte/#chat: LI-EU'],
  },
  {
    what: 'a sentence of a sheet is another one',
    row: 'change what a sheet of paper says, or add one',
    edits: { [SHEET]: set('lead', '"Widersprechen kannst du noch immer.[@LI-EU]"') },
    comes: ['source /instagram/blatt/: LI-EU'],
  },
  {
    what: 'the poster and the leaflet say something else',
    row: 'change the leaflet or the poster',
    edits: {
      [LEAFLET]: set('back', '"Mit allem, was hilft.[@LI-EU]"'),
      [POSTER]: set('title', '"Aushang für alle"'),
    },
    comes: ['source /helfen/faltblatt/: LI-EU', 'search /helfen/plakat/ Aushang für alle'],
  },
  {
    what: 'another service is added',
    row: "correct or add a service that is not Meta's",
    edits: {
      [SERVICES]: first(
        'services',
        '  - id: ganz-neu\n    name: Ganz neuer Dienst\n    says: "Der Schalter steht in den Einstellungen.[@LI-EU]"\n    asOf: "2025-11-03"\n    read: "2026-11-26"\n    aliases: [ganz neuer dienst, neuer dienst]\n',
      ),
    },
    comes: ['place /andere-dienste/#ganz-neu', 'source /andere-dienste/#ganz-neu: LI-EU'],
  },
  {
    what: 'a page of background is added',
    row: 'change a page of background',
    edits: {
      'de/background/ganz-neu.mdx': like(BACKGROUND, {
        title: '"Etwas ganz Neues"',
        name: '"Ganz neu"',
        description: '"Eine Seite, die es bisher nicht gab, mit Quellen."',
        order: '99',
      }),
    },
    comes: ['page /hintergrund/ganz-neu/', 'search /hintergrund/ganz-neu/ Etwas ganz Neues'],
  },
  {
    what: 'a page in einfacher Sprache is added',
    row: 'change a page in einfacher Sprache',
    edits: {
      'de/einfach/ganz-neu.mdx': () =>
        [
          '---',
          'title: Was ist neu?',
          'name: Das Neue',
          'description: "Eine Seite, die es bisher nicht gab."',
          'order: 99',
          'aliases: [ganz neu, etwas neues]',
          'checked: "2026-11-27"',
          'nextCheck: "2027-02-27"',
          '---',
          '',
          'Das ist neu.',
          '',
        ].join('\n'),
    },
    comes: ['page /einfach/ganz-neu/', 'search /einfach/ganz-neu/ Was ist neu?'],
  },
  {
    what: 'a sentence changes on a day',
    row: 'let a sentence change on a day',
    edits: {
      'de/claims/ganz-neu.yaml': like(CLAIM, {
        validUntil: '"2027-05-31"',
        during: '"Das gilt noch bis Mai."',
        after: '"Das galt bis Mai."',
      }),
      [PAGE]: end('<Claim id="ganz-neu" />'),
    },
    comes: [],
  },
  {
    what: 'a source is added and cited',
    row: 'add a source',
    edits: {
      'sources/GANZ-NEU.yaml': like(SOURCE, { url: 'https://neu.example/' }),
      [BACKGROUND]: end('Meta schweigt dazu.[@GANZ-NEU]'),
    },
    comes: ['source /hintergrund/recht/: GANZ-NEU'],
  },
  {
    what: 'a correction is named as one',
    row: 'name a correction as one',
    edits: {
      [CHANGES]: swap(/^ {4}about: site\n(?! {4}correction)/m, '    about: site\n    correction: true\n'),
    },
    comes: [],
  },
  {
    what: 'a date is corrected',
    row: 'correct a date and what it meant',
    edits: { [DEADLINE]: swap('[@S-C01; ', '[@S-C01; @S-C14; ') },
    comes: ['source /facebook/belege/#frist-trainingsbeginn: S-C14'],
  },
  {
    what: 'a dispute is settled differently',
    row: 'change a disputed point',
    edits: { [DISPUTE]: set('safe', '"Lass die Seite offen, bis die E-Mail da ist.[@S-C14]"') },
    comes: ['source /hintergrund/strittig/#streit-code: S-C14'],
  },
  {
    what: 'a screen has one more row',
    row: 'redraw a screen',
    edits: { [SCREEN]: first('rows', '  - label: Name (Pflichtfeld)\n') },
    comes: [],
  },
  {
    what: 'the home page says something else',
    row: 'change the home page',
    edits: {
      [HOME]: set('headline', 'Du kannst noch immer widersprechen.'),
      'de/platforms/instagram.yaml': set('door', 'Hier geht es los'),
    },
    comes: [],
  },
  {
    what: 'a word of the interface is another',
    row: 'change a word of a button, a label or a message',
    edits: { 'de/ui.yaml': swap('guide: Anleitung', 'guide: Schritt für Schritt') },
    comes: [],
  },
  {
    what: 'the operator is entered',
    row: 'enter who runs the site',
    edits: { [OPERATOR]: set('name', 'Verein Beispiel für Daten e. V.') },
    comes: [],
  },
  {
    what: 'a platform is added, with its guide',
    row: 'add a platform',
    edits: addedPlatform,
    comes: [
      'page /nirgends/',
      'page /embed/nirgends/',
      'page /nirgends/formular/',
      'place /nirgends/#formular',
      'search /nirgends/ Nirgends: Meta AI heraushalten',
    ],
  },
  {
    what: 'a question is renamed',
    row: 'retire a page, or rename it',
    edits: {
      ...naming,
      [FAQ]: kill,
      'de/faq/anders.mdx': textOf(FAQ),
      [REDIRECTS]:
        'entries:\n  - from: /faq/amsterdam/\n    to: /faq/anders/\n    date: "2026-11-27"\n    why: "Der Name sagte zu wenig."\n',
    },
    comes: ['page /faq/anders/', '-page /faq/amsterdam/'],
  },
];
