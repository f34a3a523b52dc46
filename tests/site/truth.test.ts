import { describe, expect, test } from 'vitest';
import { GUIDES, page, pages } from './dist.ts';

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
});

describe.each(GUIDES)('the guide %s', (guide) => {
  const text = read(`/${guide}/`);

  test('says that objecting is still possible, and for the future', () => {
    expect(text).toContain(
      'Du kannst jederzeit widersprechen. Dein Widerspruch wirkt ab dann für die Zukunft.',
    );
    expect(text).toMatch(
      /Der 26\. Mai 2025 war der letzte Tag vor dem Beginn des Trainings\. Eine gesetzliche Frist war er nicht\./,
    );
  });

  test('says when it was last checked', () => {
    expect(text).toMatch(/Quellen zuletzt geprüft ?\d+\. \p{L}+ 20\d\d/u);
  });

  test('cites a source for every change since 2025', () => {
    const heading = [...page(`/${guide}/`).document.querySelectorAll('h2')].find((h2) =>
      h2.textContent?.startsWith('Was sich seit 2025'),
    );
    const items = [...(heading?.nextElementSibling?.querySelectorAll('li') ?? [])];
    expect(items.length).toBeGreaterThan(2);
    expect(items.filter((item) => !item.querySelector('.cite'))).toEqual([]);
  });
});

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
  expect(text).not.toMatch(/Beschweren kannst du dich erst|Beschwerde ist erst/);
  expect(text).not.toMatch(/Gericht hat .* erlaubt|Klage abgewiesen|Aufsicht hat .* (erlaubt|genehmigt)/i);
});

test('while the operator is not entered, the pages say so', () => {
  for (const address of ['/impressum/', '/datenschutz/', '/barrierefreiheit/', '/ueber/']) {
    expect(read(address)).toContain('Noch nicht eingetragen');
  }
});

test.each(['/instagram/', '/facebook/'])(
  '%s names what helps with posts from before, on either platform',
  (address) => {
    expect(read(address)).toContain(
      'Zeig ältere Beiträge bei Facebook nur deinen Freunden, archiviere sie bei Instagram, oder lösche sie.',
    );
  },
);
