import {
  BACKGROUND,
  CHANGES,
  CLAIM,
  content,
  DEADLINE,
  DISPUTE,
  end,
  FAQ,
  GUIDE,
  HOME,
  kill,
  OPERATOR,
  PAGE,
  REDIRECTS,
  SCREEN,
  set,
  SOURCE,
  swap,
  textOf,
} from '../unit/content-check/real-content.ts';
import { first, like, type Change } from './change.ts';
import { pages } from './pages.ts';
import { ways } from './ways.ts';

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

/** All of them, in the order of the README’s table. */
export const changes: readonly Change[] = [
  ...ways,
  ...pages,
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
    row: 'redraw a screen, or draw one for a step',
    edits: { [SCREEN]: first('    rows', '      - label: Name (Pflichtfeld)\n') },
    comes: [],
  },
  {
    what: 'a step gets a drawing',
    row: 'redraw a screen, or draw one for a step',
    edits: {
      'de/screens/ganz-neu.yaml': like(SCREEN, { caption: 'Ein Bildschirm von gestern', sources: '[LI-EU]' }),
      [GUIDE]: swap('<Screen id="formular" />', '<Screen id="ganz-neu" />'),
    },
    comes: ['source /instagram/#formular: LI-EU'],
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
