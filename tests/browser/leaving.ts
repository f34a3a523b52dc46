import type { Page } from '@playwright/test';
import { ladder } from './kept/hands.ts';

/** Goes to Meta's form in a new tab, which stays empty here, and comes back. */
export async function leave(page: Page, guide = '/instagram/'): Promise<void> {
  await page
    .context()
    .route(/https:\/\/(help\.instagram|www\.facebook|help\.meta)\.com/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Meta</title>' }),
    );
  await page.goto(`${guide}#oeffnen`);
  const form = page.locator('.form-link .sign').filter({ visible: true });
  // The best way may be one through the app: those with forms are folded.
  if ((await form.count()) === 0)
    await page.getByText('andere Wege').filter({ visible: true }).first().click();
  const tab = page.waitForEvent('popup');
  await form.first().click();
  await (await tab).close();
  await page.bringToFront();
}

/** Opens the ladder of a guide. */
export const openLadder = (page: Page) => ladder(page).locator('summary').click();
