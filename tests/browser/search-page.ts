import type { Page } from '@playwright/test';

/** Parts of the page of the search, for the suites that type into it. */
export const field = (page: Page) => page.getByLabel('Wonach suchst du?');
export const status = (page: Page) => page.locator('.search-status');
export const hits = (page: Page) => page.locator('.hits a');
