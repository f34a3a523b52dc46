import { expect, type Page, test } from '@playwright/test';
import { NOON, TODAY } from '../../days.ts';
import {
  accounts,
  button,
  dayOf,
  fill,
  keepButton,
  keepOne,
  ladder,
  nickname,
  open,
  room,
  stored,
  tabBeside,
} from './hands.ts';

/** One state in two tabs, also where one of them has no room. */

test('a nickname is kept with every letter, and shown by all tabs', async ({ page }) => {
  await keepOne(page);
  const other = await tabBeside(page, open);
  await nickname(other).focus();
  await nickname(page).focus();
  await page.keyboard.type('Garten');
  await expect(nickname(other)).toHaveValue('Garten');
  await page.reload();
  expect(await accounts(page)).toMatchObject([{ name: 'Garten' }]);
});

test.describe('two tabs', () => {
  test('of which one has kept nothing yet: neither loses an account', async ({ page }) => {
    await open(page);
    const other = await tabBeside(page, (tab) => open(tab, 'facebook'));
    await button(page, 'Konto hinzufügen').click();
    await button(other, 'Konto hinzufügen').click();
    await keepButton(other).click();
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
    await expect(ladder(page).locator('.account')).toHaveCount(1);
    await button(page, 'Abgeschickt').click();
    await expect.poll(() => accounts(page)).toHaveLength(2);
  });

  test('that add accounts at the same time keep them all', async ({ page }) => {
    await open(page);
    const other = await tabBeside(page, open);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const many = (tab: Page) =>
      tab.evaluate(async () => {
        const add = [...document.querySelectorAll<HTMLElement>('status-ladder button')].find(
          ({ textContent }) => textContent === 'Konto hinzufügen',
        );
        for (let count = 0; count < 20; count++) {
          add?.click();
          await new Promise(requestAnimationFrame);
        }
      });
    await Promise.all([many(page), many(other)]);
    await expect.poll(() => accounts(page)).toHaveLength(41);
    for (const tab of [page, other]) await expect(ladder(tab).locator('.account')).toHaveCount(41);
  });

  test('of which one deletes everything: the other forgets it', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const other = await tabBeside(page, '/datenschutz/');
    await other.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await button(page, 'Konto hinzufügen').click();
    expect(await stored(page)).toBeNull();
  });
});

test.describe('two tabs, of which one has no room', () => {
  test('both keep what they changed in one account', async ({ page, context }) => {
    await context.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    const other = await tabBeside(page, open);
    await fill(page);
    await nickname(page).fill('Gar');
    await nickname(page).fill('Garten');
    await room(page);
    await button(other, 'Bestätigung ist da').click();
    const days = { sent: TODAY, confirmed: TODAY };
    await expect.poll(() => accounts(page)).toMatchObject([{ name: 'Garten', days }]);
  });

  test('say so only of what could not be kept', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await button(page, 'Konto entfernen').click();
    await fill(page);
    await tabBeside(page, (tab) => keepOne(tab, 'Abgeschickt'));
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
    await dayOf(page, 'abgeschickt').focus();
    await dayOf(page, 'abgeschickt').blur();
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
  });
});
