import { HtmlValidate } from 'html-validate';

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

/** What is wrong with the HTML of a page. */
export async function findingsIn(address: string, html: string): Promise<string[]> {
  const report = await validator.validateString(html, address);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}
