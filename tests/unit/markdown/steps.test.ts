import { describe, expect, test } from 'vitest';
import {
  aloneOnPage,
  foldsAtEnd,
  listSteps,
  neighbours,
  outsideSteps,
  stepTexts,
  titlesIn,
} from '../../../src/markdown/steps.ts';
import { linesIn, parseMdx, textOf } from '../../../src/markdown/tree.ts';

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
    expect([...stepTexts(mdx)].map(([id, step]) => [id, linesIn(step).map(textOf)])).toEqual([
      ['a', ['Text.']],
    ]);
    expect(outsideSteps(mdx).map(textOf)).toEqual(['Mehr.']);
  });

  test('name their problems and ways', () => {
    expect(
      titlesIn(
        parseMdx(
          '<Way title="A > B" reported="2025">\n\nText.\n\n</Way>\n\n<Trouble title="C">\n\nText.\n\n</Trouble>\n',
        ),
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

describe('a rendered step on a page of its own', () => {
  const alone = (html: string) => aloneOnPage(html, ['eins', 'zwei']);

  test('has headings that fit below its own title', () => {
    expect(alone('<h3 id="weg">Weg</h3><p>1</p><h4>Mehr</h4>')).toBe(
      '<h2 id="weg">Weg</h2><p>1</p><h3>Mehr</h3>',
    );
  });

  test('has links to other steps that lead to their pages, and no others', () => {
    expect(alone('<a href="#eins">1</a> <a href="#q1">Quelle</a> <a href="#eins-mehr">2</a>')).toBe(
      '<a href="../eins/">1</a> <a href="#q1">Quelle</a> <a href="#eins-mehr">2</a>',
    );
  });
});

describe('what is folded at the end of a step', () => {
  const box = (words: string) => `<details class="fold">${words}</details>`;

  test.each([
    ['nothing', '<p>Weg.</p>', '<p>Weg.</p>', ''],
    ['boxes', `<p>Weg.</p> ${box('A')} ${box('B')} `, '<p>Weg.</p> ', `${box('A')} ${box('B')} `],
    ['a box with a box', `<p>Weg.</p>${box(`A${box('B')}`)}`, '<p>Weg.</p>', box(`A${box('B')}`)],
    ['a box on the way', `${box('A')}<p>Weg.</p>${box('B')}`, `${box('A')}<p>Weg.</p>`, box('B')],
    ['a box in something else', `<div>${box('A')}</div>`, `<div>${box('A')}</div>`, ''],
    [
      'how to take a picture belongs to the way',
      `<p>Weg.</p><details class="photo fold">A</details>${box('B')}`,
      '<p>Weg.</p><details class="photo fold">A</details>',
      box('B'),
    ],
  ])('%s', (_what, html, way, folds) => {
    expect(foldsAtEnd(html)).toEqual([way, folds]);
  });
});
