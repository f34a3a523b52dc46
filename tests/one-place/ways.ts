import {
  AUTHORITY,
  end,
  FAQ,
  FORM,
  GUIDE,
  PLAN,
  REPLIES,
  SEARCH,
  swap,
  TOPICS,
  TRACK,
  type Edit,
  world,
} from '../unit/content-check/real-content.ts';
import { first, like, type Change } from './change.ts';

const STEP = `<Step id="neuer-schritt" title="Noch etwas tun" description="Ein Schritt, den es bisher nicht gab, steht am Ende." screen="keiner">

Du tust noch etwas.

</Step>

`;
/** The two first steps of a text change places. */
const swapSteps: Edit = (text) => {
  const [first = '', second = ''] = text.match(/<Step [^]*?<\/Step>\n\n/g) ?? [];
  return swap(first + second, second + first)(text);
};
const newStep = swap('</Steps>', `${STEP}</Steps>`);

const QUESTION = 'de/faq/ganz-neu.mdx';
const question = like(FAQ, { question: '"Was ist ganz neu?"', keyword: '"Ganz neu"' }, (text) =>
  text
    .replace(/^aliases:\n(?: {2}- .*\n)+/m, 'aliases:\n  - "was ist ganz neu"\n  - "ganz neues"\n')
    .replace(/^---\n\n[^]*$/m, '---\n\nDas steht noch nicht fest.\n'),
);

/** What readers follow, ask and write. */
export const ways: readonly Change[] = [
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
      [FORM]: first(
        'reports',
        `  - date: "${world.today}"\n    sources: [S-M07]\n    seen: Formular noch da\n`,
      ),
    },
    comes: [],
  },
];
