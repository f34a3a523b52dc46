import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { page } from './dist.ts';
import { text } from './text.ts';

describe('disputes', () => {
  const list = page('/hintergrund/strittig/').document;
  test.each(readdirSync('content/de/disputes').map((file) => file.replace('.yaml', '')))(
    '%s is listed with both sides',
    (id) => {
      const box = list.getElementById(`streit-${id}`);
      expect(box?.querySelectorAll('dt').length).toBeGreaterThanOrEqual(2);
      expect(text(box?.querySelector('.safe'))).toMatch(/^So gehst du auf Nummer sicher: .{15,}/);
      expect([...(box?.querySelectorAll('dd') ?? [])].filter((side) => !side.querySelector('.cite'))).toEqual(
        [],
      );
    },
  );
});

describe('the background', () => {
  test.each([
    'daten',
    'recht',
    'gerichte',
    'argumente',
    'kinder',
    'seiten',
    'verstorbene',
    'schweiz-und-uk',
    'nach-juli-2026',
    'mythen',
    'zeitleiste',
    'strittig',
    'formulare',
  ])('/hintergrund/%s/ answers and is listed', (name) => {
    expect(page(`/hintergrund/${name}/`).document.querySelectorAll('.cite').length).toBeGreaterThan(5);
    expect(
      page('/hintergrund/').document.querySelector(`main a[href="/hintergrund/${name}/"]`),
    ).not.toBeNull();
  });

  test('courts: Köln only ever in preliminary proceedings, Schleswig undecided', () => {
    const words = text(page('/hintergrund/gerichte/').document.querySelector('main'));
    expect(words).toMatch(/vorläufig/);
    expect(words).toMatch(/Eilantrag|Eilverfahren/);
    expect(words).toMatch(/Bundesamt für Justiz/);
  });
});

describe('the timeline', () => {
  const { document } = page('/hintergrund/zeitleiste/');
  const events = [...document.querySelectorAll('.events > li')];

  test('is a list in order, each event with a link to itself, a date and a source', () => {
    expect(events.length).toBeGreaterThanOrEqual(25);
    const days = events.map((event) => event.querySelector('time')?.getAttribute('datetime') ?? '');
    expect(days).toEqual(days.toSorted());
    for (const event of events) {
      expect(event.querySelector(`a[href="#${event.id}"]`), event.id).not.toBeNull();
      expect(event.querySelector('.cite'), event.id).not.toBeNull();
    }
  });

  test('is drawn: one mark for each event, in the picture’s frame', () => {
    const marks = [...document.querySelectorAll('.time-path circle')].map((mark) =>
      Number(mark.getAttribute('cx')),
    );
    expect(marks).toHaveLength(events.length);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    expect(Math.min(...marks)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...marks)).toBeLessThanOrEqual(720);
  });
});
