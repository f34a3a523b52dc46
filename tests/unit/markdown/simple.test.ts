import { describe, expect, test } from 'vitest';
import { linesOf, wrongLine } from '../../../src/markdown/simple.ts';

/** Rules of einfache Sprache that a machine can hold. */

test('lines are read without signs of headings and lists, and without words in angle brackets', () => {
  expect(linesOf('## Titel\n\nEin Satz.\nNoch 1 Satz.\n\n- Punkt\n1. Tippe.\n\n<Photo />\n')).toEqual([
    'Titel',
    'Ein Satz.',
    'Noch 1 Satz.',
    'Punkt',
    'Tippe.',
  ]);
});

describe('a good line', () => {
  test.each([
    'Meta gehört Instagram und Facebook.',
    'Du kannst Nein sagen.[@S-M07]',
    'Das heißt: Du machst einen Wider·spruch.',
    'Tippe auf `Einspruch gegen die Verwendung deiner Informationen für KI bei Meta`.',
    'Meta hat 1 Monat Zeit.',
    'Das war am 26. Mai 2025.',
    'Du hast eine E-Mail von Meta bekommen.',
    'Hier steht mehr: [Hilfe](/helfen/).',
    'Du wirst wieder fröhlich.',
  ])('%s', (line) => {
    expect(wrongLine(line)).toEqual([]);
  });
});

describe('a line that breaks a rule', () => {
  test.each([
    ['Das ist gut. Das auch.', 'eigene Zeile'],
    ['Du gehst in das Menü und dann ganz unten auf den Punkt mit dem Schild.', 'Höchstens 12'],
    ['Die Datenschutzrichtlinie ist lang.', 'Trenne lange Wörter'],
    ['Öffne die Seite des Formulars.', 'Genitiv'],
    ['Das ist Metas Seite.', 'Genitiv'],
    ['Dein Antrag wird von Meta geprüft.', 'wer es tut'],
    ['Die Daten wurden gelöscht.', 'wer es tut'],
    ['Du könntest das tun.', 'würde'],
    ['Du brauchst zwei Fotos.', 'Ziffern'],
    ['Das sind 50 % davon.', 'Prozente'],
    ['Nimm z.B. das Handy.', 'Abkürzungen'],
    ['Das war am 26.05.2025.', 'Tage'],
    ['Geh hin – dort steht es.', 'zwei Sätze'],
  ])('%s', (line, todo) => {
    expect(
      wrongLine(line)
        .map((broken) => broken.todo)
        .join(' '),
    ).toContain(todo);
  });
});
