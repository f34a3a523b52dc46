import { describe, expect, it } from 'vitest';
import { cssInShort, inShort, shortNames, styleFor } from '../../src/integrations/used-styles.ts';

const rules = async (css: string, pages: string[], scripts: string[] = []): Promise<string> =>
  (await styleFor(css, pages, scripts)).replaceAll(/\s+/g, '');

describe('the style of a page', () => {
  it('keeps what stands in any of its pages, and drops what stands in none', async () => {
    const css = '.a{color:red}.b{color:blue}.c{color:green}';
    expect(await rules(css, ['<p class="a">', '<p class="x c">'])).toBe('.a{color:red}.c{color:green}');
  });

  it('keeps what a script may set', async () => {
    expect(await rules('.shown{color:red}.lost{color:blue}', ['<p>'], ['e.className="shown"'])).toBe(
      '.shown{color:red}',
    );
  });

  it.each(['md:flex', 'mt-[0.2em]', 'w-1/2', '-mx-4', "before:content-['→']", 'dark:hover:bg-sign'])(
    'knows the utility %s by its signs',
    async (name) => {
      const css = `.${name.replaceAll(/([^\w-])/g, '\\$1')}{color:red}`;
      expect(await rules(css, [`<p class="x ${name}">`])).toBe(css.replaceAll(/\s+/g, ''));
      expect(await rules(css, [`<p class="x">`])).toBe('');
    },
  );

  it.each([
    ':focus-visible{color:red}',
    ':is(.a,.b):has(>.c){color:red}',
    '[hidden]{color:red}',
    '@media print{.a{color:red}}',
    '@layer components{.a>p::before{color:red}}',
  ])('leaves %s alone', async (css) => {
    expect(await rules(css, ['<p class="a"><b class="c" hidden>'])).toBe(css.replaceAll(' ', ''));
  });

  const DECLARED =
    '@layer properties{*,:before{--tw-a:solid;--tw-b:""}}@property --tw-a{syntax:"*";inherits:false;initial-value:solid}@property --tw-b{syntax:"*";inherits:false;initial-value:""}';

  it('says the value that a variable has anyway, and drops what declares it', async () => {
    expect(await rules(`${DECLARED}.a{border-style:var(--tw-a)}`, ['<p class="a">'])).toBe(
      '.a{border-style:solid}',
    );
  });

  it('keeps a variable that a utility sets', async () => {
    const used = await rules(`${DECLARED}.a{--tw-a:dotted}.b{border-style:var(--tw-a)}`, ['<p class="a b">']);
    expect(used).toContain('.a{--tw-a:dotted}.b{border-style:var(--tw-a)}');
    expect(used).toContain('@property--tw-a');
    expect(used).not.toContain('--tw-b');
  });

  it('keeps the names that styles of scripts use', async () => {
    const css = ':root{--paper:#fff;--gone:#000}';
    expect(await rules(css, ['<p>'], ['adopt("a{color:var(--paper)}")'])).toBe(':root{--paper:#fff}');
  });
});

describe('short names of utilities', () => {
  const css =
    '@layer components{.sign{color:red}}@layer utilities{.mt-4{margin:1rem}.py-\\[0\\.4rem\\]{padding:0}@media (width>=48rem){.md\\:flex{display:flex}}:is(.\\[\\&_\\.sign\\]\\:p-2 .sign){padding:0}.sr-only{clip:auto}}@media print{.sign{color:blue}}';
  const html =
    '<p class="sign mt-4 md:flex"><p class="mt-4 py-[0.4rem]"><p class="[&amp;_.sign]:p-2 sr-only" title="mt-4">';
  const names = shortNames([css], [html], ['e.className="sr-only"']);

  it('go to utilities alone, the most used one first', () => {
    expect(names.get('mt-4')).toBe('_0');
    expect([...names.keys()].toSorted()).toEqual(['[&_.sign]:p-2', 'md:flex', 'mt-4', 'py-[0.4rem]']);
  });

  it('stand in pages and styles alike; nothing else changes', () => {
    const short = (name: string): string => names.get(name) ?? '';
    expect(inShort(html, names)).toBe(
      `<p class="sign _0 ${short('md:flex')}"><p class="_0 ${short('py-[0.4rem]')}"><p class="${short('[&_.sign]:p-2')} sr-only" title="mt-4">`,
    );
    expect(cssInShort(css, names)).toBe(
      `@layer components{.sign{color:red}}@layer utilities{._0{margin:1rem}.${short('py-[0.4rem]')}{padding:0}@media (width>=48rem){.${short('md:flex')}{display:flex}}:is(.${short('[&_.sign]:p-2')} .sign){padding:0}.sr-only{clip:auto}}@media print{.sign{color:blue}}`,
    );
  });
});
