import { expect, test } from 'vitest';
import { inlineHtml } from '../../../src/domain/markup.ts';

test('stress becomes strong', () => {
  expect(inlineHtml('Das ist **nicht** so, **gar nicht**.')).toBe(
    'Das ist <strong>nicht</strong> so, <strong>gar nicht</strong>.',
  );
});

test('everything else stays text', () => {
  expect(inlineHtml('<b>"A" & B</b>')).toBe('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;');
});
