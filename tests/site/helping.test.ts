import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { page } from './dist.ts';

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replaceAll(/\u2060\d+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What stands below a heading, up to the next one. */
function below(address: string, heading: string): Element[] {
  const start = [...page(address).document.querySelectorAll('main h2')].find((h2) => words(h2) === heading);
  const found: Element[] = [];
  for (let next = start?.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling)
    found.push(next);
  return found;
}
const itemsBelow = (address: string, heading: string): Element[] =>
  below(address, heading).flatMap((each) => [...each.querySelectorAll('li')]);

describe('times add up', () => {
  test.each([
    ['/helfen/schule/', 'Eine Stunde: 45 Minuten', 45],
    ['/helfen/schule/', 'Doppelstunde: 90 Minuten', 90],
    ['/helfen/treffpunkt/', 'Die Runde', 15],
  ] as const)('%s: %s', (address, heading, whole) => {
    const minutes = itemsBelow(address, heading).map((item) =>
      Number(/^(\d+) Minuten?:/.exec(words(item))?.[1]),
    );
    expect(minutes.length).toBeGreaterThan(4);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(whole);
  });
});

const LESSON = '/helfen/schule/';

describe('the lesson', () => {
  test.each(['Thesen dafür', 'Thesen dagegen'])(
    'cites every one of its %s, as many on both sides',
    (heading) => {
      const theses = itemsBelow(LESSON, heading);
      expect(theses.length).toBeGreaterThan(3);
      expect(theses.length).toBe(itemsBelow(LESSON, 'Thesen dafür').length);
      expect(theses.filter((each) => !each.querySelector('.cite'))).toEqual([]);
    },
  );

  test.each(['dafür', 'dagegen'])('has an answer to each of its theses %s, by their words', (side) => {
    const theses = itemsBelow(LESSON, `Thesen ${side}`).map(words);
    const heading = below(LESSON, 'Lösungen').find((each) => words(each) === `Zu den Thesen ${side}`);
    const answers = [...(heading?.nextElementSibling?.querySelectorAll('li') ?? [])].map(words);
    const named = answers.map((answer) => /^„([^“]+)“: /.exec(answer)?.[1] ?? 'ohne These');
    expect(theses.length).toBeGreaterThan(3);
    expect(theses.map((thesis) => named.filter((each) => thesis.includes(each)).length)).toEqual(
      theses.map(() => 1),
    );
    expect(named).toHaveLength(theses.length);
    // What the class is asked, the answers say: which thesis can be checked, and which is an opinion.
    expect(answers.filter((answer) => !/“: (Nachprüfbar|Eine Meinung)/.test(answer))).toEqual([]);
  });

  test('has a card for each role that the hearing names, and says how many cards to print for pairs', () => {
    expect(itemsBelow(LESSON, 'Vier Rollen für die Anhörung')).toHaveLength(4);
    const theses = ['dafür', 'dagegen'].flatMap((side) => itemsBelow(LESSON, `Thesen ${side}`)).length;
    const printing = below(LESSON, 'Vorher drucken').map(words).join(' ');
    expect(printing).toContain(`zweimal: ${theses * 2} Karten reichen zu zweit für ${theses * 4} Kinder`);
  });
});

describe('the talk for the telephone', () => {
  const TALK = '/helfen/telefon/';
  const main = page(TALK).document.querySelector('main')?.cloneNode(true) as Element | undefined;
  main?.querySelector('.toc')?.remove();
  const text = words(main);
  const headings = [...(main?.querySelectorAll('h2') ?? [])].map(words);
  /** Answers of the other person: what they say or see in bold, then what to read. */
  const answers = [...(main?.querySelectorAll('li') ?? [])].filter(
    ({ firstElementChild }) =>
      firstElementChild?.tagName === 'STRONG' && words(firstElementChild).endsWith(':'),
  );

  test('asks what is seen, never for a password or a code', () => {
    const aloud = [...(main?.querySelectorAll('blockquote, ol') ?? [])].map(words).join(' ');
    expect(aloud.match(/[Ww]as siehst du/g)?.length).toBeGreaterThan(4);
    expect(aloud).toContain('Dein Passwort sagst du mir nicht. Einen Code auch nicht.');
    expect(aloud).not.toMatch(/(Wie lautet|Nenn mir|Sag mir|Lies mir) (dein|den) (Passwort|Code)/);
  });

  test('says after each answer where it goes on, and names no part that is not there', () => {
    expect(answers.length).toBeGreaterThan(40);
    const lost = answers.filter(
      (answer) =>
        !answer.querySelector('a:is([href^="/"], [href^="#"]):not(.cite)') &&
        !/Weiter mit|Lies (dann|unten|ab|bei|die|Teil)|[Dd]ann wieder:|[Ff]rag (dann|wieder)|noch einmal|einmal so|[Ii]hr seid|hört für heute auf/.test(
          words(answer),
        ),
    );
    expect(lost.map(words)).toEqual([]);
    const parts = [...text.matchAll(/Teil (\d+)/g)].map(([part]) => part);
    expect(parts.filter((part) => !headings.some((each) => each.startsWith(part)))).toEqual([]);
  });

  test('goes another way on the page itself, with words to read aloud, never on the device of the helper', () => {
    const links = [...(main?.querySelectorAll('a[href]') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links.filter((href) => /^\/(facebook|instagram)\/#link-/.test(href))).toEqual([]);
    // Not to the sources.
    const onPage = links.filter((href) => /^#(?!q\d+$)/.test(href));
    expect(new Set(onPage).size).toBeGreaterThan(4);
    for (const href of new Set(onPage)) {
      const heading = main?.querySelector(href);
      const below: Element[] = [];
      for (
        let next = heading?.nextElementSibling;
        next && next.tagName !== 'H2';
        next = next.nextElementSibling
      )
        below.push(next);
      expect(below.map(words).join(' '), href).toContain('„');
    }
  });

  test('reads aloud one deed at a time', () => {
    const aloud = [...text.matchAll(/„([^“]+)“/g)].map(([, said = '']) => said);
    expect(aloud.length).toBeGreaterThan(90);
    const deeds = (said: string): number =>
      said.match(/\b[Tt]ippe\b(?! noch nicht| darin auf nichts| auf nichts)/g)?.length ?? 0;
    expect(aloud.filter((said) => deeds(said) > 1)).toEqual([]);
    expect(aloud.filter((said) => deeds(said) === 1).length).toBeGreaterThan(25);
  });

  test('asks one question at a time, in words that people know who know no computer', () => {
    const aloud = [...text.matchAll(/„([^“]+)“/g)].map(([, said = '']) => said);
    expect(aloud.filter((said) => (said.match(/\?/g)?.length ?? 0) > 1)).toEqual([]);
    expect(aloud.filter((said) => said.includes('?')).length).toBeGreaterThan(40);
    const ofComputers = /\b(App|Menü|Browser|Icon|Link|Button|Symbol|Screenshot|scroll\w*|klick\w*)\b/i;
    expect(aloud.filter((said) => ofComputers.test(said))).toEqual([]);
  });

  test('can stop at any time, and goes on where nothing is lost', () => {
    const parts = itemsBelow(TALK, 'Morgen weiter').map(words);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => !/Weiter mit (Teil \d+|Der Brief)/.test(part))).toEqual([]);
    expect(parts.find((part) => part.startsWith('Wir erkennen deinen Einspruch an'))).not.toContain('Teil 2');
    const always = below(TALK, 'Bevor du anrufst')
      .map((each) => each.innerHTML)
      .join('');
    expect(always).toContain('href="#morgen-weiter"');
  });

  test('goes from the e-mails to the last day and the call of tomorrow, in this order', () => {
    const order = [
      'Bekommst du E-Mails?',
      'Hast du Facebook, Instagram oder beides?',
      'Tippe noch nicht auf Senden.',
      'Wir machen ein Foto vom Bildschirm.',
      'Such das Wort Senden. Tippe darauf.',
      'gib den Code von deinem Zettel ein.',
      'Tippe noch nicht auf OK.',
      'Meta muss antworten bis.',
      'Lösch sie nicht.',
      'Ich rufe dich morgen wieder an.',
      'Der Anruf am nächsten Tag',
      'Das ist die Bestätigung. Hebe sie auf',
      'Wir füllen das Formular noch einmal aus. Deinen Zettel heben wir auf.',
    ];
    const places = order.map((each) => text.indexOf(each));
    expect(order.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('leads from what is not found to the entries of „Klappt nicht?“, which open around the place', () => {
    const links = [...(main?.querySelectorAll('a[href*="#klappt-nicht"]') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(new Set(links)).toEqual(
      new Set(['/facebook/#klappt-nicht-oeffnen', '/instagram/#klappt-nicht-oeffnen']),
    );
    for (const link of new Set(links)) {
      const [address = '', id = ''] = link.split('#');
      const place = page(address).document.getElementById(id);
      // Browsers open what is around a place, not what bears the name itself.
      expect(place?.parentElement?.closest('details')?.classList.contains('troubles')).toBe(true);
    }
  });
});

describe('who writes to a club without an account', () => {
  const letter = yaml.load(readFileSync('content/de/letters/loeschung-bei-anderen.yaml', 'utf8')) as {
    body: { text: string; when?: string }[];
    basis: string[];
  };

  test('claims no profile of their own, and demands what anybody can do: to delete', () => {
    const body = letter.body.map(({ text }) => text).join('\n');
    expect(body).not.toMatch(/\bmein(em)? Profil\b|Mein eigener Widerspruch/);
    const demands = letter.body.filter(({ text }) => text.includes('Ich fordere'));
    expect(demands).toHaveLength(1);
    expect(demands[0]?.text).toContain('löschen');
    expect(demands[0]?.text).not.toMatch(/widersprech/i);
  });

  test.each(['art=verein', 'art=arbeitgeber'])('says to %s that only people can object', (when) => {
    const text = letter.body.find((each) => each.when === when)?.text ?? '';
    expect(text).toContain('selbst kann nicht widersprechen');
    expect(text).toContain('strittig');
  });

  test('names both sides about pages of clubs', () => {
    const both = letter.basis.filter((line) => line.includes('@SKY') && line.includes('@S-P14'));
    expect(both.join(' ')).toMatch(/Nein, .+ Ja, /);
  });
});

test('the letter to parents has its salutation, its occasion, its sender, and leads to what parents can do', () => {
  const section = page('/helfen/texte/').document.getElementById('eltern');
  const texts = [...(section?.querySelectorAll('textarea') ?? [])].map((each) => each.textContent ?? '');
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    expect(text).toMatch(/^Liebe Eltern,\n\nam \[Tag\] sprechen wir in der Klasse oder Gruppe \[Name\]/);
    expect(text).toMatch(/Fragen dazu beantwortet: \[Name\], erreichbar unter \[/);
    expect(text).toMatch(/Grüßen?\n\n\[Name, Schule/);
    expect(text).toMatch(/\/hintergrund\/kinder\/$/);
    const [, named = 'nichts'] = /bei „([^“]+)“/.exec(text) ?? [];
    const parts = [...page('/hintergrund/kinder/').document.querySelectorAll('main h2')].map(words);
    expect(parts).toContain(named);
  }
});

/** The texts to copy, as they stand in the content. */
const copies = readdirSync('content/de/copies').map((file) => ({
  id: file.replace('.yaml', ''),
  ...(yaml.load(readFileSync(`content/de/copies/${file}`, 'utf8')) as {
    nextCheck: string;
    du: string[];
    sie: string[];
  }),
}));

describe.each(copies)('the text $id', ({ id, nextCheck, du }) => {
  const section = page('/helfen/texte/').document.getElementById(id);
  const texts = [...(section?.querySelectorAll('textarea') ?? [])].map((each) => each.textContent ?? '');

  test('stands there in du and in Sie, each in its own words', () => {
    expect(texts).toHaveLength(2);
    const [familiar = '', polite = ''] = texts;
    expect(polite).not.toMatch(/\b(du|dich|dir|dein\w*|deine\w*)\b/);
    expect(familiar).not.toMatch(/(?<![.!?:“] |\n)\b(Sie|Ihnen|Ihre?[nmrs]?)\b/);
  });

  test('says its day, its last day and where more stands, and carries no mark', () => {
    for (const text of texts) {
      expect(text).toMatch(/\nStand: \d+\. \p{L}+ 20\d\d, gilt bis \d+\. \p{L}+ 20\d\d\./u);
      expect(text).toMatch(/\nMehr, mit allen Quellen: https?:\/\/\S+\/$/);
      expect(text).not.toMatch(/\[@|\*\*|\u2060/);
    }
  });

  test('names below what it rests on', () => {
    const cited = new Set([...du.join(' ').matchAll(/@([A-Z][A-Z0-9-]*)/g)].map(([, source]) => source));
    expect(section?.querySelectorAll('.cite').length).toBe(cited.size);
  });

  test('is taken back by the clock: after its last day stands only that it must not be used', () => {
    const dated = section?.querySelector('dated-claim');
    expect(dated?.getAttribute('until')).toBe(nextCheck);
    expect(texts.every((_, index) => dated?.querySelectorAll('[data-phase="during"] textarea')[index])).toBe(
      true,
    );
    const after = dated?.querySelector('[data-phase="after"]');
    expect(after?.hasAttribute('hidden')).toBe(true);
    expect(words(after)).toMatch(/^Dieser Text galt bis zum .+ Gib ihn nicht mehr weiter/);
    expect(after?.querySelector('a')?.getAttribute('href')).toBe('/aenderungen/');
  });
});

test('all pages for helpers can be found from one', () => {
  const links = [...page('/helfen/').document.querySelectorAll('main a')].map((link) =>
    link.getAttribute('href'),
  );
  const own = readdirSync('content/de/help').map((file) => `/helfen/${file.replace('.mdx', '')}/`);
  expect(own.length).toBeGreaterThan(4);
  expect(links).toEqual(expect.arrayContaining([...own, '/helfen/texte/']));
});
