import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';

/** Builds the search index of the finished pages into dist/pagefind. Pages mark their text with data-pagefind-body. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ excludeSelectors: ['sup'] });
        if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
        const { page_count } = await index.addDirectory({ path: fileURLToPath(dir) });
        if (page_count === 0) throw new Error('Pagefind found no page with data-pagefind-body.');
        await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        // Pagefind lists its languages in any order; the same pages make the same bytes.
        const entry = new URL('pagefind/pagefind-entry.json', dir);
        const { languages, ...rest } = JSON.parse(readFileSync(entry, 'utf8')) as { languages: object };
        const sorted = Object.fromEntries(Object.entries(languages).toSorted());
        writeFileSync(entry, JSON.stringify({ ...rest, languages: sorted }));
        logger.info(`${page_count} pages in the search index`);
      },
    },
  };
}
