import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { guides } from '../site.ts';
import { page, pages } from './dist.ts';
import { languageOf, SOURCE } from '../../src/site.ts';

const read = (address: string) =>
  (page(address).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\u2060\d+/g, '');

describe('who follows the guide for Instagram', () => {
  const text = read('/instagram/');

  test.each([
    'Einstellungen und Aktivitäten',
    'Weitere Informationen und Support-Möglichkeiten',
    'Privacy Center',
    'widersprechen',
    'Einspruch gegen die Verwendung deiner Informationen für KI bei Meta',
    'E-Mail-Adresse (Pflichtfeld)',
    'Bitte erkläre, wie sich diese Verarbeitung auf dich auswirkt. (optional)',
    'Senden',
    'Wir erkennen deinen Einspruch an',
    'help.instagram.com/contact/233964459562201',
  ])('meets the label "%s" of May 2025', (label) => {
    expect(text).toContain(label);
  });

  test.each([
    'help.instagram.com/contact/767264225370182',
    'www.facebook.com/privacy/center',
    'help.meta.com/support/privacy',
  ])('finds today’s fallback %s as a link', (address) => {
    const links = [...page('/instagram/').document.querySelectorAll('a.sign')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toContain(`https://${address}`);
  });

  test('reads without script that the day before the training is past, which is always true', () => {
    const [said] = page('/instagram/').document.querySelectorAll('count-down');
    expect(said?.textContent).toBe('26. Mai 2025: vorbei.');
  });
});

describe.each(guides)('the guide %s', (guide) => {
  const text = read(`/${guide}/`);

  test('says that objecting is still possible, and for the future', () => {
    expect(text).toContain('Du kannst noch immer widersprechen: Das wirkt ab dann für die Zukunft.');
    expect(read(`/${guide}/belege/`)).toMatch(
      /Der 26\. Mai 2025 war der letzte Tag vor dem Beginn des Trainings\. Eine gesetzliche Frist war er nicht\./,
    );
  });

  test('says when it was last checked', () => {
    expect(text).toMatch(/Geprüft am \d+\. \p{L}+ 20\d\d/u);
  });

  test('tells each change since 2025 once, with its day and a source, up to the year of its last check', () => {
    const { document } = page(`/${guide}/`);
    const heading = [...document.querySelectorAll('h2')].find((h2) =>
      h2.textContent?.startsWith('Was sich seit 2025'),
    );
    const items = [...(heading?.nextElementSibling?.querySelectorAll('li') ?? [])];
    // What changes a step stands in that step and nowhere else.
    const inSteps = [...document.querySelectorAll('.step :is(p, li)')].filter(({ textContent }) =>
      SINCE.test(textContent ?? ''),
    );
    const told = [...items, ...inSteps];
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((item) => !item.querySelector('.proof'))).toEqual([]);
    const days = items.map((item) => dayIn(item.querySelector('strong')?.textContent ?? ''));
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days[0]).toMatch(/^2025-\d\d/);
    expect(days.at(-1)?.slice(0, 4)).toBe(/Geprüft am \d+\. \p{L}+ (20\d\d)/u.exec(text)?.[1]);
  });
});

/** A change as a step tells it: „Seit April 2026 stellt Meta …“. */
const SINCE = /Seit \p{L}+ 20(2[6-9]|[3-9]\d)/u;
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(2025, month, 15).toLocaleDateString('de', { month: 'long' }),
);

/** „27. Mai 2025:“ or „Mai 2025:“, so that text order is the order of days; anything else is no day. */
function dayIn(text: string): string {
  const [, day = '', month = '', year = ''] = /^(?:(\d+)\. )?(\p{L}+) (20\d\d):$/u.exec(text) ?? [];
  return `${year}-${`${MONTHS.indexOf(month) + 1}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What these pages once said, and the comparison of November 2026 with Meta's, WhatsApp's and the authorities' own texts refuted. */
const REFUTED = [
  /laut Meta und (der )?irische[rn]? Aufsicht/i,
  /ältere öffentliche Beiträge[^.]* auf nicht öffentlich/i,
  /ältere[nr]? Nummer des Formulars/i,
  /ist die falsche Adresse/i,
  /Aussage von Meta zu Gruppen kennen wir nicht/i,
  /ob Deutsch geht, ist nicht belegt/i,
  /Stand August 2026/,
  /Deine eigene Aufsicht genügt trotzdem/,
  /Das Schreiben von oben passt dort/,
  /wie die Einstellung auf Deutsch heißt, wissen wir nicht/i,
  /keine feste Adresse/i,
  /seit Juli 2026 ein Formular/i,
  /Einen Schalter bei (Instagram|Facebook) nennt keine/i,
  /Was davon neu ist, haben wir nicht verglichen/i,
  /Wo Meta das annimmt, nennt keine/i,
  /schwärze alles außer/i,
  /21 Fitzwilliam Square|Städtle 38/,
];

test.each(pages)('$address repeats no statement that was refuted', ({ document }) => {
  // What is asked or quoted is not claimed.
  const text = (document.body.textContent ?? '')
    .replaceAll(/„[^“]*“/g, ' ')
    .replaceAll(/[^.!?]*\?/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).not.toMatch(
    /Frist (verpasst|versäumt|abgelaufen)|(?<!nicht )zu spät|bis spätestens 26\. Mai|Meta löscht dann alles/i,
  );
  expect(text).not.toMatch(/gilt (nur )?für Daten, die nach dem 26\. Mai/i);
  // Wrong days of 2025, and what the comparison of November 2026 showed to be wrong.
  expect(text).not.toMatch(/Frist (endete?|läuft|lief)[^.]* (25\. Mai|31\. Mai|26\. Juni)/);
  expect(text).not.toMatch(/Instagram[^.]{0,40} (sind|ist|bleiben) Ende-zu-Ende-verschlüsselt/);
  expect(text).not.toMatch(/Beschweren kannst du dich (erst|, wenn|nach)|Beschwerde ist erst/);
  for (const wrong of REFUTED) expect(text).not.toMatch(wrong);
  expect(text).not.toMatch(/Gericht hat .* erlaubt|Klage abgewiesen|Aufsicht hat .* (erlaubt|genehmigt)/i);
});

test('while the operator is not entered, the pages say so', () => {
  for (const address of ['/impressum/', '/datenschutz/', '/barrierefreiheit/', '/ueber/']) {
    expect(read(address)).toContain('Noch nicht eingetragen');
  }
});

describe('facts of November 2026', () => {
  const trouble = (guide: string, title: RegExp) =>
    [...page(`/${guide}/`).document.querySelectorAll('.fold')].find((box) =>
      title.test(box.querySelector('summary')?.textContent ?? ''),
    );
  const plain = (element: Element | null | undefined) =>
    (element?.textContent ?? '')
      .replaceAll(/\u2060\d+|\u00a0(Beleg|eine Quelle|umstritten)/g, '')
      .replaceAll(/\s+/g, ' ');
  const linksIn = (element: Element | null | undefined) =>
    [...(element?.querySelectorAll('a:not(.cite, .proof)') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    );

  test.each([
    ['/instagram/', 'Stell dein Konto auf privat, oder archiviere oder lösche sie.'],
    ['/facebook/', 'Zeig sie nur deinen Freunden, oder lösche sie.'],
  ])('%s names what its own settings can do for posts from before', (address, advice) => {
    expect(read(address)).toContain(advice);
    expect(read(address)).not.toMatch(/auf nicht öffentlich/);
  });

  test.each(['/', ...guides.map((guide) => `/${guide}/`)])(
    '%s never says Kontenübersicht without its new name',
    (address) => {
      const text = read(address);
      expect(text.includes('Meta-Konto')).toBe(text.includes('Kontenübersicht'));
    },
  );

  test.each(guides)('%s sends no one who has an account to the letter of people without one', (guide) => {
    const locked = [...page(`/${guide}/`).document.querySelectorAll('.fold')].filter((box) =>
      /gesperrt|nicht mehr in dein Konto|findest gar nichts/.test(
        box.querySelector('summary')?.textContent ?? '',
      ),
    );
    expect(locked).toHaveLength(1);
    for (const box of locked) {
      expect(linksIn(box)).toContain('/schreiben/widerspruch-an-meta/');
      expect(linksIn(box).filter((href) => href.includes('ohne-konto'))).toEqual([]);
    }
  });

  test.each(['instagram', 'facebook'])(
    '%s helps with a page that is not available in one order, first of all troubles',
    (guide) => {
      const step = page(`/${guide}/oeffnen/`).document;
      const box = step.querySelector('.troubles .fold');
      expect(box?.querySelector('summary')?.textContent).toMatch(/^„Diese Seite ist nicht verfügbar“/);
      const deeds = [...(box?.querySelectorAll('ol > li') ?? [])].map(plain);
      const order = [/Melde dich .* an/, /VPN/, /zweite Formular/, /App oder das Privacy Center/, /Brief/];
      expect(deeds).toHaveLength(order.length);
      for (const [index, deed] of deeds.entries()) expect(deed).toMatch(order[index] ?? /$^/);
      const second = linksIn(box).find((href) => href.startsWith('#link-')) ?? '';
      expect(step.querySelector(`${second} a.sign`)).not.toBeNull();
    },
  );

  test.each(['absenden', 'oeffnen'])('Instagram and Facebook say the same in %s', (id) => {
    const lists = ['instagram', 'facebook'].map((guide) =>
      plain(page(`/${guide}/${id}/`).document.querySelector('.single ol:not(.path)')),
    );
    expect(lists[0]?.length).toBeGreaterThan(100);
    expect(lists[0]).toBe(lists[1]);
  });

  test.each(['instagram', 'facebook'])(
    '%s: first the picture, then send, then the picture of the answer',
    (guide) => {
      const deeds = [...page(`/${guide}/absenden/`).document.querySelectorAll('.single > ol > li')].map(
        plain,
      );
      const at = (words: RegExp) => deeds.findIndex((deed) => words.test(deed));
      expect(at(/Erst Foto, dann senden: Mach ein Bildschirmfoto/)).toBe(0);
      expect(at(/Tippe auf Senden/)).toBe(1);
      expect(at(/auch davon ein Bildschirmfoto/)).toBeGreaterThan(at(/Wir erkennen deinen Einspruch an/));
      expect(at(/auch davon ein Bildschirmfoto/)).toBeLessThan(at(/Tippe auf OK/));
    },
  );

  test('a missing e-mail: the same words in both guides, three days, the first day counts', () => {
    const [instagram, facebook] = ['instagram', 'facebook'].map((guide) =>
      plain(trouble(guide, /keine E-Mail/)),
    );
    expect(instagram).toMatch(/Warte drei Tage/);
    expect(instagram).toMatch(/ab dem ersten Tag/);
    expect(facebook).toBe(instagram);
  });

  test('WhatsApp says when one is done, and tells the two objections apart', () => {
    expect(read('/whatsapp/chat-datenschutz/')).toContain(
      'Du hast Meta AI nie benutzt? Dann bist du hier fertig.',
    );
    const own = page('/whatsapp/oeffnen/').document.getElementById('link-whatsapp-widerspruch');
    expect(linksIn(own)).toEqual(['https://www.whatsapp.com/contact/forms/382532939919295/']);
    expect(plain(own)).toMatch(/Gegen Metas KI-Training hilft es nicht/);
    expect(read('/whatsapp/')).not.toMatch(/falsche Adresse|blaue[nr]? Ring/);
  });
});

describe('each of Meta’s forms', () => {
  const records = readdirSync('content/de/forms').map((file) => ({
    id: file.replace('.yaml', ''),
    ...(yaml.load(readFileSync(`content/de/forms/${file}`, 'utf8')) as {
      url: string;
      edition?: 'eu' | 'outside';
      notFor?: string;
    }),
  }));
  const log = page('/hintergrund/formulare/').document;
  const entry = (id: string) => log.getElementById(`formular-${id}`)?.closest('.form-log')?.textContent ?? '';
  const german = pages.filter(({ address }) => languageOf(address) === SOURCE);
  const buttons = german.flatMap(({ document }) =>
    [...document.querySelectorAll('.form-link')].map((box) => ({
      url: box.querySelector('a.sign')?.getAttribute('href'),
      text: box.textContent ?? '',
    })),
  );

  test.each(records)(
    '$id has a button where it helps, with the same words as in the log',
    ({ id, url, edition }) => {
      const [button] = buttons.filter((candidate) => candidate.url === url);
      for (const text of [entry(id), button?.text ?? '']) {
        expect(text).toMatch(
          /Ob du dich anmelden musst, ist unbekannt|musst du .* angemeldet sein|Ohne Anmeldung/,
        );
        expect(text.includes('Genannt im offiziellen Text für die EU.')).toBe(edition === 'eu');
        expect(text.includes('Genannt im offiziellen Text für Länder außerhalb der EU.')).toBe(
          edition === 'outside',
        );
      }
    },
  );

  test('the portal and the form for other sources are named as backed outside the EU alone', () => {
    expect(records.filter(({ edition }) => edition === 'outside').map(({ id }) => id)).toEqual([
      'drittdaten-neu',
      'portal',
    ]);
  });
});
