import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, answerPeriod } from '../../src/features/answer-period/answer-period.ts';
import { standing } from '../../src/features/answer-period/answer-words.ts';
import { inWords } from '../../src/domain/dates.ts';
import { clockIsRight, dayInBerlin } from '../../src/domain/days.ts';
import { dayOfBuild, kindsOfPages } from '../site.ts';
import type { Engine } from './engine.ts';
import { FAULTY, startHost, type Host } from './host.ts';
import { missingFor, type EngineName } from './installed.ts';
import { box, button, field, link, Page } from './page.ts';
import { german } from '../words.ts';

const LADDER = 'status-ladder';
const FOOT = 'site-traces';
const SENT_DAY = { css: 'input[type="date"]', inside: LADDER };
const NICKNAME = field('Spitzname', LADDER);
const ANSWER_DAY = { css: 'answer-date input' };
const QUERY = { css: '#q' };
const KEEP_PAGES = button('Seiten auf diesem Gerät aufheben');
const REMOVE_PAGES = button('Aufgehobene Seiten löschen');

const kinds = kindsOfPages();

/** Drives an engine through what a reader does. Where the machine lacks it, `ready.ts` has said so. */
export function scenarios(name: EngineName, start: () => Promise<Engine>): void {
  describe.skipIf(missingFor(name).length > 0)(name, () => {
    let engine: Engine;
    let host: Host;
    beforeAll(async () => {
      engine = await start();
      host = await startHost(engine.needsListener);
    }, 60_000);
    afterAll(async () => {
      await host?.lose();
      await engine?.quit();
    }, 30_000);

    /** Runs a way through the site in a tab of its own. */
    async function walk(way: (page: Page, host: Host) => Promise<void>): Promise<string[]> {
      host.complaints.length = 0;
      const tab = await engine.open();
      const page = new Page(tab, engine, host);
      try {
        await way(page, host);
        return await page.complaints();
      } finally {
        await tab.close();
        await host.restore();
      }
    }
    /** A way that must end without any error of a page, of the policy or of an answer. */
    const scenario = (what: string, way: (page: Page, host: Host) => Promise<void>): void =>
      test(what, async () => {
        expect(await walk(way)).toEqual([]);
      });

    test('every kind of error is heard, so that a run without one proves something', async () => {
      await walk(async (page) => {
        await page.goto(FAULTY);
        for (const kind of [
          /gemeldet/,
          /geworfen/,
          /abgelehnt/,
          /policy.*script/i,
          /policy.*style/i,
          /404 for \/gibt-es-nicht\.png/,
        ])
          await page.see(() => page.complaints()).toContainEqual(expect.stringMatching(kind));
      });
    });

    scenario('steps: onward, back, by the browser’s buttons, and by a link', async (page) => {
      await page.goto('/instagram/');
      const steps = await page.run(() =>
        [...document.querySelectorAll('.steps .step h2')].map(({ id, textContent }) => ({
          id,
          title: textContent,
        })),
      );
      const last = steps.length - 1;
      expect(last).toBeGreaterThan(2);
      const place = (): Promise<unknown> =>
        page.run(() => ({
          hash: location.hash,
          title: document.title,
          bar: document.querySelector('.step-bar span')?.textContent,
          readable: [...document.querySelectorAll('.steps .step')].flatMap((step, index) =>
            [...step.querySelectorAll('p, li')].some((text) => text.checkVisibility()) ? [index] : [],
          ),
        }));
      const at = (index: number, hash = `#${steps[index]?.id}`): unknown => ({
        hash,
        title: hash
          ? expect.stringMatching(`^Schritt ${index + 1} von ${steps.length}: ${steps[index]?.title} – `)
          : expect.not.stringContaining('Schritt'),
        bar: `Schritt ${index + 1} von ${steps.length}`,
        readable: [index],
      });
      await page.see(place).toEqual(at(0, ''));
      for (let index = 1; index <= last; index++) {
        await page.tap(link('Weiter', '.onward'));
        await page.see(place).toEqual(at(index));
      }
      await page.tap(link('Zurück', '.onward'));
      await page.see(place).toEqual(at(last - 1));
      await page.back();
      await page.see(place).toEqual(at(last));
      for (let index = last - 1; index > 0; index--) {
        await page.back();
        await page.see(place).toEqual(at(index));
      }
      await page.back();
      await page.see(place).toEqual(at(0, ''));
      await page.forward();
      await page.see(place).toEqual(at(1));

      await page.goto(`/facebook/`);
      await page.goto(`/instagram/#${steps[2]?.id}`);
      await page.see(place).toEqual(at(2));
      await page.see(() => inView(page, `#${steps[2]?.id}`)).toBe(true);
    });

    describe('the ladder', () => {
      scenario('adds, keeps, is there again after a reload, and deletes', async (page) => {
        const before = today();
        await page.goto('/instagram/');
        await addSent(page, 'Instagram');
        // It may have become tomorrow meanwhile.
        const days = [before, today()].map((day) => inWords(day, german.dates)).join('|');
        await page.see(() => page.text(LADDER)).toMatch(new RegExp(`abgeschickt am (${days})`));
        expect(await stored(page)).toEqual([]);
        await page.tap(button('Auf diesem Gerät merken', LADDER));
        await page.see(() => stored(page)).toEqual([expect.stringContaining('"sent"')]);

        await page.reload();
        await page.tap(box('Deinen Stand bei Instagram', LADDER));
        await page.see(() => page.text(LADDER)).toContain('abgeschickt am');
        await page.tap(button('Spuren löschen', LADDER));
        await page.see(() => stored(page)).toEqual([]);
        await page.see(() => page.text(LADDER)).not.toContain('abgeschickt am');
        await page.tap(link('Facebook', 'footer'));
        await page.see(() => page.address()).toBe('/facebook/');
        await page.back();
        await page.see(() => page.address()).toMatch(/^\/instagram\//);
        await page.see(() => page.text(LADDER)).not.toContain('abgeschickt am');
        expect(await stored(page)).toEqual([]);
      });

      scenario('takes a day as it is typed, digit by digit, and no day to come', async (page) => {
        const day = addDays(past(), -8);
        await page.goto('/instagram/');
        await addSent(page, 'Instagram');
        await page.tap(button('Auf diesem Gerät merken', LADDER));
        await page.typeDay(SENT_DAY, day);
        expect(await page.run(() => document.activeElement?.matches('status-ladder input'))).toBe(true);
        await page.press('ENTER');
        await page.see(() => page.text(LADDER)).toContain(`abgeschickt am ${inWords(day, german.dates)}`);
        await page.see(() => sentDays(page)).toEqual([day]);

        await page.typeDay(SENT_DAY, toCome());
        await page.press('ENTER');
        await page.see(() => page.text(LADDER)).toMatch(/Zukunft/);
        expect(await page.text(LADDER)).toContain(`abgeschickt am ${inWords(day, german.dates)}`);
        expect(await sentDays(page)).toEqual([day]);
      });
    });

    describe('Back to a page that the browser has kept as it was', () => {
      scenario('shows what has been kept meanwhile, and does not write over it', async (page) => {
        await page.goto('/instagram/');
        await addSent(page, 'Instagram');
        await page.tap(NICKNAME);
        await page.type('Garten');
        await page.tap(button('Auf diesem Gerät merken', LADDER));
        await watchReturn(page);
        await page.tap(link('Facebook', 'footer'));
        await addSent(page, 'Facebook');
        await page.see(() => platforms(page)).toEqual(['facebook', 'instagram']);
        await page.back();
        await page.see(() => cameBack(page)).toBe(true);
        await page.see(() => page.value(`${LADDER} input`)).toBe('Garten');
        await page.tap(button('Konto hinzufügen', LADDER));
        await page.see(() => platforms(page)).toEqual(['facebook', 'instagram', 'instagram']);
      });

      scenario('shows nothing after all traces were deleted, and writes nothing back', async (page) => {
        await page.goto('/instagram/');
        await addSent(page, 'Instagram');
        await page.tap(button('Auf diesem Gerät merken', LADDER));
        await watchReturn(page);
        await page.goto('/datenschutz/');
        await page.tap(button('Spuren löschen', FOOT));
        await page.see(() => page.text(FOOT)).toContain('Alles gelöscht.');
        await page.back();
        await page.see(() => cameBack(page)).toBe(true);
        await page.see(() => page.text(LADDER)).not.toContain('abgeschickt am');
        await page.tap(button('Konto hinzufügen', LADDER));
        await page.see(() => page.text(LADDER)).toContain('Spitzname');
        expect(await stored(page)).toEqual([]);
      });
    });

    describe('the answer date', () => {
      const SAYS = 'answer-date [role="status"]';
      /** What stands in the field, and what the page makes of it. */
      const answered = async (page: Page): Promise<[day: string, says: string]> => [
        await page.value(ANSWER_DAY.css),
        await page.text(SAYS),
      ];
      /** Waits until the page says of the day in its field what the rules say. */
      const agrees = (page: Page): Promise<void> =>
        page
          .see(async () => {
            const [day, says] = await answered(page);
            return says === answerTo(day) ? '' : `${day}: ${says}`;
          })
          .toBe('');

      scenario('is counted from the day that is typed; a day to come is told', async (page) => {
        const day = addDays(past(), -10);
        await page.goto('/nach-dem-widerspruch/');
        await page.typeDay(ANSWER_DAY, day);
        await page.tap({ css: 'h1' });
        await page.see(() => answered(page)).toEqual([day, answerTo(day)]);
        await page.typeDay(ANSWER_DAY, toCome());
        await page.tap({ css: 'h1' });
        await page.see(() => page.text(SAYS)).toContain('liegt in der Zukunft');
        expect(await page.text('answer-date .dates')).toBe('');
      });

      scenario(
        'agrees with its field after Back, when the page is built anew, after a reload',
        async (page) => {
          const day = addDays(past(), -10);
          await page.goto('/nach-dem-widerspruch/');
          await page.typeDay(ANSWER_DAY, day);
          await page.tap({ css: 'h1' });
          await page.see(() => answered(page)).toEqual([day, answerTo(day)]);
          await watchReturn(page);
          await page.goto('/impressum/');
          await page.back();
          await page.see(() => cameBack(page)).toBe(true);
          expect(await page.value(ANSWER_DAY.css)).toBe(day);
          await agrees(page);
          await backFromFar(page);
          await agrees(page);
          await page.reload();
          await agrees(page);
        },
      );
    });

    describe('a letter', () => {
      const NAME = 'Erika Österreich-Müller';
      const ACCOUNT = '@erika.m';
      const day = addDays(past(), -40);
      const fill = async (page: Page): Promise<void> => {
        await page.tap(field('Vor- und Nachname'));
        await page.type(NAME);
        await page.tap(field('Name des Kontos'));
        await page.type(ACCOUNT);
        await page.typeDay(field('Tag des Widerspruchs'), day);
        await page.focus(field('Datenschutz-Aufsicht'));
        await page.type('Nordrhein');
        await page.press('TAB');
      };
      /** What stands in each field, and what the letter and its mail make of it. */
      const letter = (
        page: Page,
      ): Promise<Record<string, { value: string; filled: boolean; says: string }>> =>
        page.run(() =>
          Object.fromEntries(
            [...document.querySelectorAll<HTMLInputElement>('letter-writer [data-kind]')].flatMap((input) => {
              const id = input.id.replace('feld-', '');
              const blank = document.querySelector(`.paper [data-blank="${id}"]`);
              const filled = blank?.classList.contains('filled') ?? false;
              return blank ? [[id, { value: input.value, filled, says: blank.textContent }]] : [];
            }),
          ),
        );
      const mail = (page: Page): Promise<string> =>
        page.run(() =>
          decodeURIComponent(document.querySelector<HTMLAnchorElement>('[data-deed="mail"]')?.href ?? ''),
        );
      const filled = (name: string): unknown =>
        expect.objectContaining({
          name: { value: name, filled: true, says: name },
          konto: { value: ACCOUNT, filled: true, says: ACCOUNT },
          abgeschickt: { value: day, filled: true, says: inWords(day, german.dates) },
          behoerde: { value: 'nw', filled: true, says: expect.stringContaining('Nordrhein-Westfalen') },
        });

      scenario('says what is typed, and agrees with its fields after Back', async (page) => {
        await page.goto('/schreiben/beschwerde/');
        await fill(page);
        await page.see(() => letter(page)).toEqual(filled(NAME));
        expect(await mail(page)).toContain(NAME);
        await watchReturn(page);
        await page.goto('/impressum/');
        await page.back();
        await page.see(() => cameBack(page)).toBe(true);
        await page.see(() => letter(page)).toEqual(filled(NAME));
        expect(await mail(page)).toContain(NAME);
        await backFromFar(page);
        // Some browsers fill fields again, some do not, some fill a few; the letter must say the same as the fields.
        await page
          .see(async () =>
            Object.entries(await letter(page)).filter(([, part]) => part.filled !== (part.value !== '')),
          )
          .toEqual([]);
        const { name } = await letter(page);
        expect((await mail(page)).includes(NAME)).toBe(name?.value === NAME);
      });

      scenario('keeps entries when asked; another letter takes them over and loses none', async (page) => {
        await page.goto('/schreiben/beschwerde/');
        await fill(page);
        await page.see(() => letter(page)).toEqual(filled(NAME));
        await page.tap(button('Angaben auf diesem Gerät merken'));
        await page.see(() => stored(page)).toEqual([expect.stringContaining(NAME)]);
        await page.goto('/schreiben/auskunft/');
        await page.see(() => page.text('.paper .sign-off')).toBe(NAME);
        await page.tap(field('Vor- und Nachname'));
        await page.press('END');
        await page.type('!');
        await page.see(() => stored(page)).toEqual([expect.stringContaining(`${NAME}!`)]);
        await page.goto('/schreiben/beschwerde/');
        await page.see(() => letter(page)).toEqual(filled(`${NAME}!`));
      });

      scenario('that is kept stands in its fields after Back, until it is deleted', async (page) => {
        await page.goto('/schreiben/beschwerde/');
        await page.tap(field('Anschrift'));
        await page.type('Weg 1');
        await fill(page);
        await page.tap(button('Angaben auf diesem Gerät merken'));
        await page.see(() => stored(page)).toEqual([expect.stringContaining(NAME)]);
        await watchReturn(page);
        await page.goto('/impressum/');
        await page.back();
        await page.see(() => cameBack(page)).toBe(true);
        // Browsers that empty fields do so a moment after they have said that the page is back.
        await page.tap(field('Name des Kontos'));
        await page.press('END');
        await page.type('2');
        await page.see(() => stored(page)).toEqual([expect.stringContaining(`"${ACCOUNT}2"`)]);
        await page
          .see(() => letter(page))
          .toMatchObject({
            name: { value: NAME, says: NAME },
            anschrift: { value: 'Weg 1' },
            abgeschickt: { value: day, says: inWords(day, german.dates) },
          });
        await backFromFar(page, () => page.run(() => localStorage.clear()));
        await page
          .see(async () => Object.values(await letter(page)).filter(({ value, filled }) => value || filled))
          .toEqual([]);
      });
    });

    describe('the search', () => {
      const HITS = '.hits a';
      const count = (page: Page): Promise<number> =>
        page.run((css) => document.querySelectorAll(css).length, HITS);

      scenario(
        'forgives a misspelling, a hit leads to its answer, and Back finds the list again',
        async (page) => {
          await page.goto('/suche/');
          await page.tap(QUERY);
          await page.type('Wiederspruch');
          await page.see(() => count(page)).toBeGreaterThan(0);
          const { href, says } = await page.run((css) => {
            const first = document.querySelector<HTMLAnchorElement>(css);
            return { href: first?.getAttribute('href') ?? '', says: first?.textContent ?? '' };
          }, HITS);
          await page.tap({ css: HITS, words: says });
          await page.see(() => page.address()).toBe(href);
          await page.see(() => page.text('main h1')).not.toBe('');
          await page.back();
          await page.see(() => page.value(QUERY.css)).toBe('Wiederspruch');
          await page.see(() => count(page)).toBeGreaterThan(0);
        },
      );

      scenario('takes every word for a word', async (page) => {
        await page.goto('/suche/');
        await page.tap(QUERY);
        for (const word of ['constructor', '__proto__', 'toString']) {
          await page.run(() => document.querySelector<HTMLInputElement>('#q')?.select());
          await page.type(word);
          await page
            .see(() => page.text('.search-status'))
            .toMatch(new RegExp(`(Nichts gefunden für|Treffer für|Dafür sind wir nicht da:) „${word}“`));
        }
      });

      scenario('keeps what is typed when someone jumps within the page', async (page) => {
        await page.goto('/suche/');
        await page.tap(QUERY);
        await page.type('Kettenbrief');
        await page.see(() => count(page)).toBeGreaterThan(0);
        await page.focus({ css: '.skip' });
        await page.press('ENTER');
        await page.see(() => page.address()).toBe('/suche/#inhalt');
        expect(await page.value(QUERY.css)).toBe('Kettenbrief');
        expect(await count(page)).toBeGreaterThan(0);
      });
    });

    scenario('a link to a question opens its answer, also from another answer', async (page) => {
      await page.goto('/faq/');
      const [first, second] = await page.run(() => {
        const way = document.querySelector('.topic .ways a[href^="/faq/#"]');
        return [way?.closest('[id]')?.id ?? '', way?.getAttribute('href')?.split('#')[1] ?? ''] as const;
      });
      expect([first, second]).not.toContain('');
      await page.goto('/instagram/');
      await page.goto(`/faq/#${first}`);
      await page.see(() => inView(page, `#${first} .answer`)).toBe(true);
      await page.tap({ css: `a[href="/faq/#${second}"]`, inside: `#${first}` });
      await page.see(() => page.address()).toBe(`/faq/#${second}`);
      await page.see(() => inView(page, `#${second} .answer`)).toBe(true);
      await page.back();
      await page.see(() => inView(page, `#${first} a[href="/faq/#${second}"]`)).toBe(true);

      await page.goto(`/faq/${first}/`);
      await page.see(() => page.text('.answer')).not.toBe('');
      await page.tap({ css: 'main a[href^="/faq/"]:not([href="/faq/"])' });
      await page.see(() => page.address()).toMatch(/^\/faq\/(?!$)/);
      await page.see(() => page.text('.answer')).not.toBe('');
    });

    scenario('without network kept pages can be read, and are gone when deleted', async (page, network) => {
      /** Goes somewhere, and waits until the page knows of the copy: every page then offers to delete it. */
      const goto = async (address: string): Promise<void> => {
        await page.goto(address);
        await page.see(() => page.text(FOOT)).toContain('Spuren löschen');
      };
      await page.goto('/datenschutz/#ohne-netz-lesen');
      await page.tap(KEEP_PAGES);
      await page.see(() => page.text('offline-copy [role="status"]')).toContain('Fertig.');
      await network.lose();
      await goto('/instagram/');
      await page.see(() => page.text('.step-bar')).toContain('Schritt 1 von');
      await page.tap(link('Weiter', '.onward'));
      await page.see(() => page.text('.step-bar')).toContain('Schritt 2 von');
      await goto('/facebook/formular/');
      expect(await page.address()).toBe('/facebook/#formular');
      await goto('/gibt-es-nicht/');
      expect(await page.text('main h1')).toContain('nicht auf deinem Gerät');
      await network.restore();
      await goto('/datenschutz/');
      await page.tap(REMOVE_PAGES);
      await page.see(() => page.text('offline-copy [role="status"]')).toContain('Gelöscht.');
      await page.see(() => device(page)).toEqual(NOTHING);
    });

    scenario('every kind of page opens without an error, and leaves nothing on the device', async (page) => {
      expect(kinds.length).toBeGreaterThan(20);
      for (const address of kinds) {
        await page.goto(address);
        await page.see(() => page.text('h1')).not.toBe('');
      }
      expect(await device(page)).toEqual(NOTHING);
    });

    scenario('what someone does leaves nothing on the device before they ask for it', async (page) => {
      await page.goto('/instagram/');
      await page.tap(link('Weiter', '.onward'));
      await addSent(page, 'Instagram');
      await page.see(() => page.text(LADDER)).toContain('abgeschickt am');
      await page.goto('/schreiben/beschwerde/');
      await page.tap(field('Vor- und Nachname'));
      await page.type('Erika');
      await page.see(() => page.text('.paper .sign-off')).toBe('Erika');
      await page.goto('/suche/');
      await page.tap(QUERY);
      await page.type('Frist');
      await page.press('ENTER');
      await page.see(() => page.address()).toBe('/suche/?q=Frist');
      await page.goto('/nach-dem-widerspruch/');
      await page.typeDay(ANSWER_DAY, past());
      await page.tap({ css: 'h1' });
      expect(await device(page)).toEqual(NOTHING);
    });
  });
}

/** Opens the ladder of a guide, and adds an account that has sent. */
async function addSent(page: Page, platform: string): Promise<void> {
  await page.tap(box(`Deinen Stand bei ${platform}`, LADDER));
  await page.tap(button('Konto hinzufügen', LADDER));
  await page.tap(button('Abgeschickt', LADDER));
}

/** Everything that lies in the device's storage, as texts. */
const stored = (page: Page): Promise<string[]> => page.run(() => Object.values(localStorage) as string[]);

interface Account {
  platform: string;
  days: { sent?: string };
}
/** The accounts that are kept. */
const accounts = (page: Page): Promise<Account[]> =>
  page.run(() =>
    Object.values(localStorage).flatMap(
      (text) => (JSON.parse(String(text)) as { accounts?: Account[] }).accounts ?? [],
    ),
  );
const platforms = async (page: Page): Promise<string[]> =>
  (await accounts(page)).map(({ platform }) => platform).toSorted();
const sentDays = async (page: Page): Promise<unknown[]> =>
  (await accounts(page)).map(({ days }) => days.sent);

/** Has the page note whether it comes back as it was left. */
const watchReturn = (page: Page): Promise<void> =>
  page.run(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
/** Whether it has come back from the browser's back/forward cache. */
const cameBack = (page: Page): Promise<unknown> =>
  page.run(() => (window as { persisted?: boolean }).persisted ?? false);

/**
 * Leaves for more pages than a browser keeps as they were, and comes back to one that it has to build anew.
 * @param meanwhile What happens far away.
 */
async function backFromFar(page: Page, meanwhile?: () => Promise<void>): Promise<void> {
  const start = await page.address();
  const far = kinds.filter((address) => address !== start).slice(0, 10);
  for (const address of far) await page.goto(address);
  await meanwhile?.();
  await page.run((steps) => history.go(-steps), far.length);
  await page.see(() => page.address()).toBe(start);
  expect(await cameBack(page)).toBe(false);
}

/** Whether someone sees an element without scrolling. */
const inView = (page: Page, css: string): Promise<boolean> =>
  page.run((selector) => {
    const element = document.querySelector(selector);
    const { top = -1, height = 0 } = element?.getBoundingClientRect() ?? {};
    return height > 0 && top >= 0 && top < innerHeight;
  }, css);

/** What lies on the device, of every kind. */
const device = (page: Page): Promise<typeof NOTHING> =>
  page.run(async () => ({
    cookies: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).length,
  }));
const NOTHING = { cookies: '', storage: 0, caches: 0, workers: 0, databases: 0 };

/** The day of the build. */
const BUILT = dayOfBuild();
/** Today by this machine's clock, if that can be right; machines for tests are often some days behind. */
const rightToday = (): string | undefined => {
  const today = dayInBerlin(Date.now());
  return clockIsRight(today, BUILT) ? today : undefined;
};
/** The day that a page writes down for today. */
const today = (): string => rightToday() ?? BUILT;
/** A day that has been by every clock in question. */
const past = (): string => [today(), dayInBerlin(Date.now())].toSorted()[0] ?? '';
/** A day that is to come. Beside a wrong clock that is only one which no reader of this build will see. */
const toCome = (): string => (rightToday() ? addDays(today(), 40) : addDays(BUILT, 4200));

/** What the page has to say of a day of receipt, or of none. */
function answerTo(day: string): string {
  const period = answerPeriod(day, toCome());
  return typeof period === 'string' ? '' : standing(period, rightToday(), german);
}
