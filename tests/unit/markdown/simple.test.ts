import { describe, expect, test } from 'vitest';
import { inSentences, linesOf, wrongLine } from '../../../src/markdown/simple.ts';

/** Rules of einfache Sprache that a machine can hold. */

test('lines are read without signs of headings and lists, and without words in angle brackets', () => {
  expect(linesOf('## Titel\n\nEin Satz.\nNoch 1 Satz.\n\n- Punkt\n1. Tippe.\n\n<Photo />\n')).toEqual([
    { text: 'Titel', isSentence: false },
    { text: 'Ein Satz.', isSentence: true },
    { text: 'Noch 1 Satz.', isSentence: true },
    { text: 'Punkt', isSentence: false },
    { text: 'Tippe.', isSentence: false },
  ]);
});

const sentence = (text: string) => wrongLine({ text, isSentence: true });

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
    'Die KI wird besser.',
    'Was du der KI schreibst, bekommt Meta.',
    'Auf unserer Seite gibt es Briefe.',
    'Schreib der Firma.',
    'Das kann sein.',
    'Mach damit ein Foto.',
    'Der Code steht in einer E-Mail.',
    'Tippe **nicht** auf `OK`.',
    'Du gehst in das Menü und dann ganz unten auf das Schild.',
  ])('%s', (line) => {
    expect(sentence(line)).toEqual([]);
  });

  test('may be a heading or a point of a list, which is no whole sentence', () => {
    expect(wrongLine({ text: 'etwa 10 Minuten Zeit', isSentence: false })).toEqual([]);
    expect(sentence('etwa 10 Minuten Zeit')).not.toEqual([]);
  });
});

describe('a line that breaks a rule', () => {
  test.each([
    ['Das ist gut. Das auch.', 'eigene Zeile'],
    // A sentence that goes on in the next line has neither end nor beginning.
    ['Du gehst in das Menü und dann', 'ganzer Satz'],
    ['ganz unten auf das Schild.', 'ganzer Satz'],
    ['Du gehst in das Menü und dann ganz unten auf das gelbe Schild.', 'Höchstens 12'],
    ['Die Datenschutzrichtlinie ist lang.', 'Trenne lange Wörter'],
    ['Öffne die Seite des Formulars.', 'Genitiv'],
    ['Das ist Metas Seite.', 'Genitiv'],
    ['Öffne die Seite der Firma.', 'Genitiv'],
    ['Nimm das Handy meiner Mutter.', 'Genitiv'],
    ['Das ist das Ende der Regeln der Firma.', 'Genitiv'],
    ['Dein Antrag wird von Meta geprüft.', 'wer es tut'],
    ['Die Daten wurden gelöscht.', 'wer es tut'],
    ['Dein Foto wird genutzt.', 'wer es tut'],
    ['Dein Foto wird genutzt, auch heute.', 'wer es tut'],
    ['Dein Antrag wird abgelehnt.', 'wer es tut'],
    ['Der Code wird übermittelt.', 'wer es tut'],
    ['Meta sagt, dass Fotos genutzt werden.', 'wer es tut'],
    ['Der Kreis lässt sich löschen.', 'wer es tut'],
    ['Das ist sofort zu tun oder zu lassen.', 'wer es tut'],
    ['Meta wird dir antworten.', 'was jetzt ist'],
    ['Du könntest das tun.', 'würde'],
    ['Meta schrieb dir.', 'hat gesagt'],
    ['Das kann man tun.', '„man“'],
    ['Du brauchst zwei Fotos.', 'Ziffern'],
    ['Warte vierzehn Tage.', 'Ziffern'],
    ['Zwölf Menschen sind da.', 'Ziffern'],
    ['Das sind 50 % davon.', 'Prozente'],
    ['Nimm z.B. das Handy.', 'Abkürzungen'],
    ['Das war am 26.05.2025.', 'Tage'],
    ['Geh hin – dort steht es.', 'zwei Sätze'],
    ['Geh hin, such es, und tippe.', 'zwei Sätze'],
    ['Warte, weil es dauert.', 'zwei Sätze'],
    ['Das ist das Ende der Regeln.', 'Genitiv'],
    ['Tippe nicht darauf.', 'fett'],
    ['Du brauchst kein Konto.', 'fett'],
    ['Das sind Regeln für Datenschutz.', 'Daten-Schutz'],
    ['Öffne die Mail.', 'E-Mail'],
    ['Mach einen Screenshot.', 'Foto vom Bildschirm'],
    ['Klick darauf.', 'tippen'],
  ])('%s', (line, todo) => {
    expect(
      sentence(line)
        .map((broken) => `${broken.found} ${broken.todo}`)
        .join(' '),
    ).toContain(todo);
  });
});

describe('a page as it is read', () => {
  test('has each sentence in a box of its own; a paragraph of one sentence needs none', () => {
    expect(inSentences('<p>Das ist <b>1</b> Satz.</p>\n<p>Noch 1.\nUnd noch 1.</p>')).toBe(
      '<p>Das ist <b>1</b> Satz.</p>\n<p><span>Noch 1.</span>\n<span>Und noch 1.</span></p>',
    );
  });

  test('keeps words with a hyphen on one line, if they fit there; addresses and citations stay as they are', () => {
    expect(
      inSentences('<p><a href="/ohne-konto/">E-Mail</a>.[@S-M07; @VZ-RLP] Verbraucher-Zentrale</p>'),
    ).toBe('<p><a href="/ohne-konto/">E-\u2060Mail</a>.[@S-M07; @VZ-RLP] Verbraucher-Zentrale</p>');
  });

  test('does not cut what goes over 2 lines', () => {
    const html = '<p>Das ist <b>nicht\ngut</b>.</p>';
    expect(inSentences(html)).toBe(html);
  });
});
