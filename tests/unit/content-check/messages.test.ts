import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/content-check/check.ts';
import { formatProblem } from '../../../src/content-check/problem.ts';
import { example, messages, world } from './example.ts';

const GUIDE = 'de/guides/instagram.mdx';

describe('a writer reads where it is, what was found, what there is, what to do', () => {
  test('nothing, when all is well', () => {
    expect(messages()).toEqual([]);
  });

  test('a field of another name', () => {
    expect(messages({ 'de/platforms/instagram.yaml': ['order: 1', 'ordre: 1'] })).toEqual([
      `content/de/platforms/instagram.yaml:3 – ordre
  Gefunden:  das Feld „ordre“
  Vorhanden: name, door, order
  Zu tun:    Dieses Feld gibt es hier nicht. Meintest du „order“?`,
    ]);
  });

  test('an unknown source, with the one that was meant', () => {
    expect(messages({ [GUIDE]: ['Ein Satz.[@S-M07]', 'Ein Satz.[@S-M7]'] })).toEqual([
      `content/de/guides/instagram.mdx:18 – Quellenangabe
  Gefunden:  „S-M7“
  Vorhanden: S-M07
  Zu tun:    Es gibt kein content/sources/S-M7.yaml. Meintest du „S-M07“? Sonst lege die Datei an.`,
    ]);
  });

  test('a file that is gone is told once, with all who name it', () => {
    const files = new Map(example());
    files.delete('sources/S-M07.yaml');
    expect(checkContent(files, world).map(formatProblem)).toEqual([
      `content/sources/S-M07.yaml – Datei
  Gefunden:  nichts, aber 9 Stellen nennen es: „S-M07“
  Vorhanden: noch nichts
  Stellen:   content/de/forms/instagram.yaml:3, content/de/forms/instagram.yaml:8, content/de/deadlines/beginn.yaml:8, content/de/guides/instagram.mdx:5, content/de/guides/instagram.mdx:18, content/de/disputes/code.yaml:4, content/de/disputes/code.yaml:6, content/de/faq/grund.mdx:4, content/de/faq/code.mdx:4
  Zu tun:    Lege die Datei wieder an, oder nimm sie an diesen Stellen heraus.`,
    ]);
  });

  test('a text that cannot be read, with the column', () => {
    expect(messages({ [GUIDE]: ['Noch ein Satz.', 'Noch <b ein Satz.'] })).toEqual([
      `content/de/guides/instagram.mdx:26:6 – Text
  Gefunden:  ein Wort ohne > am Ende: „<b ein Satz.“
  Zu tun:    Schließe die spitze Klammer mit >.`,
    ]);
  });

  test('a file in the wrong place', () => {
    expect(messages({ 'sources/S-M08.yml': 'x: 1' })).toEqual([
      `content/sources/S-M08.yml – Endung der Datei
  Gefunden:  „.yml“
  Vorhanden: .yaml
  Zu tun:    Nenne die Datei S-M08.yaml.`,
    ]);
  });
});

describe('one mistake, one message', () => {
  test('two mistakes are told at once, the nearest to their files', () => {
    const told = messages({
      'de/platforms/instagram.yaml': ['order: 1', 'order: eins'],
      'de/deadlines/beginn.yaml': ['"2025-05-26"', '"bald"'],
    });
    expect(told.map((message) => message.split(' – ')[0])).toEqual([
      'content/de/platforms/instagram.yaml:3',
      'content/de/deadlines/beginn.yaml:2',
    ]);
  });

  test.each([
    ['a guide that cannot be read', { [GUIDE]: ['</Steps>', ''] }],
    ['a step whose id is there twice', { [GUIDE]: ['id="absenden"', 'id="formular"'] }],
    ['a list of topics that cannot be read', { 'de/faq.yaml': ['topics:', 'topics'] }],
    [
      'a question in no topic, under another name in one',
      { 'de/faq.yaml': ['[grund, code]', '[grund, kode]'] },
    ],
    [
      'a source that is cited with a slip, and so is cited nowhere',
      { 'de/faq/code.mdx': ['[@S-M07]', '[@S-M7]'] },
    ],
  ] as [string, Parameters<typeof messages>[0]][])('%s draws no others after it', (_what, changes) => {
    expect(messages(changes)).toHaveLength(1);
  });

  test('what nobody uses is told when all else is right', () => {
    const unused = example().get('sources/S-M07.yaml') ?? '';
    expect(messages({ 'sources/S-K01.yaml': unused })).toEqual([
      `content/sources/S-K01.yaml – Kennung
  Gefunden:  „S-K01“, aber kein Satz nennt diese Quelle
  Zu tun:    Nenne sie an dem Satz, den sie stützt, mit [@S-K01], oder lösche die Datei.`,
    ]);
    expect(
      messages({ 'sources/S-K01.yaml': unused, 'de/platforms/instagram.yaml': ['order: 1', 'order: 0'] }),
    ).toHaveLength(1);
  });
});

test('a form that one of us has seen needs no source: one line is enough', () => {
  const line =
    '  - { date: "2025-11-25", seen: geöffnet, device: iPhone, app: Instagram 400, signedIn: true }';
  expect(messages({ 'de/forms/instagram.yaml': ['reports:', `reports:\n${line}`] })).toEqual([]);
});

test('an answer may be as long as people read between two taps, counted without its citations', () => {
  const words = (count: number) => Array<string>(count).fill('Wort[@S-M07]').join(' ');
  expect(messages({ 'de/faq/code.mdx': ['Noch ein Satz.', words(112)] })).toEqual([]);
  expect(messages({ 'de/faq/code.mdx': ['Noch ein Satz.', words(113)] })[0]).toContain('121 Wörter');
});

test('the day of the build decides what lies in the future', () => {
  const files = example({ 'de/forms/instagram.yaml': ['"2025-05"', '"2026-11-28"'] });
  expect(checkContent(files, world).map(({ found }) => found)).toEqual(['„2026-11-28“']);
  expect(checkContent(files, { ...world, today: '2026-11-28' })).toEqual([]);
});
