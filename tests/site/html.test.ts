import { expect, test } from 'vitest';
import { sampleOf } from '../sample.ts';
import { pages, type BuiltPage } from './dist.ts';
import { findingsIn } from './html.ts';

/**
 * Head and foot are the same on all pages but for their words: pages that a rule chooses are read whole, of the others what
 * is their own. What holds of a whole page for its words alone, a name that is there twice, is asked of each.
 */
const chosen = new Set(sampleOf(pages));

/** A page without what is the same on others: its title, its main part. */
function own({ html, document }: BuiltPage): string {
  const [main] = /<main[^]*<\/main>/.exec(html) ?? [];
  if (!main) return html;
  const [title = ''] = /<title>[^]*?<\/title>/.exec(html) ?? [];
  const { lang, dir } = document.documentElement;
  return `<!doctype html>\n<html lang="${lang}" dir="${dir}"><head>${title}</head><body>${main}</body></html>\n`;
}

test.each(pages)('$address is valid HTML', async (page) => {
  expect(await findingsIn(page.address, chosen.has(page.address) ? page.html : own(page))).toEqual([]);
  const ids = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
