import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What an engine needs on the machine: programs in the path, each with the Debian package that brings it. */
export const ENGINES = {
  Firefox: [{ programs: ['firefox-esr', 'firefox'], debian: 'firefox-esr' }],
  WebKitGTK: [
    { programs: ['WebKitWebDriver'], debian: 'webkit2gtk-driver' },
    { programs: ['Xvfb'], debian: 'xvfb' },
  ],
} as const;
export type EngineName = keyof typeof ENGINES;

/** The path of the first of some programs that this machine has; undefined when it has none. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** The Debian packages that an engine lacks on this machine; none when it can be driven. */
export const missingFor = (engine: EngineName): string[] =>
  ENGINES[engine].filter(({ programs }) => !findProgram(...programs)).map(({ debian }) => debian);

/** Whether this machine could install what is missing: it has apt-get, and whoever asks may use it. */
export const canInstall = (): boolean => process.getuid?.() === 0 && findProgram('apt-get') !== undefined;

/**
 * What is to be said before the run, in German.
 * @param missing Packages that each engine lacks. @param installable Whether the machine could install them.
 * @returns One line per missing engine, and whether that fails the run: it does where nothing but a command is missing.
 */
export function sayMissing(
  missing: Readonly<Record<string, readonly string[]>>,
  installable: boolean,
): { lines: string[]; fails: boolean } {
  const lines = Object.entries(missing)
    .filter(([, packages]) => packages.length > 0)
    .map(([engine, packages]) =>
      installable
        ? `${engine} fehlt: apt-get install --no-install-recommends ${packages.join(' ')}`
        : `${engine} fehlt: ${packages.join(', ')}. Geprüft wird ohne diesen Browser.`,
    );
  return { lines, fails: installable && lines.length > 0 };
}
