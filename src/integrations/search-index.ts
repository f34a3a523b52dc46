import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';

const ENTRY = 'pagefind-entry.json';

/** Pagefind lists its languages in any order; the same pages make the same bytes. */
function sorted(entry: string): string {
  const { languages, ...rest } = JSON.parse(entry) as { languages: object };
  return JSON.stringify({ ...rest, languages: Object.fromEntries(Object.entries(languages).toSorted()) });
}

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
        // Written here, not by Pagefind: it says that a file is written before all of it is.
        const { files } = await index.getFiles();
        for (const { path, content } of files) {
          const to = join(fileURLToPath(dir), 'pagefind', path);
          mkdirSync(dirname(to), { recursive: true });
          writeFileSync(to, path === ENTRY ? sorted(Buffer.from(content).toString()) : content);
        }
        logger.info(`${page_count} pages in the search index`);
      },
    },
  };
}
