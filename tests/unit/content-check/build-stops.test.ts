import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentCheck } from '../../../src/content-check/integration.ts';
import { example } from './example.ts';

/** Writes content to a folder of its own and runs the hook that Astro runs before it reads any content. */
function startBuild(files: ReturnType<typeof example>): void {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const setup = contentCheck(folder).hooks['astro:config:setup'] as () => void;
  setup();
}

test('the build goes on when the content is right', () => {
  expect(() => startBuild(example())).not.toThrow();
});

test('the build stops at a mistake and names it', () => {
  expect(() => startBuild(example({ 'platforms/instagram.yaml': ['order: 1', 'ordre: 1'] }))).toThrow(
    /^2 Fehler in content\/:\n\ncontent\/platforms\/instagram\.yaml – order\n/,
  );
});
