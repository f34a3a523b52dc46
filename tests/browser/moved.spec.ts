import { expect, test } from '@playwright/test';
import { toMovedPage } from '../../src/integrations/redirects.ts';

const OLD = '/faq/alter-name/';
const NEW = '/faq/#amsterdam';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('an address that has moved leads on under the policy of the site, where a host has no rules', async ({
      page,
      request,
    }) => {
      const { 'content-security-policy': policy = '' } = (await request.get('/')).headers();
      expect(policy).toContain("default-src 'none'");
      await page.route(`**${OLD}`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': policy },
          body: toMovedPage(NEW, 'Fragen und Antworten'),
        }),
      );
      await page.goto(OLD);
      await page.waitForURL(`**${NEW}`);
      await expect(page.locator('#amsterdam')).toBeInViewport();
    });
  });
