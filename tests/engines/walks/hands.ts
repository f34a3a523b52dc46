import { expect } from 'vitest';
import { addDays, answerPeriod } from '../../../src/features/answer-period/answer-period.ts';
import { standing } from '../../../src/features/answer-period/answer-words.ts';
import { clockIsRight, dayInBerlin } from '../../../src/domain/days.ts';
import { dayOfBuild, kindsOfPages } from '../../site.ts';
import type { Host } from '../host.ts';
import { box, button, field, type Page } from '../page.ts';
import { german } from '../../words.ts';

export const LADDER = 'status-ladder';
export const FOOT = 'site-traces';
export const SENT_DAY = { css: 'input[type="date"]', inside: LADDER };
export const NICKNAME = field('Spitzname', LADDER);
export const ANSWER_DAY = { css: 'answer-date input' };
export const QUERY = { css: '#q' };
export const KEEP_PAGES = button('Seiten auf diesem Gerät aufheben');
export const REMOVE_PAGES = button('Aufgehobene Seiten löschen');

/** An address of each kind of page. */
export const kinds = kindsOfPages();

/** A way that must end without any error of a page, of the policy or of an answer. */
export type Scenario = (what: string, way: (page: Page, host: Host) => Promise<void>) => void;

/** Opens the ladder of a guide, and adds an account that has sent. */
export async function addSent(page: Page, platform: string): Promise<void> {
  await page.tap(box(`Deinen Stand bei ${platform}`, LADDER));
  await page.tap(button('Konto hinzufügen', LADDER));
  await page.tap(button('Abgeschickt', LADDER));
}

/** Everything that lies in the device's storage, as texts. */
export const stored = (page: Page): Promise<string[]> =>
  page.run(() => Object.values(localStorage) as string[]);

export interface Account {
  platform: string;
  days: { sent?: string };
}
/** The accounts that are kept. */
export const accounts = (page: Page): Promise<Account[]> =>
  page.run(() =>
    Object.values(localStorage).flatMap(
      (text) => (JSON.parse(String(text)) as { accounts?: Account[] }).accounts ?? [],
    ),
  );
export const platforms = async (page: Page): Promise<string[]> =>
  (await accounts(page)).map(({ platform }) => platform).toSorted();
export const sentDays = async (page: Page): Promise<unknown[]> =>
  (await accounts(page)).map(({ days }) => days.sent);

/**
 * Has the page note whether it comes back as it was left. All that it has asked for is there by then, for what it asks for
 * last comes behind it: no browser keeps a page that is left while something is on its way.
 */
export async function watchReturn(page: Page, host: Host): Promise<void> {
  await page.run(async () => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    await (await fetch(location.href, { cache: 'no-store' })).text();
  });
  await page.see(async () => host.waiting()).toBe(0);
}
/** Whether it has come back from the browser's back/forward cache. */
export const cameBack = (page: Page): Promise<unknown> =>
  page.run(() => (window as { persisted?: boolean }).persisted ?? false);

/**
 * Leaves for more pages than a browser keeps as they were, and comes back to one that it has to build anew.
 * @param meanwhile What happens far away.
 */
export async function backFromFar(page: Page, meanwhile?: () => Promise<void>): Promise<void> {
  const start = await page.address();
  const far = kinds.filter((address) => address !== start).slice(0, 10);
  for (const address of far) await page.goto(address);
  await meanwhile?.();
  await page.run((steps) => history.go(-steps), far.length);
  await page.see(() => page.address()).toBe(start);
  expect(await cameBack(page)).toBe(false);
}

/** Whether someone sees an element without scrolling. */
export const inView = (page: Page, css: string): Promise<boolean> =>
  page.run((selector) => {
    const element = document.querySelector(selector);
    const { top = -1, height = 0 } = element?.getBoundingClientRect() ?? {};
    return height > 0 && top >= 0 && top < innerHeight;
  }, css);

/** What lies on the device, of every kind. */
export const device = (page: Page): Promise<typeof NOTHING> =>
  page.run(async () => ({
    cookies: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).length,
  }));
/** What `device` says of a device with nothing on it. */
export const NOTHING = { cookies: '', storage: 0, caches: 0, workers: 0, databases: 0 };

/** The day of the build. */
export const BUILT = dayOfBuild();
/** Today by this machine's clock, if that can be right; machines for tests are often some days behind. */
export const rightToday = (): string | undefined => {
  const today = dayInBerlin(Date.now());
  return clockIsRight(today, BUILT) ? today : undefined;
};
/** The day that a page writes down for today. */
export const today = (): string => rightToday() ?? BUILT;
/** A day that has been by every clock in question. */
export const past = (): string => [today(), dayInBerlin(Date.now())].toSorted()[0] ?? '';
/** A day that is to come. Beside a wrong clock that is only one which no reader of this build will see. */
export const toCome = (): string => (rightToday() ? addDays(today(), 40) : addDays(BUILT, 4200));

/** What the page has to say of a day of receipt, or of none. */
export function answerTo(day: string): string {
  const period = answerPeriod(day, toCome());
  return typeof period === 'string' ? '' : standing(period, rightToday(), german);
}
