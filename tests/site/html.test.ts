import { expect, test } from 'vitest';
import { pages } from './dist.ts';
import { findingsIn } from './html.ts';

test.each(pages)('$address is valid HTML', async ({ address, html }) => {
  expect(await findingsIn(address, html)).toEqual([]);
});
