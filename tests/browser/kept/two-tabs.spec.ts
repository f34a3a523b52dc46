import { expect, type Page, test } from '@playwright/test';
import { NOON, TODAY } from '../../days.ts';
import {
  accounts,
  button,
  comeBack,
  dayOf,
  fill,
  keep,
  keepButton,
  keepOne,
  kept,
  ladder,
  nickname,
  open,
  room,
  stored,
  tabBeside,
} from './hands.ts';

/** One state in two tabs, also where one of them has no room. */

test('two tabs of one guide', async ({ page, context }) => {
  await context.clock.setFixedTime(NOON);
  await keepOne(page, 'sent');
  const other = await tabBeside(page, open);

  await test.step('of which one has no room both keep what they changed in one account', async () => {
    await fill(page);
    await nickname(page).fill('Gar');
    await nickname(page).fill('Garten');
    await room(page);
    await button(other, 'Bestätigung ist da').click();
    const days = { sent: TODAY, confirmed: TODAY };
    await expect.poll(() => accounts(page)).toMatchObject([{ name: 'Garten', days }]);
  });

  await test.step('keep a nickname with every letter, and show it', async () => {
    await expect(nickname(other)).toHaveValue('Garten');
    await nickname(other).focus();
    await nickname(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('haus');
    await expect(nickname(other)).toHaveValue('Gartenhaus');
    expect(await accounts(page)).toMatchObject([{ name: 'Gartenhaus' }]);
  });

  await test.step('that add accounts at the same time keep them all', async () => {
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

  await test.step('of which one deletes everything: the other forgets it', async () => {
    await other.goto('/datenschutz/');
    await other.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await button(page, 'Konto hinzufügen').click();
    expect(await stored(page)).toBeNull();
  });
});

test('two tabs of two guides', async ({ page }) => {
  await page.clock.setFixedTime(NOON);
  await open(page);
  const other = await tabBeside(page, (tab) => open(tab, 'facebook'));

  await test.step('of which one has kept nothing yet: neither loses an account', async () => {
    await button(page, 'Konto hinzufügen').click();
    await button(other, 'Konto hinzufügen').click();
    await keepButton(other).click();
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
    await expect(ladder(page).locator('.account')).toHaveCount(1);
    await button(page, 'Abgeschickt').click();
    await expect.poll(() => accounts(page)).toHaveLength(2);
  });

  await test.step('of which one has no room, and nothing of its own, does not say so', async () => {
    for (const tab of [page, other]) {
      await tab.evaluate(() => localStorage.clear());
      await comeBack(tab);
    }
    await button(page, 'Konto hinzufügen').click();
    await button(page, 'Konto entfernen').click();
    await expect(ladder(page)).not.toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
    await fill(page);
    await keep(other, kept('sent'));
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
    await dayOf(page, 'abgeschickt').focus();
    await dayOf(page, 'abgeschickt').blur();
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
  });
});
