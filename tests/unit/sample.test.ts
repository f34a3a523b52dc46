import { describe, expect, it } from 'vitest';
import { sampleOf, structureOf, templateOf } from '../sample.ts';
import { addressIn, germanAddress, languageOf, LANGUAGES, languages, SOURCE } from '../../src/site.ts';

const LAST = LANGUAGES.at(-1) ?? SOURCE;

/** A page of the frame, with something in it. */
const built = (address: string, inside: string, style = 'p{}') => ({
  address,
  html: `<!doctype html><html lang="de" dir="ltr"><head><title>${address}</title><style>${style}</style></head><body><main><h1 id="a">${address}</h1>${inside}</main></body></html>`,
});
const answer = (name: string, inside = '<p class="note">Ja.</p>') => built(`/faq/${name}/`, inside);
/** What is chosen besides a page that has everything that others have, too. */
const chosenBeside = (first: ReturnType<typeof built>, ...others: ReturnType<typeof built>[]) =>
  sampleOf([...others, first]).filter((address) => address !== first.address);
const usual = answer(
  'a',
  '<p class="note">Ja.</p><p class="note"><a href="/">Start</a></p><hr><ul><li><a href="/b/" aria-current="page">B</a></li></ul>',
);

describe('the pages that the slow checks look at', () => {
  it('are of each template one in each direction, and one of each language', () => {
    const pages = LANGUAGES.flatMap((language) =>
      ['/faq/a/', '/faq/b/', '/plan/', '/schreiben/a/', '/schreiben/b/'].map((address) =>
        built(addressIn(address, language), '<p class="note">Ja.</p>'),
      ),
    );
    const chosen = sampleOf(pages);
    const templates = ['/faq/', '/plan/', '/schreiben/'];
    for (const direction of ['ltr', 'rtl'])
      for (const template of templates)
        expect(
          chosen
            .filter((address) => languages[languageOf(address)].direction === direction)
            .filter((address) => germanAddress(address).startsWith(template)),
          `${direction} ${template}`,
        ).not.toEqual([]);
    expect(new Set(chosen.map(languageOf))).toEqual(new Set(LANGUAGES));
    // Arabic has all templates, the other languages one, and German those that they have not.
    expect(chosen).toHaveLength(2 * templates.length - 1 + LANGUAGES.length - 2);
  });

  it('are no more than that where nothing is new but words, names and addresses', () => {
    const other = answer(
      'b',
      '<ul><li><a href="/c/?x=1>0" aria-current="page">C &amp; D</a></li></ul><p class="note" id="c">Nein.</p>',
    );
    expect(chosenBeside(usual, other)).toEqual([]);
  });

  it.each([
    ['an element that nobody else has', '<p class="note">Ja <mark>und</mark>.</p>'],
    ['a class that nobody else has', '<p class="note loud">Ja.</p>'],
    ['an attribute that nobody else has', '<p class="note" title="Ja">Ja.</p>'],
    ['a part for those who hear the page', '<p class="note" role="alert">Ja.</p>'],
    ['what is known, in a place where nobody has it', '<ul><li><p class="note">Ja.</p></li></ul>'],
    ['a link that says nothing', '<p class="note"><a href="/"> </a></p>'],
    ['a name that is empty', '<ul><li><a href="" aria-current="page">B</a></li></ul>'],
    ['another state', '<ul><li><a href="/b/" aria-current="step">B</a></li></ul>'],
    ['another direction', '<p class="note" dir="rtl">Ja.</p>'],
  ])('are those with %s, in whatever language', (_what, inside) => {
    expect(chosenBeside(usual, answer('b', inside))).toEqual(['/faq/b/']);
    const known = { ...usual, address: addressIn('/faq/c/', LAST) };
    const other = { ...answer('b', inside), address: addressIn('/faq/b/', LAST) };
    expect(chosenBeside(usual, known, other)).toContain(other.address);
  });

  it('are none whose places all are on others that were chosen after it', () => {
    const made = (...classes: string[]) => classes.map((name) => `<p class="${name}">Ja.</p>`).join('');
    const fullest = answer('a', made('a', 'b', 'c', 'd'));
    const others = [answer('b', made('a', 'b', 'e')), answer('c', made('c', 'd', 'f'))];
    expect(sampleOf([fullest, ...others])).toEqual(['/faq/b/', '/faq/c/']);
    // Of two that have the same one stays.
    expect(sampleOf([fullest, others[0] ?? fullest])).toEqual(['/faq/a/', '/faq/b/']);
    expect(sampleOf([usual, { ...usual, address: '/faq/b/' }])).toEqual(['/faq/a/']);
  });

  it('are all that differ in a language that is read from right to left', () => {
    const right = LANGUAGES.filter((language) => languages[language].direction === 'rtl');
    expect(right).not.toEqual([]);
    const turned = ({ address, html }: ReturnType<typeof built>) => ({
      address: addressIn(address, right[0] ?? SOURCE),
      html,
    });
    const [first, second] = [answer('b', '<p class="x">1</p>'), answer('c', '<p class="y">2</p>')];
    expect(sampleOf([first, second, turned(first), turned(second)])).toHaveLength(4);
  });

  it('tell templates of the same shape apart by their style', () => {
    const [guide, text] = [built('/instagram/', '', 'h1{}'), built('/datenschutz/', '', 'h2{}')];
    expect(templateOf(guide)).not.toBe(templateOf(text));
    expect(templateOf(built('/facebook/', '', 'h1{}'))).toBe(templateOf(guide));
    expect(templateOf(built(addressIn('/facebook/', LAST), '', 'h1{}'))).toBe(templateOf(guide));
    expect(() => templateOf(built('/a/b/c/d/e/', ''))).toThrow('/a/b/c/d/e/');
  });
});

describe('what stands in what', () => {
  it('is each element in the one that it stands in; a drawing is one thing', () => {
    const html =
      '<html><head><title>x</title></head><body class="b a"><p>Ja<br>und <svg role="img"><g><path d="M0"/></g></svg></p></body></html>';
    expect([...structureOf(html)].toSorted()).toEqual([
      ' html.[]',
      'body.a.b[] p.[]',
      'html.[] body.a.b[]',
      'p.[] br.[] says nothing',
      'p.[] svg.[role=img] says nothing',
    ]);
  });
});
