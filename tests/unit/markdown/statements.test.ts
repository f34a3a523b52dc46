import { describe, expect, test } from 'vitest';
import { isStatement, promised, sentencesOf, unsourced } from '../../../src/markdown/statements.ts';

test('sentences end at their signs, with the sources behind them; dates and articles do not', () => {
  expect(sentencesOf('Am 26. Mai 2025 begann es.[@A] Art. 21 gilt! „Wirklich?“ **Ja.**')).toEqual([
    'Am 26. Mai 2025 begann es.[@A]',
    'Art. 21 gilt!',
    '„Wirklich?“',
    '**Ja.**',
  ]);
});

describe('a statement', () => {
  test.each([
    'Meta löscht alles.',
    'Meta AI bleibt in der App.',
    'Metas Kopie kann bleiben.',
    'Die irische Aufsicht prüft das.',
    'Artikel 21 DSGVO gibt dir ein Recht.',
    'Das Oberlandesgericht Köln entschied anders.',
    '**23. Juli 2026:** Facebook ändert seine Richtlinie.',
    'Ja: WhatsApp bestätigt das.',
    'Seit Juni 2026 liest Meta AI alle Chats mit.',
    'Laut Meta dienen Chats dem Training.',
    'Nach Artikel 21 DSGVO muss Meta aufhören.',
    'Im Mai 2025 entschied das OLG Köln anders.',
    'Der Bundesgerichtshof entschied anders.',
    'Der Konzern löscht alles.',
    'Auch Meta löscht alles.',
    'noyb klagte dagegen.',
    '**Meta** löscht alles.',
    'Meta-KI bleibt in der App.',
  ])('is "%s"', (sentence) => {
    expect(isStatement(sentence)).toBe(true);
  });

  test.each([
    'Tippe auf Weiter.',
    'Hat Meta geantwortet?',
    'Meta AI haben wir nicht geöffnet.',
    'Ob Meta trainiert, ist **nicht** belegt.',
    '**Meta lehnt ab:** Geh zum nächsten Schritt.',
    'Meta nennt als neu:',
    'Metadaten sind etwas anderes.',
    'Am Ende hat Meta deinen Widerspruch.',
    'Auch bei Chats mit Meta AI ist Vorsicht nötig.',
  ])('is not "%s"', (sentence) => {
    expect(isStatement(sentence)).toBe(false);
  });
});

test('a statement before a sentence with a source needs its own', () => {
  expect(unsourced('Meta löscht alles. Die E-Mail kommt bald.[@A]')).toEqual(['Meta löscht alles.']);
  expect(unsourced('Meta löscht alles.[@B] Die E-Mail kommt bald.[@A]')).toEqual([]);
  expect(unsourced('Meta löscht alles.[@folgt] Die E-Mail kommt bald.[@A]')).toEqual([]);
  expect(unsourced('Warte einen Tag. Die E-Mail kommt bald.[@A]')).toEqual([]);
});

test('a source that is promised comes later in the paragraph', () => {
  expect(promised('Meta löscht alles.[@folgt] Bald.[@A]')).toEqual([]);
  expect(promised('Bald.[@A] Meta löscht alles.[@folgt]')).toEqual(['Meta löscht alles.[@folgt]']);
});
