import { describe, expect, it } from 'vitest';
import { alike, scriptsOf, styleFor } from '../../src/integrations/used-styles.ts';

const rules = async (css: string, pages: string[], scripts: string[] = []): Promise<string> =>
  (await styleFor(css, pages, scripts)).replaceAll(/\s+/g, '');

describe('the style of a page', () => {
  it('keeps what stands in any of its pages, and drops what stands in none', async () => {
    const css = '.a{color:red}.b{color:blue}.c{color:green}';
    expect(await rules(css, ['<p class="a">', '<p class="x c">'])).toBe('.a{color:red}.c{color:green}');
  });

  it('takes no word that people read for a name', async () => {
    const css = '.post{color:red}.note{color:blue}';
    expect(await rules(css, ['<p class="note" title="1 > 0 post">a post and a <b>post</b></p>'])).toBe(
      '.note{color:blue}',
    );
  });

  it('keeps what a script may set', async () => {
    expect(await rules('.shown{color:red}.lost{color:blue}', ['<p>'], ['e.className="shown"'])).toBe(
      '.shown{color:red}',
    );
  });

  it('keeps what a script may set as a property', async () => {
    expect(await rules('[hidden]{color:red}', ['<p>'], ['this.button.hidden=!0,go()'])).toBe(
      '[hidden]{color:red}',
    );
    expect(await rules('[hidden]{color:red}', ['<p>'], ['if(this.hidden==1)go()'])).toBe('');
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

  it('drops a utility with a condition that stands in no page', async () => {
    const css =
      '@layer utilities{.a\\:x:not(.a){color:red}:is(.b\\:x>*):is(p){color:red}.c\\:x p:not([class]){color:red}@media print{.d\\:x:not(.a){color:red}}}.e:not(.f){color:red}';
    expect(await rules(css, ['<p class="a:x"><p class="b:x">'])).toBe(
      '@layerutilities{.a\\:x:not(.a){color:red}:is(.b\\:x>*):is(p){color:red}}.e:not(.f){color:red}',
    );
    expect(await rules(css, ['<p>'], ['e.className="c:x d:x"'])).toBe(
      '@layerutilities{.c\\:xp:not([class]){color:red}@mediaprint{.d\\:x:not(.a){color:red}}}.e:not(.f){color:red}',
    );
  });

  it('has each layer in one piece, in the order in which they were named, and what is in none behind them', async () => {
    const [p, a, b] = ['p{color:red}', 'a{color:red}', 'b{color:red}'];
    expect(
      await rules(
        `@layer low,middle;@layer high{${p}}${b}@layer low,middle;@layer low{${a}}@layer high{${b}@media print{${a}}}`,
        ['<p><a><b>'],
      ),
    ).toBe(`@layerlow{${a}}@layerhigh{${p}${b}@mediaprint{${a}}}${b}`);
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

describe('pages with a single style', () => {
  const page = (style: string, count: number, other = '') => ({
    text: `<style>${style}</style><p class="${Array.from({ length: count }, (_, n) => `${other}u${n}`).join(' ')}">`,
  });

  it('use almost the same of the same one', () => {
    const pages = [page('a', 40), page('a', 45), page('b', 40)];
    expect(alike(pages).map(({ length }) => length)).toEqual([2, 1]);
  });

  it('do not carry what one of them alone uses', () => {
    expect(alike([page('a', 40), page('a', 90)])).toHaveLength(2);
    expect(alike([page('a', 40), page('a', 40, 'x')])).toHaveLength(2);
  });

  it('are each in one group, and none grows without end', () => {
    const pages = [0, 1, 2, 3].map((n) => page('a', 40 + 20 * n));
    const groups = alike(pages);
    expect(groups.flat()).toHaveLength(4);
    expect(groups.length).toBeGreaterThan(1);
  });
});
