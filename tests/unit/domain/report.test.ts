import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addFormReport } from '../../../src/cli/form-report.ts';
import { checkContent, thisWorld } from '../../../src/content-check/check.ts';
import { readContent } from '../../../src/content-check/read.ts';
import { addDays } from '../../../src/features/answer-period/answer-period.ts';
import { asSighting, readFormReport, reportText, type Report } from '../../../src/features/report/report.ts';
import { HOSTILE } from '../../hostile.ts';
import { german } from '../../words.ts';

const say = german.report;
const files = readContent('content');
const world = thisWorld();
const tomorrow = addDays(world.today, 1);
const SEEN: Report = {
  form: 'instagram',
  day: '2026-11-20',
  device: say.devices.android,
  where: say.places.app,
  signedIn: say.yes,
  words: '„Senden“',
  happened: 'Nach dem Senden kam eine Bestätigung.',
  page: '/instagram/formular/',
  edition: '2026-11-27, abc',
};
const text = reportText('form', SEEN, say);

describe('a report of a form', () => {
  test('is a text that people can read', () => {
    expect(text).toBe(
      [
        'Ich habe das Formular gesehen',
        'Formular: instagram',
        'Tag: 2026-11-20',
        'Gerät: Android',
        'Wo: In der App',
        'Angemeldet: ja',
        'Wörter: „Senden“',
        'Was geschah: Nach dem Senden kam eine Bestätigung.',
        'Seite: /instagram/formular/',
        'Stand: 2026-11-27, abc',
      ].join('\n'),
    );
  });

  test.each([
    ['as it was written', text],
    ['with the line ends of mails', text.replaceAll('\n', '\r\n')],
    [
      'quoted in an answer',
      `Danke!\n\nAm Freitag schrieb jemand:\n${text.replaceAll(/^/gm, '> ')}\n> \n> Grüße`,
    ],
    ['indented', text.replaceAll(/^/gm, '    ')],
    ['broken by a mail program', text.replace('kam eine', 'kam\neine')],
  ])('is read back %s', (_how, mail) => {
    expect(readFormReport(mail, [say])).toEqual(SEEN);
  });

  test('is read back whatever was entered', () => {
    const entry = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(entry, entry, (happened, words) => {
        const lines = reportText('form', { form: 'x', day: '2026-11-20', happened, words }, say).split('\n');
        expect(lines.length).toBeLessThanOrEqual(5);
        const read = readFormReport(lines.join('\n'), [say]) ?? {};
        expect([read.form, read.day]).toEqual(['x', '2026-11-20']);
        // The same text again comes out of what was read.
        expect(reportText('form', read, say)).toBe(lines.join('\n'));
      }),
    );
  });

  test('is not taken from a mail about something else', () => {
    expect(readFormReport(reportText('mistake', { wrong: 'Etwas' }, say), [say])).toBeUndefined();
    expect(readFormReport('', [say])).toBeUndefined();
  });

  test('comes into the log of its form, where its day belongs, and content stays without mistakes', () => {
    const { path, text: file, date } = addFormReport(files, text, [say], world.today);
    expect([path, date]).toEqual(['de/forms/instagram.yaml', '2026-11-20']);
    const before = files.get(path) ?? '';
    const added = file.split('\n').filter((line) => !before.includes(line));
    expect(added).toEqual([
      '  - date: "2026-11-20"',
      '    by: "reader"',
      '    seen: "Nach dem Senden kam eine Bestätigung; Wörter: „Senden“"',
      '    device: "Android"',
      '    app: "In der App"',
    ]);
    expect(file).toContain('    signedIn: true\n');
    expect(before.split('\n').filter((line) => !file.includes(line))).toEqual([]);
    const content = new Map([...files, [path, file]]);
    const old = addFormReport(content, text.replace('2026-11-20', '2024-06-01'), [say], world.today);
    expect(checkContent(content.set(old.path, old.text), world)).toEqual([]);
  });

  test.each([
    [text.replace('Ich habe', 'Wir haben'), 'In der Mail steht keine Zeile „Ich habe das Formular gesehen“.'],
    [
      text.replace(': instagram', ': instagrm'),
      'Formular: „instagrm“ gibt es nicht. Meintest du „instagram“?',
    ],
    [text.replace('2026-11-20', tomorrow), `Tag: „${tomorrow}“. Berichtige sie, oder frag nach.`],
    [text.replace('2026-11-20', '20.11.2026'), 'Tag: „20.11.2026“.'],
    [text.replace(/Wörter.*\nWas.*\n/, ''), 'Was geschah: „“.'],
  ])('%#. is refused with what to do', (mail, told) => {
    expect(() => addFormReport(files, mail, [say], world.today)).toThrow(told);
  });

  test('leaves no signs behind that content would take for markup', () => {
    // All of them, one after the other, and one look at what has come of it.
    const content = new Map(files);
    for (const happened of HOSTILE.filter((entry) => entry.trim())) {
      const mail = reportText('form', { ...SEEN, happened }, say);
      const { text: file, path } = addFormReport(content, mail, [say], world.today);
      content.set(path, file);
    }
    const wrong = checkContent(content, world).filter(({ field }) => !/seen$/.test(field));
    expect(wrong).toEqual([]);
    expect(asSighting({ ...SEEN, happened: '**[x](y)** <b>' }, say, world.today).seen).not.toMatch(
      /[[\]*<>`_{}]/,
    );
  });
});
