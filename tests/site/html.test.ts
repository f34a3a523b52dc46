import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Written by the compiler, not by hand.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'void-style': 'off',
    // A soft limit for search engines; a German title may need more.
    'long-title': 'off',
    // Safari forgets that an unstyled list is one.
    'no-redundant-role': 'off',
    // One stylesheet, inlined on purpose: it saves a round trip.
    'no-inline-style': 'error',
    'no-implicit-button-type': 'off',
  },
});

test.each(pages)('$address is valid HTML', async ({ address, html }) => {
  const report = await validator.validateString(html, address);
  const findings = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
  expect(findings).toEqual([]);
});

test('no word sticks to the link behind it', () => {
  const stuck = pages.flatMap(({ address, html }) =>
    [...html.matchAll(/[\p{L}\d,:;]<a [^>]*>[^<]{0,20}/gu)].map(([found]) => `${address}: ${found}`),
  );
  expect(stuck).toEqual([]);
});
