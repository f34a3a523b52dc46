import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { bareVersion } from '../site/bare.ts';
import type { BenchPage } from './page-types.ts';

const brotli = (text: string) => brotliCompressSync(text).length;

/** Prints bytes of each page by kind, compressed one by one, against its bare text. The budgets are held by tests/site/weight.test.ts. */
export function benchWeight(pages: BenchPage[]): Promise<boolean> {
  console.table(
    pages.map(({ name, html }) => {
      const [page, bare] = [brotli(html), brotli(bareVersion(html))];
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)]
        .map(([, css = '']) => css)
        .join('');
      const files = [...html.matchAll(/ (?:src|href)="(\/(?:_astro\/[^"]+\.js|favicon\.svg))"/g)].map(
        ([, file = '']) => brotli(readFileSync(`dist${file}`, 'utf8')),
      );
      return {
        page: name,
        'HTML with CSS (≤ 14,600)': page,
        'of it CSS': brotli(styles),
        'scripts and icon': files.reduce((sum, bytes) => sum + bytes, 0),
        bare,
        'more than bare (≤ 6,000)': page - bare,
      };
    }),
  );
  return Promise.resolve(true);
}
