import { describe, expect, test } from 'vitest';
import { messages as messagesOf } from './example.ts';

const LETTER = 'de/letters/erinnerung.yaml';
const text = `title: Erinnerung
name: Erinnerung
description: Ein Brief, der an etwas erinnert.
order: 1
format: letter
use: ["Wenn.[@S-M07]"]
notFor: ["Wenn nicht."]
to: [Meta]
toSources: [S-M07]
byMail: false
subject: Betreff
fields:
  - { id: name, label: Name, kind: line }
  - { id: abgeschickt, label: Tag, kind: day }
  - { id: anlass, label: Anlass, kind: choice, options: [{ id: eins, label: Eins }, { id: zwei, label: Zwei }] }
body:
  - text: "Am {abgeschickt}, bis {antwort-bis}."
  - { text: Eins, when: anlass=eins }
basis: ["Weil.[@S-M07]"]
next: []
aliases: [mahnung, erinnern]
checked: "2026-11-23"
nextCheck: "2027-02-23"
`;
const messages = (from = '', to = '') => messagesOf({ [LETTER]: text.replace(from, to) });

describe('a letter', () => {
  test('without mistakes passes', () => {
    expect(messages()).toEqual([]);
  });

  test('has a field for each blank', () => {
    expect(messages('{abgeschickt}', '{abgeschikt} {abgeschickt}')).toEqual([
      `content/de/letters/erinnerung.yaml:17 – body.0.text
  Gefunden:  die Lücke „{abgeschikt}“
  Vorhanden: name, abgeschickt, anlass, heute, frist, antwort-bis
  Zu tun:    Zu dieser Lücke gibt es kein Feld. Meintest du „abgeschickt“?`,
    ]);
  });

  test('asks for nothing that it does not use', () => {
    expect(messages('fields:', 'fields:\n  - { id: alter, label: Alter, kind: line }')).toEqual([
      `content/de/letters/erinnerung.yaml:13 – fields.0
  Gefunden:  „alter“, aber keine Lücke {alter}
  Zu tun:    Setze die Lücke in den Text, oder nimm das Feld heraus: Niemand füllt gern etwas umsonst aus.`,
    ]);
  });

  test('has conditions that someone can choose', () => {
    expect(messages('anlass=eins', 'anlass=ein')[0]).toBe(
      `content/de/letters/erinnerung.yaml:18 – body.1.when
  Gefunden:  „anlass=ein“
  Vorhanden: anlass=eins, anlass=zwei
  Zu tun:    Das kann niemand auswählen. Meintest du „anlass=eins“?`,
    );
  });

  test('has options where there is a choice', () => {
    expect(
      messages(', options: [{ id: eins, label: Eins }, { id: zwei, label: Zwei }] }', ' }').join('\n'),
    ).toContain('kind „choice“ ohne options');
  });

  test('knows the day from which it computes', () => {
    expect(messages('kind: day', 'kind: line')).toEqual([
      `content/de/letters/erinnerung.yaml:12 – fields
  Gefunden:  {antwort-bis}, aber kein Feld „abgeschickt“
  Vorhanden: name, abgeschickt, anlass
  Zu tun:    Lege das Feld „abgeschickt“ mit kind „day“ an: Daraus wird das Ende der Frist berechnet.`,
    ]);
  });

  test('has each field once', () => {
    expect(messages('id: name, label: Name', 'id: abgeschickt, label: Name').join('\n')).toContain(
      'zweimal „abgeschickt“',
    );
  });

  test('cites sources of its address that exist', () => {
    expect(messages('toSources: [S-M07]', 'toSources: [S-M7]')[0]).toContain('Meintest du „S-M07“?');
  });
});

test.each([
  ['belege', 'Unter dieser Adresse stehen die Belege.'],
  ['blatt', 'Sie ist für das Blatt zum Ausdrucken vergeben.'],
])('no step takes the address of the evidence or of the sheet: %s', (id, why) => {
  const track = `---
title: Weg
name: Weg
description: Ein Weg, der weiterführt.
order: 1
goal: "Ziel."
duration: kurz
aliases: [a, b]
checked: "2026-11-23"
nextCheck: "2027-02-23"
---

<Steps>

<Step id="${id}" title="Titel" description="Der einzige Schritt dieses Weges." screen="keiner">

Text.

</Step>

</Steps>
`;
  expect(messagesOf({ 'de/tracks/weg.mdx': track })).toEqual([
    `content/de/tracks/weg.mdx:15 – <Step> id
  Gefunden:  „${id}“
  Zu tun:    Gib diesem Schritt eine andere Kennung: ${why}`,
  ]);
});
