import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// The zone is fixed: a rule about days must not depend on the machine it is tested on.
// Time is patience for a busy machine, no measure: nothing waits longer than it needs.
const shared = { env: { TZ: 'Europe/Berlin' }, passWithNoTests: false, testTimeout: 120_000 } as const;

/** The day of the tests, which package.json names: content may be newer than the clock of the machine. */
const [, SOURCE_DATE_EPOCH = ''] = /SOURCE_DATE_EPOCH=(\d+)/.exec(readFileSync('package.json', 'utf8')) ?? [];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          env: { ...shared.env, SOURCE_DATE_EPOCH },
          include: ['tests/{unit,one-place}/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // All files in one thread without walls: the pages are read and parsed once for all of them (tests/site/dist.ts).
          isolate: false,
          maxWorkers: 1,
        },
      },
      {
        // Both engines at once: each waits for its browser most of the time.
        test: {
          ...shared,
          name: 'engines',
          // A busy machine may give up a page that it had kept; a fault fails twice.
          retry: 1,
          include: ['tests/engines/**/*.test.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
});
