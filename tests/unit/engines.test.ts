import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENGINES, sayMissing } from '../engines/installed.ts';

describe('an engine that is missing', () => {
  const missing = { Firefox: [], WebKitGTK: ['webkit2gtk-driver', 'xvfb'] };

  test('fails where it could be installed, with the command that does it', () => {
    expect(sayMissing(missing, true)).toEqual({
      lines: ['WebKitGTK fehlt: apt-get install --no-install-recommends webkit2gtk-driver xvfb'],
      fails: true,
    });
  });

  test('is named elsewhere, in one line, and fails nothing', () => {
    expect(sayMissing(missing, false)).toEqual({
      lines: ['WebKitGTK fehlt: webkit2gtk-driver, xvfb. Geprüft wird ohne diesen Browser.'],
      fails: false,
    });
  });

  test('is not spoken of when it is there', () => {
    expect(sayMissing({ Firefox: [], WebKitGTK: [] }, true)).toEqual({ lines: [], fails: false });
  });
});

test('.ci/run installs every package that an engine needs', () => {
  const packages = Object.values(ENGINES).flatMap((needs) => needs.map(({ debian }) => debian));
  const installed = [...readFileSync('.ci/run', 'utf8').matchAll(/\w+:([\w-]+)/g)].map(([, name]) => name);
  expect(packages.length).toBeGreaterThan(2);
  expect(installed).toEqual(expect.arrayContaining(packages));
});
