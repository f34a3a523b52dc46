import type { Page } from '@playwright/test';

/** What a printer would get of a page, as it is: PDF as text, of which the marks between its streams can be read. */
export const printed = async (page: Page): Promise<string> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1');

/** The number of sheets in that. */
export const sheetsIn = (pdf: string): number => pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
