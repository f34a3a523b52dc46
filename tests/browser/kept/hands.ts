import { expect, type Page } from '@playwright/test';
import { reach, withAccount, withChange } from '../../../src/features/progress/ladder.ts';
import { nothing, type Progress, type Status } from '../../../src/features/progress/progress.ts';
import { TODAY } from '../../days.ts';

/** What readers keep, and what they entered, in every order of tabs, Back, deletion, full storage and midnight. */

/** Where the state of a reader is kept. */
export const KEY = 'widerspruch-wegweiser';
/** Where what is entered into letters is kept. */
export const LETTERS = `${KEY}-angaben`;

/** What is kept, read from its JSON; null where there is nothing. */
export const stored = (page: Page, key = KEY) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null') as Record<string, unknown>, key);
/** Keeps a value as it is. */
export const keep = (page: Page, value: unknown, key = KEY) =>
  page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, JSON.stringify(value)] as const);
/** The accounts that are kept. */
export const accounts = async (page: Page) => ((await stored(page))?.['accounts'] ?? []) as unknown[];

/** The ladder of a guide. */
export const ladder = (page: Page) => page.locator('status-ladder');
/** What keeps the state on this device. */
export const keepButton = (page: Page) =>
  ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' });
/** A button of the ladder. */
export const button = (page: Page, name: string) => ladder(page).getByRole('button', { name });
/** A guide with its ladder open. How readers open it, `openLadder` does. */
export async function open(page: Page, guide = 'instagram'): Promise<void> {
  await page.goto(`/${guide}/`);
  await unfold(page);
  await expect(button(page, 'Konto hinzufügen')).toBeVisible();
}
/** Opens the ladder of the guide that is there, without a tap. */
export const unfold = (page: Page) =>
  ladder(page)
    .locator('details')
    .evaluate((box: HTMLDetailsElement) => void (box.open = true));
/** The field for the day of a rung. */
export const dayOf = (page: Page, status: string) => ladder(page).getByLabel(`Tag: ${status}`);

/** Another tab beside this one. @param show What it opens: an address, or what there is to do. */
export async function tabBeside(page: Page, show: string | ((tab: Page) => Promise<unknown>)): Promise<Page> {
  const tab = await page.context().newPage();
  await (typeof show === 'string' ? tab.goto(show) : show(tab));
  return tab;
}

/** What a browser does with a page that it has kept whole: other pages have lived on meanwhile. */
export const comeBack = (page: Page) =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

/** Storage without room, in this page alone; `room` gives it back. */
export const fill = (page: Page) =>
  page.evaluate(() => {
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    (window as unknown as { room(): void }).room = () => (Storage.prototype.setItem = own);
  });
/** Gives storage its room back. */
export const room = (page: Page) => page.evaluate(() => (window as unknown as { room(): void }).room());
/** What has the focus, once the browser has taken it from what is hidden or gone. */
export const focused = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return document.activeElement?.tagName;
  });
/** The fields for nicknames. */
export const nickname = (page: Page) => ladder(page).getByLabel('Spitzname des Kontos (freiwillig)');
/** What the site keeps of who has added an account of a guide, and came to a rung today; on-the-device.spec.ts holds it against that. */
export function kept(status?: Status, platform = 'instagram'): Progress {
  const account = { id: 'own', edits: {}, platform, name: '', days: {} };
  const progress = withAccount({ ...nothing(), keeping: 'begun' }, account);
  return status ? withChange(progress, account.id, (now) => reach(now, status, TODAY)) : progress;
}
/** An account that is kept, in a ladder that is open. */
export async function keepOne(page: Page, status?: Status): Promise<void> {
  await open(page);
  await keep(page, kept(status));
  await comeBack(page);
  await expect(ladder(page).locator('.account')).toHaveCount(1);
}
/** Entries that are kept: the letter that is there shows them, as it does when it is opened. */
export async function enter(page: Page, fields: Record<string, string>): Promise<void> {
  await keep(page, { version: 1, fields }, LETTERS);
  await comeBack(page);
}

/** The best way may be one through the app: then those with forms are folded. */
export async function showForms(page: Page): Promise<void> {
  if ((await page.locator('.form-link .sign').filter({ visible: true }).count()) > 0) return;
  await page.getByText('andere Wege').filter({ visible: true }).first().click();
}
