import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/content-check/check.ts';
import { formatProblem } from '../../../src/content-check/problem.ts';
import { example } from './example.ts';

/** What a writer reads after a mistake. */
const messages = (changes: Parameters<typeof example>[0]) =>
  checkContent(example(changes)).map(formatProblem);

const GUIDE = 'de/guides/instagram.mdx';

describe('a writer reads what is wrong and what to do', () => {
  test('nothing, when all is well', () => {
    expect(messages({})).toEqual([]);
  });

  test('a misspelt field', () => {
    expect(messages({ 'platforms/instagram.yaml': ['order: 1', 'ordre: 1\norder: 1'] })).toEqual([
      `content/platforms/instagram.yaml – ordre
  Gefunden:  das Feld „ordre“
  Vorhanden: name, door, order
  Zu tun:    Dieses Feld gibt es nicht. Meintest du „order“?`,
    ]);
  });

  test('a misspelt field inside a list', () => {
    expect(
      messages({ 'forms/instagram.yaml': ['    seen: gesehen', '    seen: gesehen\n    datum: x'] }),
    ).toEqual([
      `content/forms/instagram.yaml – reports.0.datum
  Gefunden:  das Feld „datum“
  Vorhanden: date, sources, seen, device, app, signedIn
  Zu tun:    Dieses Feld gibt es nicht. Meintest du „date“?`,
    ]);
  });

  test('a missing field', () => {
    expect(messages({ 'platforms/instagram.yaml': ['door: Formular\n', ''] })).toEqual([
      `content/platforms/instagram.yaml – door
  Gefunden:  nichts
  Zu tun:    Trage das Feld „door“ ein: es ist Pflicht.`,
    ]);
  });

  test.each([
    'https://github.com/OpenTermsArchive/vlopses-ie-versions',
    'https://github.com/OpenTermsArchive/vlopses-ie-versions/blob/main/Facebook/Terms.md',
    'https://www.facebook.com/privacy/policy/',
  ])('an archived text at %s, which may change any day', (address) => {
    expect(messages({ 'sources/S-M07.yaml': ['read: true', `archive: ${address}\nread: true`] })).toEqual([
      `content/sources/S-M07.yaml – archive
  Gefunden:  „${address}“
  Zu tun:    Nimm eine Fassung, die bleibt: https://web.archive.org/web/… mit Zeit oder https://github.com/…/blob/… mit Stand.`,
    ]);
  });

  test.each([
    'https://web.archive.org/web/20260512093000/https://www.facebook.com/privacy/policy/',
    'https://github.com/OpenTermsArchive/vlopses-ie-versions/blob/2f2c31e/Facebook/Privacy%20Policy.md',
  ])('nothing about an archived text that stays: %s', (address) => {
    expect(messages({ 'sources/S-M07.yaml': ['read: true', `archive: ${address}\nread: true`] })).toEqual([]);
  });

  test('a missing date', () => {
    expect(messages({ 'deadlines/beginn.yaml': ['date: "2025-05-26"\n', ''] })[0]).toBe(
      `content/deadlines/beginn.yaml – date
  Gefunden:  nichts
  Zu tun:    Trage das Feld „date“ ein: es ist Pflicht.`,
    );
  });

  test('a date without quotes', () => {
    expect(messages({ 'deadlines/beginn.yaml': ['"2025-05-26"', '2025-05-26'] })[0]).toBe(
      `content/deadlines/beginn.yaml – date
  Gefunden:  2025-05-26 ohne Anführungszeichen
  Zu tun:    Setze das Datum in Anführungszeichen, sonst liest YAML etwas anderes: "2026-11-23".`,
    );
  });

  test('a day that does not exist', () => {
    expect(messages({ 'deadlines/beginn.yaml': ['"2025-05-26"', '"2025-02-30"'] })[0]).toBe(
      `content/deadlines/beginn.yaml – date
  Gefunden:  „2025-02-30“
  Zu tun:    Schreibe einen Tag, den es gibt, als "JJJJ-MM-TT".`,
    );
  });

  test('a value that is not one of the choices', () => {
    expect(messages({ 'sources/S-M07.yaml': ['kind: press', 'kind: presse'] })[0]).toBe(
      `content/sources/S-M07.yaml – kind
  Gefunden:  „presse“
  Vorhanden: authority, consumer, court, law, meta, ngo, own, press, tech
  Zu tun:    Nimm einen der vorhandenen Werte. Meintest du „press“?`,
    );
  });

  test('an address that is not one', () => {
    expect(messages({ 'forms/instagram.yaml': ['https://help', 'help'] })[0]).toBe(
      `content/forms/instagram.yaml – url
  Gefunden:  „help.instagram.com/contact/1“
  Zu tun:    Schreibe eine Adresse, die mit https:// beginnt.`,
    );
  });

  test('a number where a text belongs', () => {
    expect(messages({ 'platforms/instagram.yaml': ['name: Instagram', 'name: 7'] })).toEqual([
      `content/platforms/instagram.yaml – name
  Gefunden:  7
  Zu tun:    Hier steht die falsche Art von Wert. Erwartet: string.`,
    ]);
  });

  test('a citation of an unknown source', () => {
    expect(messages({ [GUIDE]: ['Ein Satz.[@S-M07]', 'Ein Satz.[@S-M7]'] })).toEqual([
      `content/de/guides/instagram.mdx:22 – Quellenangabe
  Gefunden:  „S-M7“
  Vorhanden: S-M07
  Zu tun:    Es gibt kein content/sources/S-M7.yaml. Meintest du „S-M07“? Sonst lege die Datei an.`,
    ]);
  });

  test('a form that one of us has seen needs no source: one line is enough', () => {
    const line =
      '  - { date: "2026-11-25", seen: geöffnet, device: iPhone, app: Instagram 400, signedIn: true }';
    expect(messages({ 'forms/instagram.yaml': ['reports:', `reports:\n${line}`] })).toEqual([]);
  });

  test('an unknown source in a list of sources', () => {
    expect(messages({ 'forms/instagram.yaml': ['sources: [S-M07]', 'sources: [ABC]'] })).toEqual([
      `content/forms/instagram.yaml – reports.sources
  Gefunden:  „ABC“
  Vorhanden: S-M07
  Zu tun:    Es gibt kein content/sources/ABC.yaml. Sonst lege die Datei an.`,
    ]);
  });

  test('a citation that is written wrongly', () => {
    expect(messages({ [GUIDE]: ['Noch ein Satz.', 'Noch ein Satz.[@S-M07, @VIV]'] })).toEqual([
      `content/de/guides/instagram.mdx:30 – Quellenangabe
  Gefunden:  [@S-M07, @VIV]
  Zu tun:    Schreibe Quellen so: [@S-M07] oder [@S-M07; @VZ-RLP].`,
    ]);
  });

  test('an unknown form', () => {
    expect(messages({ [GUIDE]: ['<FormLink id="instagram" />', '<FormLink id="instagran" />'] })).toEqual([
      `content/de/guides/instagram.mdx:24 – <FormLink>
  Gefunden:  „instagran“
  Vorhanden: instagram
  Zu tun:    Es gibt kein content/forms/instagran.yaml. Meintest du „instagram“? Sonst lege die Datei an.`,
    ]);
  });

  test('an unknown deadline', () => {
    expect(messages({ [GUIDE]: ['<Deadline id="beginn" />', '<Deadline id="ende" />'] })).toEqual([
      `content/de/guides/instagram.mdx:16 – <Deadline>
  Gefunden:  „ende“
  Vorhanden: beginn
  Zu tun:    Es gibt kein content/deadlines/ende.yaml. Sonst lege die Datei an.`,
    ]);
  });

  test('two files with the same id', () => {
    const twice = example().get('sources/S-M07.yaml') ?? '';
    expect(messages({ 'sources/s-m07.yaml': twice })).toContain(
      `content/sources/s-m07.yaml – Name der Datei
  Gefunden:  dieselbe Kennung „s-m07“ wie in content/sources/S-M07.yaml
  Zu tun:    Gib einer der beiden Dateien einen anderen Namen oder lösche sie.`,
    );
  });

  test('a source that no sentence cites', () => {
    const unused = example().get('sources/S-M07.yaml') ?? '';
    expect(messages({ 'sources/S-K01.yaml': unused })).toEqual([
      `content/sources/S-K01.yaml – Quelle
  Gefunden:  „S-K01“, aber kein Satz nennt sie
  Zu tun:    Nenne sie an dem Satz, den sie stützt, mit [@S-K01], oder lösche die Datei.`,
    ]);
  });

  test('a link to a copy at a stranger’s address', () => {
    const mirror = `${example().get('sources/S-M07.yaml') ?? ''}url: https://example.org/\n`;
    expect(
      messages({ 'sources/S-L04.yaml': mirror, [GUIDE]: ['Ein Satz.[@S-M07]', 'Ein Satz.[@S-M07; @S-L04]'] }),
    ).toEqual([
      `content/sources/S-L04.yaml – url
  Gefunden:  „https://example.org/“
  Zu tun:    Das ist eine fremde Abschrift: Lass die Adresse weg, und schreib in note, was gelesen wurde.`,
    ]);
  });

  test('two steps with the same id', () => {
    expect(messages({ [GUIDE]: ['id="absenden"', 'id="formular"'] })).toEqual([
      `content/de/guides/instagram.mdx:28 – <Step> id
  Gefunden:  „formular“, schon vergeben in Zeile 20
  Vorhanden: formular
  Zu tun:    Gib diesem Schritt eine eigene Kennung.`,
    ]);
  });

  test('a step id that does not fit into an address', () => {
    expect(messages({ [GUIDE]: ['id="absenden"', 'id="Formular öffnen"'] })).toEqual([
      `content/de/guides/instagram.mdx:28 – <Step> id
  Gefunden:  „Formular öffnen“
  Zu tun:    Nimm kleine Buchstaben, Ziffern und Bindestriche, etwa „formular“: die Kennung steht in Adressen.`,
    ]);
  });

  test('a step without a description', () => {
    expect(messages({ [GUIDE]: [' description="Das Absenden."', ''] })).toEqual([
      `content/de/guides/instagram.mdx:28 – <Step>
  Gefunden:  kein description="…"
  Vorhanden: id, title, description
  Zu tun:    Ergänze description="…".`,
    ]);
  });

  test('a misspelt component', () => {
    expect(messages({ [GUIDE]: ['<FormLink id="instagram" />', '<Formlink id="instagram" />'] })[0]).toBe(
      `content/de/guides/instagram.mdx:24 – <Formlink>
  Gefunden:  <Formlink>
  Vorhanden: Steps, Step, Way, Path, Trouble, Note, FormLink, Screen, Dispute, Deadline, Claim, LetterLink, AnswerDate, Tracks, Authorities, EmbedCode, Evidence, OfflineCopy, OperatorData, HostingData
  Zu tun:    Dieses Wort gibt es nicht. Meintest du „FormLink“?`,
    );
  });

  test('a component that is not closed', () => {
    expect(messages({ [GUIDE]: ['</Steps>', ''] })[0]).toMatch(
      /^content\/de\/guides\/instagram\.mdx:\d+ – Text\n {2}Gefunden: {2}Expected a closing tag for `<Steps>`/,
    );
  });

  test('code in a text', () => {
    expect(messages({ [GUIDE]: ['Noch ein Satz.', '{1 + 1}'] })).toEqual([
      `content/de/guides/instagram.mdx:30 – Text
  Gefunden:  Programmcode
  Zu tun:    In content/ steht kein Code. Nimm ein Wort aus der Liste in content/README.md.`,
    ]);
  });

  test('broken YAML', () => {
    expect(messages({ 'sources/S-X01.yaml': 'publisher: "offen\ntitle: x\n' })[0]).toMatch(
      /^content\/sources\/S-X01\.yaml:3 – YAML\n {2}Gefunden: {2}unexpected end of the stream/,
    );
  });

  test('a file in the wrong place', () => {
    expect(messages({ 'sources/S-M07.yml': 'x: 1' })[0]).toMatch(
      /^content\/sources\/S-M07\.yml – Ort der Datei\n {2}Gefunden: {2}sources\/S-M07\.yml\n {2}Vorhanden: sources\/\*\.yaml/,
    );
  });

  test('a platform without a guide', () => {
    expect(messages({ 'platforms/threads.yaml': 'name: Threads\ndoor: Tür\norder: 2\n' })).toEqual([
      `content/platforms/threads.yaml – Anleitung
  Gefunden:  kein content/de/guides/threads.mdx
  Vorhanden: de/instagram
  Zu tun:    Lege die Anleitung an: Jede Plattform ist eine Tür auf der Startseite und braucht eine.`,
    ]);
  });

  test('a step in the head that the guide does not have', () => {
    expect(messages({ [GUIDE]: ['sent: formular', 'sent: formula'] })).toEqual([
      `content/de/guides/instagram.mdx – back.sent
  Gefunden:  „formula“
  Vorhanden: formular, absenden
  Zu tun:    Nimm die Kennung eines Schrittes dieser Anleitung. Meintest du „formular“?`,
    ]);
  });

  test('a guide of an unknown platform', () => {
    expect(messages({ [GUIDE]: ['platform: instagram', 'platform: insta'] })).toEqual([
      `content/de/guides/instagram.mdx – platform
  Gefunden:  „insta“
  Vorhanden: instagram
  Zu tun:    Es gibt kein content/platforms/insta.yaml. Meintest du „instagram“? Sonst lege die Datei an.`,
    ]);
  });

  test('a step that no guide has', () => {
    expect(messages({ 'de/faq/code.mdx': ['instagram/formular', 'instagram/formula'] })).toEqual([
      `content/de/faq/code.mdx – steps
  Gefunden:  „instagram/formula“
  Vorhanden: instagram/formular, instagram/absenden
  Zu tun:    Nimm Anleitung und Kennung eines Schrittes, der in ihr steht. Meintest du „instagram/formular“?`,
    ]);
  });

  test('a related question that does not exist', () => {
    expect(messages({ 'de/faq/code.mdx': ['related: [grund]', 'related: [grnd]'] })).toEqual([
      `content/de/faq/code.mdx – related
  Gefunden:  „grnd“
  Vorhanden: grund, code
  Zu tun:    Es gibt kein content/de/faq/grnd.mdx. Meintest du „grund“? Sonst lege die Datei an.`,
    ]);
  });

  test('an answer without a source that is not marked as advice', () => {
    expect(messages({ 'de/faq/code.mdx': ['So ist es.[@S-M07]', 'So ist es.'] })).toEqual([
      `content/de/faq/code.mdx – Quellenangabe
  Gefunden:  keine
  Zu tun:    Nenne eine Quelle, oder schreibe „ownAdvice: true“ in den Kopf: Dann steht dabei, dass es unser Rat ist.`,
    ]);
    expect(messages({ 'de/faq/code.mdx': ['So ist es.[@S-M07]"', 'So ist es."\nownAdvice: true'] })).toEqual(
      [],
    );
  });

  test('an answer that is too long, counted without its citations', () => {
    const words = (count: number) => Array<string>(count).fill('Wort[@S-M07]').join(' ');
    expect(messages({ 'de/faq/code.mdx': ['Noch ein Satz.', words(117)] })).toEqual([]);
    expect(messages({ 'de/faq/code.mdx': ['Noch ein Satz.', words(118)] })).toEqual([
      `content/de/faq/code.mdx – Antwort
  Gefunden:  121 Wörter
  Zu tun:    Kürze die Antwort auf höchstens 120 Wörter, oder teile die Frage.`,
    ]);
  });

  test('a part with an address of its own in an answer', () => {
    expect(messages({ 'de/faq/code.mdx': ['Noch ein Satz.', '<FormLink id="instagram" />'] })).toEqual([
      `content/de/faq/code.mdx:13 – <FormLink>
  Gefunden:  <FormLink>
  Vorhanden: Path
  Zu tun:    Dieses Wort passt hier nicht: Verweise auf den Schritt, in dem es steht.`,
    ]);
  });

  test('a question that stands in no topic, or in two', () => {
    expect(messages({ 'de/faq.yaml': ['[grund, code]', '[grund]'] })).toEqual([
      `content/de/faq.yaml – topics.questions
  Gefunden:  nirgends „code“
  Zu tun:    Trage die Frage bei einem Thema ein.`,
    ]);
    expect(messages({ 'de/faq.yaml': ['[grund, code]', '[grund, code, grund]'] })).toEqual([
      `content/de/faq.yaml – topics.questions
  Gefunden:  zweimal „grund“
  Zu tun:    Lass die Frage an einer Stelle stehen.`,
    ]);
  });

  test('all mistakes at once, not one after the other', () => {
    expect(
      messages({
        'platforms/instagram.yaml': ['order: 1', 'order: eins'],
        'deadlines/beginn.yaml': ['"2025-05-26"', '"bald"'],
      }).length,
    ).toBeGreaterThanOrEqual(2);
  });
});
