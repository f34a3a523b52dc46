import { brotliCompressSync } from 'node:zlib';
import { bareVersion } from '../site/bare.ts';
import type { BenchPage } from './page-types.ts';

const brotli = (text: string) => brotliCompressSync(text).length;

/** Prints bytes of each page against its bare text. The budgets are held by tests/site/weight.test.ts. */
export function benchWeight(pages: BenchPage[]): Promise<boolean> {
  console.table(
    pages.map(({ name, html }) => {
      const [page, bare] = [brotli(html), brotli(bareVersion(html))];
      return { page: name, 'bytes (≤ 14,600)': page, bare, 'more than bare (≤ 6,000)': page - bare };
    }),
  );
  return Promise.resolve(true);
}
