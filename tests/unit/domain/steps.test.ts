import { describe, expect, test } from 'vitest';
import {
  cutStep,
  listSteps,
  marker,
  neighbours,
  outsideSteps,
  stepTexts,
  titlesIn,
  withoutMarkers,
} from '../../../src/domain/steps.ts';

const IDS = ['eins', 'zwei'];
const step = (id: string, html: string) => marker(id).join(html);
const guide = `<ol><li><h2>A</h2>${step('eins', '<h3>Weg</h3><p>1</p>')}</li><li>${step('zwei', '<p>2 <a href="#eins">1</a> <a href="#q1">Quelle</a></p>')}</li></ol><h2>Mehr</h2>`;

describe('the steps of a guide', () => {
  test('are read from its text, in order', () => {
    const mdx =
      '<Steps>\n<Step id="eins" title="Los" description="Anfang.">\n</Step>\n<Step title="Ende" id="zwei" description="Schluss.">\n</Step>\n</Steps>';
    expect(listSteps(mdx)).toEqual([
      { id: 'eins', title: 'Los', description: 'Anfang.' },
      { id: 'zwei', title: 'Ende', description: 'Schluss.' },
    ]);
  });

  test.each([
    ['a sign that ends a word', '<Step id="a" title="Konto > Hilfe" description="Wo?">', 'Konto > Hilfe'],
    ['single quotes', `<Step id='a' title='Sag „nein“' description='Wo?'>`, 'Sag „nein“'],
    ['an entity', '<Step id="a" title="A &amp; B" description="Wo?">', 'A & B'],
    ['lines of their own', '<Step\n  id="a"\n  title="Los"\n  description="Wo?"\n>', 'Los'],
  ])('have the title that is shown: %s', (_what, tag, title) => {
    const mdx = `<Steps>\n\n${tag}\n\nText.\n\n</Step>\n\n</Steps>\n\nMehr.\n`;
    expect(listSteps(mdx)).toEqual([{ id: 'a', title, description: 'Wo?' }]);
    expect(stepTexts(mdx)).toEqual(new Map([['a', 'Text.']]));
    expect(outsideSteps(mdx).map((text) => text.trim())).toEqual(['', 'Mehr.']);
  });

  test('name their problems and ways', () => {
    expect(
      titlesIn(
        '<Way title="A > B" reported="2025">\n\nText.\n\n</Way>\n\n<Trouble title="C">\n\nText.\n\n</Trouble>\n',
      ),
    ).toEqual(['A > B', 'C']);
  });

  test('have neighbours, except at the ends', () => {
    const steps = ['a', 'b', 'c'].map((id) => ({ id, title: id, description: id }));
    expect(neighbours(steps, 'a')).toEqual({ previous: undefined, next: steps[1] });
    expect(neighbours(steps, 'b')).toEqual({ previous: steps[0], next: steps[2] });
    expect(neighbours(steps, 'c')).toEqual({ previous: steps[1], next: undefined });
  });
});

describe('a rendered guide', () => {
  test('gives one step without the rest', () => {
    expect(cutStep(guide, 'zwei', IDS)).toContain('<p>2 ');
    expect(cutStep(guide, 'zwei', IDS)).not.toMatch(/Weg|Mehr/);
  });

  test('gives a step whose headings fit below its own title', () => {
    expect(cutStep(guide, 'eins', IDS)).toBe('<h2>Weg</h2><p>1</p>');
  });

  test('gives a step whose links to other steps lead to their pages', () => {
    expect(cutStep(guide, 'zwei', IDS)).toContain('<a href="../eins/">1</a> <a href="#q1">');
  });

  test('refuses a step that it does not have', () => {
    expect(() => cutStep(guide, 'drei', IDS)).toThrow('Step "drei" is not in the rendered guide.');
  });

  test('shows no markers to readers', () => {
    expect(withoutMarkers(guide)).not.toContain('<!--');
    expect(withoutMarkers(guide)).toContain('<h2>Mehr</h2>');
  });
});
