import { describe, expect, it } from 'vitest';
import { cssInShort, inShort, shortNames } from '../../src/integrations/short-names.ts';

describe('short names of utilities', () => {
  const css =
    '@layer components{.sign{color:red}}@layer utilities{.mt-4{margin:1rem}.py-\\[0\\.4rem\\]{padding:0}@media (width>=48rem){.md\\:flex{display:flex}}:is(.\\[\\&_\\.sign\\]\\:p-2 .sign){padding:0}.sr-only{clip:auto}}@media print{.sign{color:blue}}';
  const html =
    '<p class="sign mt-4 md:flex"><p class="mt-4 py-[0.4rem]"><p class="[&amp;_.sign]:p-2 sr-only" title="mt-4">';
  const names = shortNames([css], [html], ['e.className="sr-only"']);

  it('go to utilities alone, the most used one first', () => {
    expect(names.get('mt-4')).toBe('a');
    expect([...names.keys()].toSorted()).toEqual(['[&_.sign]:p-2', 'md:flex', 'mt-4', 'py-[0.4rem]']);
  });

  it('stand in pages and styles alike; nothing else changes', () => {
    const short = (name: string): string => names.get(name) ?? '';
    expect(inShort(html, names)).toBe(
      `<p class="sign a ${short('md:flex')}"><p class="a ${short('py-[0.4rem]')}"><p class="${short('[&_.sign]:p-2')} sr-only" title="mt-4">`,
    );
    expect(cssInShort(css, names)).toBe(
      `@layer components{.sign{color:red}}@layer utilities{.a{margin:1rem}.${short('py-[0.4rem]')}{padding:0}@media (width>=48rem){.${short('md:flex')}{display:flex}}:is(.${short('[&_.sign]:p-2')} .sign){padding:0}.sr-only{clip:auto}}@media print{.sign{color:blue}}`,
    );
  });

  it('are one for utilities that stand nowhere without each other, and their rules are one', () => {
    const css = '@layer utilities{.flex{display:flex}.m-1{margin:1px}.p-1{padding:1px}}';
    const html = '<p class="flex p-1"><p class="flex m-1 p-1">';
    const short = shortNames([css], [html], []);
    expect(inShort(html, short)).toBe('<p class="a"><p class="a b">');
    expect(cssInShort(css, short)).toBe('@layer utilities{.a{display:flex}.b{margin:1px}.a{padding:1px}}');
    expect(cssInShort(css.replace(/\.m[^}]*\}/, ''), short)).toBe(
      '@layer utilities{.a{display:flex;padding:1px}}',
    );
    const printed =
      '@media print{.flex a{color:red}}@media print{.p-1:is(b){margin:0}}@media (width>=1px){b{top:0}}';
    expect(cssInShort(`@layer utilities{${printed}}`, short)).toBe(
      '@layer utilities{@media print{.a a{color:red}.a:is(b){margin:0}}@media (width>=1px){b{top:0}}}',
    );
    const inside = '@layer utilities{.flex a{display:flex}.p-1 a{padding:1px}.m-1:focus a{margin:1px}}';
    expect(cssInShort(inside, short)).toBe(
      '@layer utilities{.a a{display:flex;padding:1px}.b:focus a{margin:1px}}',
    );
  });

  it('are none that mean something already, in pages, styles or scripts', () => {
    const many = Array.from({ length: 29 }, (_, index) => `w-${index}`);
    const css = `@layer utilities{${many.map((name) => `.${name}{gap:0}`).join('')}.ab .m-1{gap:0}}.ad{gap:0}`;
    const html = many.map((_, index) => `<p class="aa ${many.slice(0, index + 1).join(' ')}">`).join('');
    const short = new Set(shortNames([css], [html], ['add("ac")']).values());
    expect(short.size).toBe(29);
    expect(short).toContain('z');
    expect([...short].filter((name) => name.length > 1)).toEqual(['ab', 'ae', 'af']);
  });

  it('go to letters of any script; rules of one selector are one', () => {
    const css = '@layer utilities{.a\\:☜>p{color:red}.a\\:☜>p{margin:0}.b{gap:0}}';
    expect(cssInShort(css, new Map([['a:☜', 'a']]))).toBe(
      '@layer utilities{.a>p{color:red;margin:0}.b{gap:0}}',
    );
  });

  it('go to signs that Astro writes with a number, too', () => {
    expect(inShort('<p class="[&#38;>p]:m-0">', new Map([['[&>p]:m-0', 'a']]))).toBe('<p class="a">');
  });
});
