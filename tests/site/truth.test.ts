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
  // What is asked is not claimed: questions are left out.
  const text = (document.body.textContent ?? '').replaceAll(/[^.!?]*\?/g, ' ');
  expect(text).not.toMatch(
    /Frist (verpasst|versäumt|abgelaufen)|(?<!nicht )zu spät|bis spätestens 26\. Mai|Meta löscht dann alles/i,
  );
  expect(text).not.toMatch(/gilt (nur )?für Daten, die nach dem 26\. Mai/i);
  expect(text).not.toMatch(/Gericht hat .* erlaubt|Klage abgewiesen|Aufsicht hat .* (erlaubt|genehmigt)/i);
});

test('while the operator is not entered, the pages say so', () => {
  for (const address of ['/impressum/', '/datenschutz/', '/barrierefreiheit/', '/ueber/']) {
    expect(read(address)).toContain('Noch nicht eingetragen');
  }
});

test.each(['/instagram/', '/facebook/'])('%s names what helps with posts from before', (address) => {
  expect(read(address)).toContain(
    'Stelle ältere öffentliche Beiträge zusätzlich auf nicht öffentlich oder lösche sie.',
  );
});
