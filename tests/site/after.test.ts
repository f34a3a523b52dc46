import { readdirSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/features/answer-period/answer-period.ts';
import { calendarFile } from '../../src/features/answer-period/calendar.ts';
import { authorities, letters, trackAddress, tracks } from '../site.ts';
import { fileOf, page, pages } from './dist.ts';
import { german } from '../words.ts';

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('what comes after the objection', () => {
  test('the overview leads to all tracks, the letters, the authorities and the calendar', () => {
    const links = [...page('/nach-dem-widerspruch/').document.querySelectorAll('main a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(
      expect.arrayContaining([
        ...tracks.map(trackAddress),
        '/schreiben/',
        '/schreiben/belegblatt/',
        '/kalender/',
      ]),
    );
  });
});

describe('what is said about law', () => {
  const pages = [
    '/nach-dem-widerspruch/',
    '/beschwerde/',
    '/kalender/',
    ...tracks.map(trackAddress),
    ...letters.map((letter) => `/schreiben/${letter}/`),
  ];
  /** Sentences of these kinds are claims. In the letter itself the claims stand under "Worauf es sich stützt". */
  const CLAIM = /\bArtikel \d|\bArt\. \d|Meta muss\b|Gericht\b|muss die Aufsicht|zuständig\b/;

  test.each(pages)('on %s every line with a legal claim cites', (address) => {
    const { document } = page(address);
    const lines = [...document.querySelectorAll('main :is(p, li, dd)')].filter(
      (line) =>
        !line.closest('.paper, .fields, .sources, nav, summary, .letters') && !line.querySelector('p, li'),
    );
    expect(lines.length).toBeGreaterThan(3);
    const bare = lines.filter((line) => CLAIM.test(text(line)) && !line.querySelector('.cite, .proof'));
    expect(bare.map(text)).toEqual([]);
  });

  test.each(letters)('every sentence that /schreiben/%s/ rests on cites', (letter) => {
    const { document } = page(`/schreiben/${letter}/`);
    const heading = [...document.querySelectorAll('h2')].find((h2) => text(h2) === 'Worauf es sich stützt');
    const lines = [...(heading?.nextElementSibling?.children ?? [])];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !line.querySelector('.cite')).map(text)).toEqual([]);
  });

  test('what no stored source backs says so in the text and in the list of sources', () => {
    const { document } = page('/beschwerde/');
    const marks = [...document.querySelectorAll('a.cite')].filter((cite) => text(cite) === 'eigenes Wissen');
    expect(marks.length).toBeGreaterThan(3);
    const target = document.querySelector(marks[0]?.getAttribute('href') ?? 'none');
    expect(text(target)).toContain('durch keine gespeicherte Quelle belegt');
  });
});

describe('the authorities', () => {
  const { document } = page('/beschwerde/');
  /** The sixteen, with the letters of ISO 3166-2: no content, but how Germany is. */
  const LAENDER = {
    bw: 'Baden-Württemberg',
    by: 'Bayern',
    be: 'Berlin',
    bb: 'Brandenburg',
    hb: 'Bremen',
    hh: 'Hamburg',
    he: 'Hessen',
    mv: 'Mecklenburg-Vorpommern',
    ni: 'Niedersachsen',
    nw: 'Nordrhein-Westfalen',
    rp: 'Rheinland-Pfalz',
    sl: 'Saarland',
    sn: 'Sachsen',
    st: 'Sachsen-Anhalt',
    sh: 'Schleswig-Holstein',
    th: 'Thüringen',
  };
  const countries = authorities.filter(({ kind }) => kind === 'country');

  test('there is one for every Land, and no other', () => {
    const laender = authorities.filter(({ kind }) => kind === 'land');
    expect(laender.map(({ id }) => id)).toEqual(Object.keys(LAENDER).toSorted());
  });

  test.each(Object.entries(LAENDER))(
    '/beschwerde/#%s is %s, with a way in, a source and its age',
    (id, name) => {
      const section = document.getElementById(id);
      expect(text(section?.querySelector('h3'))).toBe(name);
      expect(section?.querySelectorAll('a[href^="https:"]').length).toBeGreaterThan(0);
      expect(section?.querySelector('a[href^="mailto:"]')).not.toBeNull();
      expect(section?.querySelector('.cite')).not.toBeNull();
      expect(text(section)).toMatch(/Stand der Angaben: /);
      expect(text(section?.querySelector(':scope > summary'))).toBe(name);
    },
  );

  test('there are those of many countries', () => {
    expect(countries.length).toBeGreaterThan(10);
  });

  test.each(countries)('/beschwerde/#$id has a way in', ({ id }) => {
    expect(document.getElementById(id)?.querySelector('a[href^="https:"]')).not.toBeNull();
  });

  test('every Land can be written to', () => {
    const without = Object.keys(LAENDER).filter(
      (id) => !document.getElementById(id)?.querySelector('address'),
    );
    expect(without).toEqual([]);
  });

  test.each(countries.filter(({ requires, deadline }) => requires ?? deadline))(
    '/beschwerde/#$id says what is needed there, line by line with sources',
    ({ id, requires = [], deadline }) => {
      const section = document.getElementById(id);
      const lines = [...(section?.querySelectorAll('ul:not([role]) > li') ?? [])];
      expect(lines).toHaveLength(requires.length);
      expect(lines.filter((line) => !line.querySelector('.cite')).map(text)).toEqual([]);
      if (deadline) expect(text(section)).toMatch(/Frist: .*\d/);
    },
  );

  test('Austria’s year stands with its law, with how it is counted, and in the calendar', () => {
    expect(text(document.getElementById('at'))).toMatch(/ein Jahr.*§ 24 Absatz 4 DSG/);
    const heading = document.getElementById('frist-in-österreich');
    expect(text(heading?.nextElementSibling)).toMatch(/ein Jahr.*Drei Jahre/);
    expect(text(page('/kalender/').document.querySelector('main'))).toContain('Lebst du in Österreich?');
  });

  test('one may complain at once', () => {
    expect(text(document.querySelector('main'))).toContain('Artikel 77 der DSGVO nennt keine Vorbedingung');
  });

  test('those for other bodies say that they are not for Meta', () => {
    expect(text(document.getElementById('bfdi'))).toContain('Für Meta nicht zuständig');
    expect(text(document.getElementById('bayern-oeffentlich'))).toContain('nicht für Meta');
    expect(text(document.querySelector('main'))).toMatch(/Kirchen und Rundfunk/);
  });

  test('the letter of complaint offers exactly those to whom it fits', () => {
    const options = [
      ...page('/schreiben/beschwerde/').document.querySelectorAll('[data-kind="authority"] option'),
    ]
      .map((option) => option.getAttribute('value'))
      .filter(Boolean);
    const fitting = authorities.filter(({ kind, gdpr }) => gdpr && kind !== 'special');
    expect(options.toSorted()).toEqual(fitting.map(({ id }) => id).toSorted());
  });
});

describe('the letters', () => {
  test('are there', () => {
    expect(letters.length).toBeGreaterThan(5);
  });

  test.each(letters)(
    '%s is complete without script: blanks with names, nothing that could be sent',
    (letter) => {
      const { document } = page(`/schreiben/${letter}/`);
      const blanks = [...document.querySelectorAll('.paper .blank')];
      expect(blanks.length).toBeGreaterThan(0);
      expect(blanks.filter((blank) => text(blank) === '')).toEqual([]);
      expect(document.querySelectorAll('main form, main [name]')).toHaveLength(0);
      const fields = [...document.querySelectorAll('[data-kind]')];
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.filter((field) => !document.querySelector(`label[for="${field.id}"]`))).toEqual([]);
    },
  );

  test.each(letters.filter((letter) => letter !== 'belegblatt'))('%s speaks in Sie', (letter) => {
    const paper = text(page(`/schreiben/${letter}/`).document.querySelector('.paper'));
    expect(paper).not.toMatch(/\b(du|dich|dir|dein\w*)\b/i);
  });

  test('nobody who is locked out is sent to the letter that denies an account', () => {
    const ABOUT = /gesperrt|gehackt|Passwort/;
    const DENIES = 'a:is([href="/schreiben/widerspruch-ohne-konto/"], [href="/ohne-konto/#schreiben"])';
    const places = pages.flatMap(({ address, document }) =>
      [...document.querySelectorAll('main :is(p, li)')]
        .filter((place) => !place.querySelector('p, li') && ABOUT.test(text(place)))
        .map((place) => ({ address, place })),
    );
    expect(places.length).toBeGreaterThan(20);
    const wrong = places.filter(
      ({ place }) =>
        place.querySelector(DENIES) && !place.querySelector('a[href="/schreiben/widerspruch-an-meta/"]'),
    );
    expect(wrong.map(({ address, place }) => `${address}: ${text(place)}`)).toEqual([]);
    for (const letter of letters.filter((name) => name !== 'widerspruch-ohne-konto')) {
      const paper = text(page(`/schreiben/${letter}/`).document.querySelector('.paper'));
      expect(paper, letter).not.toMatch(/kein(en)? Konto/);
    }
  });

  test.each(['widerspruch-an-meta', 'erinnerung', 'auskunft', 'loeschung', 'beschwerde'])(
    '%s offers every service of Meta, and a number for WhatsApp',
    (letter) => {
      const { document } = page(`/schreiben/${letter}/`);
      const options = [...document.querySelectorAll('#feld-plattform option')].map((option) =>
        option.getAttribute('value'),
      );
      expect(options).toEqual(
        expect.arrayContaining([
          'instagram',
          'facebook',
          'threads',
          'messenger',
          'ki-app',
          'whatsapp-ki',
          'whatsapp',
          'mehrere',
        ]),
      );
      const fields = [...document.querySelectorAll('.fields > div')].map(text);
      expect(fields.some((field) => field.includes('Telefonnummer'))).toBe(true);
    },
  );

  test('whoever asks others to delete names law, child and a last day', () => {
    const paper = text(page('/schreiben/loeschung-bei-anderen/').document.querySelector('.paper'));
    for (const needed of [
      '§ 22 Kunsturhebergesetz',
      'Einwilligung widerrufe ich',
      'Artikel 7 Absatz 3 DSGVO',
      'Artikel 17 Absatz 1 DSGVO',
      'Artikel 21 Absatz 1',
      'bis zum Datum in zwei Wochen',
      'Mein Kind heißt',
    ])
      expect(paper).toContain(needed);
  });

  test('erasure can demand what Article 9 protects', () => {
    const { document } = page('/schreiben/loeschung/');
    expect(text(document.querySelector('.paper'))).toContain('Artikel 9 Absatz 1 DSGVO');
    expect(document.querySelector('#feld-sensibel')).not.toBeNull();
  });

  test.each(['widerspruch-an-meta', 'widerspruch-ohne-konto', 'erinnerung', 'auskunft', 'loeschung'])(
    '%s explains when Meta may ask for an identity card',
    (letter) => {
      const basis = [...page(`/schreiben/${letter}/`).document.querySelectorAll('main li')].map(text);
      expect(basis.some((line) => line.includes('Artikel 12 Absatz 6 DSGVO'))).toBe(true);
    },
  );

  test('the reminder names the three articles', () => {
    const paper = text(page('/schreiben/erinnerung/').document.querySelector('.paper'));
    expect(paper).toContain('Artikel 12 Absatz 3 DSGVO');
    expect(paper).toContain('Artikel 12 Absatz 4 DSGVO');
    expect(paper).toContain('Artikel 18 Absatz 1 Buchstabe d DSGVO');
  });
});

describe('the calendar', () => {
  const files = readdirSync('dist/kalender')
    .filter((file) => file.endsWith('.ics'))
    .toSorted();
  const days = files.map((file) => file.replace('.ics', ''));
  const calendars = files.map((file) => {
    const source = readFileSync(`dist/kalender/${file}`, 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(source) as unknown[]);
    const [event] = calendar.getAllSubcomponents('vevent');
    if (!event) throw new Error(`${file} has no event.`);
    return { day: file.replace('.ics', ''), source, calendar, event };
  });

  test('has a file for each of 400 days and the day of the build, without a gap', () => {
    expect(days).toHaveLength(401);
    expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? '', index)));
  });

  test('says until when', () => {
    const last = new Date(`${days.at(-1)}T00:00Z`).toLocaleDateString('de-DE', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    expect(text(page('/kalender/').document.querySelector('main'))).toContain(
      `mit Kalenderdateien für jeden Tag bis zum ${last}.`,
    );
    expect(text(page('/nach-dem-widerspruch/').document.querySelector('main'))).toContain(last);
  });

  /** Hour and day in Berlin of a moment, by the machine's own calendar. */
  const inBerlin = (moment: number): [day: string, hour: number] => {
    const text = new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
    return [text.slice(0, 10), Number(text.slice(11, 13))];
  };
  const startOf = (event: ICAL.Component): number =>
    (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().getTime();

  test('is one entry in the morning of its day, in UTC, read by an independent parser', () => {
    for (const { day, calendar, event } of calendars) {
      expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
      expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
      for (const name of ['dtstart', 'dtend', 'dtstamp'])
        expect(String(event.getFirstPropertyValue(name)), name).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(String(event.getFirstPropertyValue('dtstart')).slice(0, 10)).toBe(day);
      expect(inBerlin(startOf(event))[0]).toBe(day);
      expect(String(event.getFirstPropertyValue('transp'))).toBe('TRANSPARENT');
    }
  });

  test('rings on the morning of its day, whichever way a program reads the alarm', () => {
    for (const { day, event } of calendars) {
      const [alarm, ...more] = event.getAllSubcomponents('valarm');
      expect(more).toEqual([]);
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(alarm?.getFirstPropertyValue('description')).toBeTruthy();
      const trigger = alarm?.getFirstProperty('trigger');
      const seconds = (trigger?.getFirstValue() as ICAL.Duration).toSeconds();
      // RFC 5545: after the start, or after the end where RELATED says so. Outlook: always before the start.
      const end = (event.getFirstPropertyValue('dtend') as ICAL.Time).toJSDate().getTime();
      const from = trigger?.getParameter('related') === 'END' ? end : startOf(event);
      for (const rings of [from + seconds * 1000, startOf(event) - Math.abs(seconds) * 1000]) {
        const [rung, hour] = inBerlin(rings);
        expect(rung).toBe(day);
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(12);
      }
    }
  });

  test('has a title that is true on the day before as on the day itself', () => {
    for (const { day, event } of calendars) {
      const title = String(event.getFirstPropertyValue('summary'));
      const words = new Date(`${day}T00:00Z`).toLocaleDateString('de-DE', {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
      expect(title).toContain(`endet am ${words}`);
      expect(title).not.toMatch(/heute|morgen/i);
    }
  });

  test('has a UID of its own for each day, the same from every address of the site', () => {
    const ids = calendars.map(({ event }) => String(event.getFirstPropertyValue('uid')));
    expect(new Set(ids).size).toBe(401);
    const [day = ''] = days;
    for (const site of ['https://verein.de', 'https://www.andere.org'])
      expect(calendarFile(day, site, '2026-01-01', german)).toContain(`\r\nUID:${ids[0]}\r\n`);
  });

  test('ends its lines with CRLF and folds them at 75 bytes', () => {
    for (const { source } of calendars) {
      expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(source.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(Math.max(...source.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
        75,
      );
    }
  });

  test('leads to the tracks, and knows nothing about anybody', () => {
    const [{ event } = { event: undefined }] = calendars;
    const description = String(event?.getFirstPropertyValue('description'));
    const links = [...description.matchAll(/https?:\/\/\S+/g)].map(([url]) => new URL(url).pathname);
    expect(links).toEqual(['/nach-dem-widerspruch/keine-antwort/', '/nach-dem-widerspruch/abgelehnt/']);
    expect(links.filter((path) => !fileOf(path))).toEqual([]);
    for (const { event: each } of calendars) {
      expect(each.getAllProperties('attendee')).toHaveLength(0);
      expect(each.getAllProperties('organizer')).toHaveLength(0);
    }
  });

  test('table: each day leads to the file of the day on which the answer is due', () => {
    const rows = [...page('/kalender/').document.querySelectorAll('.days td a')];
    expect(rows.length).toBeGreaterThan(350);
    expect(rows.filter((link) => !fileOf(link.getAttribute('href') ?? ''))).toEqual([]);
  });
});
