import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import yaml from 'js-yaml';
import { NOON } from '../days.ts';
import { comeBack } from './kept/hands.ts';

/** What a page says that was built before the day is over. */
const { countdown } = yaml.load(readFileSync('content/de/deadlines/trainingsbeginn.yaml', 'utf8')) as {
  countdown: Record<string, string>;
};
const words = Object.entries(countdown)
  .map(([name, said]) => `${name}="${said}"`)
  .join(' ');

/** Puts a date of its own into the countdown of the guide, with the page built on a day of the test's choice. */
const withDate = (last: string, built: string) => async (page: import('@playwright/test').Page) => {
  await page.route('**/instagram/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/data-built="[^"]*/, `data-built="${built}`)
      .replace(/<count-down[^>]*/, `<count-down last="${last}" ${words}`);
    await route.fulfill({ response, body });
  });
};

const CASES = [
  ['the day before', '2027-05-25T23:59:59+02:00', 'Noch 1 Tag bis zum 26. Mai 2025.'],
  [
    'the last second of the last day',
    '2027-05-26T23:59:59+02:00',
    'Heute ist der letzte Tag vor dem Training.',
  ],
  ['the first second after', '2027-05-27T00:00:00+02:00', '26. Mai 2025: vorbei seit 1 Tag.'],
] as const;

for (const timezoneId of ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`with the device in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('the days are those of Berlin, to the second', async ({ page }) => {
      await withDate('2027-05-26', '2026-11-24')(page);
      for (const [index, [name, moment, sentence]] of CASES.entries())
        await test.step(`${name}: "${sentence}"`, async () => {
          await page.clock.setFixedTime(moment);
          if (index === 0) await page.goto('/instagram/');
          else await comeBack(page);
          await expect(page.locator('count-down')).toHaveText(sentence);
        });
    });
  });
}

test('a page left open over midnight says the new day', async ({ page }) => {
  await page.clock.install({ time: '2027-05-25T23:59:30+02:00' });
  await withDate('2027-05-26', '2026-11-24')(page);
  await page.goto('/instagram/');
  await expect(page.locator('count-down')).toHaveText('Noch 1 Tag bis zum 26. Mai 2025.');
  await page.clock.runFor('00:00:31');
  await expect(page.locator('count-down')).toHaveText('Heute ist der letzte Tag vor dem Training.');
  await page.clock.runFor('24:00:00');
  await expect(page.locator('count-down')).toHaveText('26. Mai 2025: vorbei seit 1 Tag.');
});

test('with a clock that cannot be right the sentence that is always true stays, or comes back', async ({
  page,
}) => {
  const sentence = page.locator('count-down');
  await page.clock.setFixedTime('1970-01-02T00:00:00Z');
  await page.goto('/instagram/');
  await expect(page.locator('.step-bar')).toBeVisible();
  await expect(sentence).toHaveText('26. Mai 2025: vorbei.');
  await page.clock.setFixedTime(NOON);
  await comeBack(page);
  await expect(sentence).toHaveText(/^26\. Mai 2025: vorbei seit \d/);
  await page.clock.setFixedTime('2100-01-01T00:00:00Z');
  await comeBack(page);
  await expect(sentence).toHaveText('26. Mai 2025: vorbei.');
});
