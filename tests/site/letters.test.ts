import { describe, expect, test } from 'vitest';
import { letters } from '../site.ts';
import { page, pages } from './dist.ts';
import { text } from './text.ts';

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

  test.each(letters)('%s is not translated by the browser', (letter) => {
    const papers = [...page(`/schreiben/${letter}/`).document.querySelectorAll('.paper')];
    expect(papers.map((paper) => paper.getAttribute('translate'))).toEqual(['no']);
  });

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
