import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { questions } from '../site.ts';
import { page } from './dist.ts';

const { topics } = yaml.load(readFileSync('content/de/faq.yaml', 'utf8')) as {
  topics: { title: string; questions: string[] }[];
};
const all = page('/faq/').document;
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\u2060\d+/g, '')
    .trim();
const hrefs = (element: ParentNode | null | undefined, selector = 'a') =>
  [...(element?.querySelectorAll(selector) ?? [])].map((link) => link.getAttribute('href') ?? '');

describe('the page of all questions', () => {
  test('has all of them, each in a box of its own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(90);
    expect([...all.querySelectorAll('details > div[id]')].map(({ id }) => id).toSorted()).toEqual(questions);
  });

  test('has its topics in their order, each with its questions', () => {
    const shown = [...all.querySelectorAll('.topic')].map((topic) => [
      words(topic.querySelector('h2')),
      [...topic.querySelectorAll('details > div[id]')].map(({ id }) => id),
    ]);
    expect(topics.length).toBeGreaterThan(10);
    expect(shown).toEqual(topics.map(({ title, questions: own }) => [title, own]));
  });

  test('has no id twice', () => {
    const ids = [...all.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  test('leads from a related question to the question on the same page', () => {
    const links = hrefs(all, '.ways a[href^="/faq/"]');
    expect(links.length).toBeGreaterThan(questions.length);
    expect(links.filter((href) => !questions.includes(href.replace('/faq/#', '')))).toEqual([]);
  });
});

describe.each(questions)('/faq/%s/', (name) => {
  const { document } = page(`/faq/${name}/`);
  const box = all.getElementById(name);

  test('asks and answers the same as on the page of all questions', () => {
    expect(words(document.querySelector('h1'))).toBe(words(box?.closest('details')?.querySelector('h3')));
    expect(words(document.querySelector('.answer'))).toBe(words(box?.querySelector('.answer')));
    expect(words(document.querySelector('.answer'))).not.toBe('');
  });

  test('cites a source in the answer, or says that it is the site’s own advice', () => {
    const article = document.querySelector('article');
    const own = words(article).includes('Sätze ohne Quelle sind unser Rat.');
    expect(own || hrefs(article, 'a.cite').length > 0).toBe(true);
  });

  test('leads on to a step or another question, and back to all', () => {
    const ways = hrefs(document.querySelector('.ways'));
    expect(ways.length).toBeGreaterThanOrEqual(2);
    expect(hrefs(document)).toContain(`/faq/#${name}`);
  });

  test('says when it was checked', () => {
    expect(words(document.querySelector('main'))).toMatch(/Geprüft am \d+\. \p{L}+ 20\d\d/u);
  });

  test('stands in the list from A to Z', () => {
    expect(hrefs(page('/suche/').document, '.a-z a')).toContain(`/faq/${name}/`);
  });
});

test('disputes are shown where an answer touches one', () => {
  for (const [name, heading] of Object.entries({
    'alte-beitraege': 'Schützt ein später Widerspruch auch alte Beiträge?',
    'whatsapp-widerspruch': 'Gibt es ein Widerspruchsformular für WhatsApp?',
  })) {
    const { document } = page(`/faq/${name}/`);
    expect(words(document.querySelector('.dispute'))).toContain('Hier sind sich die Quellen nicht einig');
    expect(words(document.querySelector('.dispute h2'))).toBe(heading);
    expect(words(all.getElementById(name)?.querySelector('.dispute h4'))).toBe(heading);
  }
});

test('the question about a locked account says first that this is not the appeal', () => {
  expect(words(page('/faq/konto-gesperrt/').document.querySelector('.answer'))).toMatch(
    /^Nein, dieser Widerspruch hebt keine Sperre auf/,
  );
});

describe('who has an account but cannot get in', () => {
  test.each(['konto-gesperrt', 'konto-gehackt', 'passwort-vergessen', 'absenden-geht-nicht'])(
    '/faq/%s/ leads to the letter for people with an account',
    (name) => {
      const links = hrefs(page(`/faq/${name}/`).document.querySelector('article'));
      expect(links).toContain('/schreiben/widerspruch-an-meta/');
      expect(links).not.toContain('/schreiben/widerspruch-ohne-konto/');
    },
  );

  test('no answer about Instagram, Facebook or WhatsApp alone leads to the letter that says "I have no account"', () => {
    const heads = questions.map(
      (name) => [name, readFileSync(`content/de/faq/${name}.mdx`, 'utf8')] as const,
    );
    const withAccount = heads.filter(
      ([, text]) => /^platforms: \[/m.test(text) && !/^platforms: .*ohne-konto/m.test(text),
    );
    expect(withAccount.length).toBeGreaterThan(50);
    const wrong = withAccount.filter(([name]) =>
      hrefs(page(`/faq/${name}/`).document.querySelector('.ways')).includes('/ohne-konto/#schreiben'),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

describe('one rule where answers used to differ', () => {
  const answer = (name: string) => words(page(`/faq/${name}/`).document.querySelector('article'));

  test.each(['keine-email', 'keine-antwort', 'kein-bildschirmfoto', 'wann-kommt-email'])(
    '/faq/%s/ waits three days for the confirmation before sending again',
    (name) => {
      expect(answer(name)).toMatch(/drei Tage/);
      expect(answer(name)).not.toMatch(/[Ww]arte( dann)? einen Tag/);
    },
  );

  test('"Diese Seite ist nicht verfügbar": sign in, country, second number, another way, write', () => {
    const steps = [...page('/faq/seite-nicht-verfuegbar/').document.querySelectorAll('article ol > li')];
    expect(steps.map((step) => words(step.querySelector('strong')))).toEqual([
      'Anmelden:',
      'Land und VPN:',
      'Zweite Nummer:',
      'Anderer Weg:',
      'Schreiben:',
    ]);
  });

  test('who asks whether an old objection still holds is led to sending again', () => {
    for (const name of ['widerspruch-2024', 'wie-lange-gilt', 'meta-konto', 'bedingungen-angetippt']) {
      const links = hrefs(page(`/faq/${name}/`).document.querySelector('article'));
      expect(links, name).toContain('/nach-dem-widerspruch/keine-bestaetigung/#noch-einmal');
    }
  });
});
