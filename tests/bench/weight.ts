import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { bareVersion } from '../site/bare.ts';
import { loadedFiles } from '../site/loaded.ts';
import type { BenchPage } from './page-types.ts';

const brotli = (text: string | Buffer) => brotliCompressSync(text).length;
const BUDGET = { flight: 14_600, more: 6_000, all: 14_000, requests: 4 };
/** Long by purpose: everything on one page. */
const LONG = ['/faq/', '/quellen/'];

/**
 * Prints bytes of each page by kind, compressed one by one, against its bare text.
 * @returns Whether every page is within its budget; tests/site/weight.test.ts holds that for all pages of the site.
 */
export function benchWeight(pages: BenchPage[]): Promise<boolean> {
  const over: string[] = [];
  console.table(
    pages.map(({ name, address, html }) => {
      const [page, bare] = [brotli(html), brotli(bareVersion(html))];
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)]
        .map(([, css = '']) => css)
        .join('');
      const files = loadedFiles(html);
      const all = page + files.reduce((sum, file) => sum + brotli(readFileSync(`dist${file}`)), 0);
      if (
        (page > BUDGET.flight && !LONG.includes(address)) ||
        page - bare > BUDGET.more ||
        all - bare > BUDGET.all ||
        1 + files.length > BUDGET.requests
      )
        over.push(name);
      return {
        page: name,
        'HTML with CSS (≤ 14,600)': page,
        'of it CSS': brotli(styles),
        bare,
        'more than bare (≤ 6,000)': page - bare,
        'scripts, icon': all - page,
        'all, more than bare (≤ 14,000)': all - bare,
        'requests (≤ 4)': 1 + files.length,
      };
    }),
  );
  if (over.length > 0) console.log(`Over budget: ${over.join(', ')}`);
  return Promise.resolve(over.length === 0);
}
