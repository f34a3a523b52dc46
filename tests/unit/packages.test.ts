import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');
const direct = Object.entries({
  ...manifest['dependencies'],
  ...manifest['devDependencies'],
  ...manifest['optionalDependencies'],
});

describe('the packages', () => {
  test('are named in the README one by one, with why', () => {
    const [, , ...rows] = readFileSync('README.md', 'utf8')
      .split('## Packages, and why')[1]
      ?.split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|')) ?? [''];
    const named = rows.flatMap((row) => {
      const [, names = '', why = ''] = row.split('|');
      expect(why.trim().length, names).toBeGreaterThan(10);
      return names.split(',').map((name) => name.trim());
    });
    expect(named.toSorted()).toEqual(direct.map(([name]) => name).toSorted());
  });

  test('have exact versions', () => {
    expect(direct.length).toBeGreaterThan(20);
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('run no script when they are installed, but esbuild', () => {
    const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripts).toEqual(['node_modules/esbuild']);
    expect(manifest['allowScripts']).toEqual({ esbuild: true });
  });

  test('are held to what was seen: each has a checksum, none comes from elsewhere than a registry', () => {
    expect(installed.length).toBeGreaterThan(300);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(
      installed.filter(([, { link, resolved }]) => link || /^(git|file|github):/.test(resolved ?? '')),
    ).toEqual([]);
  });

  test('that the site and its build import are no tools for developers: it builds without those', () => {
    const files = ['astro.config.mjs', 'tailwind.config.cjs'].concat(
      readdirSync('src', { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|astro|css)$/.test(file))
        .map((file) => `src/${file}`),
    );
    const imported = files.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^(?:import|export) (?!type\b)(?:[^;'"]*? from )?['"]((?:@[\w-]+\/)?[\w-]+)|@import '([\w@-]+)/gm,
        ),
      ].map(([, name = '', style = name]) => style || name),
    );
    const own = /^(?:astro|node|virtual)$/;
    const names = [...new Set(imported)].filter((name) => name && !own.test(name));
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !(name in (manifest['dependencies'] ?? {})))).toEqual([]);
  });
});
