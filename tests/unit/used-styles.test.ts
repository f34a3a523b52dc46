import { describe, expect, it } from 'vitest';
import { scriptsOf, styleFor } from '../../src/integrations/used-styles.ts';

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

  it.each([
    'md:flex',
    'mt-[0.2em]',
    'w-1/2',
    '-mx-4',
    "before:content-['→']",
    'dark:hover:bg-sign',
    '[&>p]:mt-2',
    '**:[:is(th,td)]:p-2',
    'not-[.a]:m-0',
    'print:*:target:flex',
  ])('knows the utility %s by its signs', async (name) => {
    const css = `.${name.replaceAll(/([^\w-])/g, '\\$1')}{color:red}`;
    const inHtml = name.replaceAll('&', '&amp;').replaceAll('>', '&gt;');
    expect(await rules(css, [`<p class="x ${inHtml}">`])).toBe(css.replaceAll(/\s+/g, ''));
    expect(await rules(css, [`<p class="x">`])).toBe('');
  });

  it.each([
    ':focus-visible{color:red}',
    ':is(.a,.b):has(>.c){color:red}',
    '[hidden]{color:red}',
    '@media print{.a{color:red}}',
    '@layer components{.a>p::before{color:red}}',
  ])('leaves %s alone', async (css) => {
    expect(await rules(css, ['<p class="a"><b class="c" hidden>'])).toBe(css.replaceAll(' ', ''));
  });

  it('drops what utilities declare and nobody uses, and rules in which nothing is left', async () => {
    const css =
      '@property --tw-a{syntax:"*";inherits:false}@property --tw-b{syntax:"*";inherits:false}@layer x,y;@layer x{*,:before{--tw-a:1;--tw-b:2}}@media print{.gone{color:red}}.a{color:var(--tw-b)}';
    expect(await rules(css, ['<p class="a">'])).toBe(
      '@property--tw-b{syntax:"*";inherits:false}@layerx,y;@layerx{*,:before{--tw-b:2}}.a{color:var(--tw-b)}',
    );
  });

  it('keeps the names that styles of scripts use', async () => {
    const css = ':root{--paper:#fff;--gone:#000}';
    expect(await rules(css, ['<p>'], ['adopt("a{color:var(--paper)}")'])).toBe(':root{--paper:#fff}');
  });

  it('hears of the scripts that its pages load, now or later, and of no others', () => {
    const scripts = new Map([
      ['a.1x.js', 'import"./b.2y.js";first'],
      ['b.2y.js', 'button.onclick=()=>import("./c.3z.js")'],
      ['c.3z.js', 'import"./a.1x.js";last'],
      ['d.4w.js', 'import"./a.1x.js";elsewhere'],
    ]);
    const heard = scriptsOf(['<p>', '<script src="/_astro/a.1x.js"></script>'], scripts);
    expect(heard).toEqual(['a.1x.js', 'b.2y.js', 'c.3z.js'].map((name) => scripts.get(name)));
  });
});
