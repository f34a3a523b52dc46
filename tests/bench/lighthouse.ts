import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findChromium } from '../chromium.ts';
import type { BenchPage } from './page-types.ts';
import { portOf } from '../ports.ts';
import { serveCompressed } from './server.ts';

const DEBUG_PORT = 9333;
/** Canonical links name this address while no other is entered. */
const SITE_PORT = 4321;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Prints Lighthouse's four scores (mobile) of each page type, and what kept one below 100. */
export async function benchLighthouse(pages: BenchPage[]): Promise<boolean> {
  const server = await serveCompressed(new Map(pages.map(({ address, html }) => [address, html])), SITE_PORT);
  const { args, ...start } = await findChromium();
  const browser = await chromium.launch({
    ...start,
    args: [...args, `--remote-debugging-port=${DEBUG_PORT}`],
  });
  const rows = [];
  const remarks: string[] = [];
  for (const { name, address } of pages) {
    const result = await lighthouse(`http://localhost:${portOf(server)}${address}`, {
      port: DEBUG_PORT,
      logLevel: 'error',
      onlyCategories: CATEGORIES,
    });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    rows.push({
      page: name,
      ...Object.fromEntries(
        CATEGORIES.map((id) => [`${id} (100)`, Math.round((categories[id]?.score ?? 0) * 100)]),
      ),
    });
    for (const id of CATEGORIES) {
      for (const { id: audit, weight } of categories[id]?.auditRefs ?? []) {
        const score = audits[audit]?.score;
        if (weight > 0 && typeof score === 'number' && score < 0.9)
          remarks.push(`${name}: ${id}: ${audits[audit]?.title}`);
      }
    }
  }
  console.table(rows);
  for (const remark of remarks) console.log(remark);
  await browser.close();
  server.close();
  return rows.length > 0;
}
