import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentCheck } from '../../../src/content-check/integration.ts';
import { content, edited, swap, textOf } from './real-content.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes content to a folder of its own. */
function written(files: ReadonlyMap<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs the hook that Astro runs before it reads any content. */
function startBuild(files: ReadonlyMap<string, string | Buffer>): void {
  const setup = contentCheck(written(files)).hooks['astro:config:setup'] as unknown as (
    parts: object,
  ) => void;
  setup({ command: 'sync', updateConfig: () => undefined });
}

/** What the build says when it stops; empty when it goes on. */
function whyStopped(files: ReadonlyMap<string, string | Buffer>): string {
  try {
    startBuild(files);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

describe('the build', () => {
  test('goes on when the content is right', () => {
    expect(() => startBuild(content)).not.toThrow();
  });

  test('stops at a mistake and names it, without a stack', () => {
    const files = edited({ 'de/platforms/instagram.yaml': swap('order:', 'ordre:') });
    expect(() => startBuild(files)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /^1 Fehler in content\/:\n\ncontent\/de\/platforms\/instagram\.yaml:\d+ – ordre\n/,
        ) as string,
        stack: '',
      }),
    );
  });

  test('names the encoding of each file, and finds nothing else wrong with it', () => {
    const encoded = [
      ['recht', 'UTF-16 LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
      ['gerichte', 'UTF-16 BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
      ['daten', 'UTF-16 LE', (text: string) => Buffer.from(text, 'utf16le')],
      ['argumente', 'Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ] as const;
    const files = new Map<string, string | Buffer>(content);
    for (const [name, , encode] of encoded) {
      const path = `de/background/${name}.mdx`;
      files.set(path, encode(textOf(path)));
    }
    const told = whyStopped(files);
    expect(told).toMatch(new RegExp(`^${encoded.length} Fehler in content/:\n`));
    for (const [name, encoding] of encoded)
      expect(told).toContain(
        `\n\ncontent/de/background/${name}.mdx – Kodierung\n  Gefunden:  Die Datei ist in ${encoding}`,
      );
  });

  test('says so when there is no content', () => {
    expect(() => startBuild(new Map())).toThrow('content/operator.yaml – Datei');
  });

  test('ends with 1, in German, before Astro reads anything', () => {
    const project = mkdtempSync(join(tmpdir(), 'project-'));
    folders.push(project);
    for (const part of [
      'src',
      'content',
      'astro.config.mjs',
      'tailwind.config.cjs',
      'package.json',
      'tsconfig.json',
    ])
      cpSync(part, join(project, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    writeFileSync(join(project, 'content/operator.yaml'), 'name: [offen');
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(
      'content/operator.yaml:1:13 – YAML\n  Gefunden:  eine Klammer, die nicht geschlossen wird: „name: [offen“',
    );
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
  });
});
