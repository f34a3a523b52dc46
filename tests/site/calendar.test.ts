import { readdirSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/features/answer-period/answer-period.ts';
import { calendarFile } from '../../src/features/answer-period/calendar.ts';
import { fileOf, page } from './dist.ts';
import { german } from '../words.ts';
import { text } from './text.ts';

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
