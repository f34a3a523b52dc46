import { describe, expect, test } from 'vitest';
import { cutStep, listSteps, marker, neighbours, withoutMarkers } from '../../../src/domain/steps.ts';

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
