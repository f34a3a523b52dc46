import {
  BACKGROUND,
  CHANGES,
  COPY,
  HELP,
  LEAFLET,
  POSTER,
  SERVICES,
  SHEET,
  set,
  TIMELINE,
  world,
} from '../unit/content-check/real-content.ts';
import { first, like, type Change } from './change.ts';

/** Whole pages, and what is printed. */
export const pages: readonly Change[] = [
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
        `  - id: ganz-neu\n    date: "${world.today}"\n    about: meta\n    title: Etwas Neues\n    says: "Meta tat etwas.[@S-A01]"\n    address: /faq/\n`,
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
];
