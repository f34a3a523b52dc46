import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fileText } from '../domain/file-text.ts';
import { Stop } from '../cli/stop.ts';
import { checkContent } from './check.ts';
import { takeApart } from './head.ts';
import { readMdx } from './mdx.ts';
import { formatProblem, isProblem, type Problem } from './problem.ts';
import { readContent } from './read.ts';

/** More mistakes than this are told after the first ones are mended. */
const MOST = 40;

/** Said below an error that comes after the check, in words of others. */
const LAST_NET = `
Der Bau ist an einer Stelle gescheitert, die die Prüfung der Inhalte nicht kennt. Nennt der Text oben eine Datei aus
content/, nimm dort deine letzte Änderung zurück. Sonst ist es ein Fehler im Code: Melde ihn mit dem Text oben.
`;

/**
 * Stops the build, and the start of `npm run dev`, when content/ has a mistake, before Astro reads it. While someone
 * writes, it checks again after each change, and says so at the terminal and in the browser.
 * @param folder The content folder; tests pass their own.
 */
export function contentCheck(folder = 'content'): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': (setup) => {
        const told = tell(mistakesIn(folder));
        if (told) throw new Stop(told);
        setup.updateConfig({ vite: { plugins: [readLikeTheCheck(folder)] } });
        if (setup.command === 'build')
          process.once('exit', (code) => code !== 0 && process.stderr.write(LAST_NET));
      },
      'astro:server:setup': ({ server, logger }) => {
        const below = resolve(folder) + sep;
        const again = (path: string): void => {
          if (!path.startsWith(below)) return;
          const told = tell(mistakesIn(folder));
          if (!told) return;
          logger.error(`\n${told}`);
          server.environments.client.hot.send({ type: 'error', err: { message: told, stack: '' } });
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, again);
      },
    },
  };
}

/** The mistakes in a folder of content. */
function mistakesIn(folder: string): Problem[] {
  try {
    return checkContent(readContent(folder));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return [
      {
        file: `${folder}/`,
        field: code === undefined ? 'Prüfung' : 'Ordner',
        found:
          code === undefined
            ? 'eine Stelle, an der die Prüfung selbst scheitert'
            : 'nichts, das sich lesen lässt',
        todo: `Nimm deine letzte Änderung zurück. Hilft das nicht, melde den Fehler (${message}).`,
      },
    ];
  }
}

/** All of them as one text; undefined when there are none. */
function tell(problems: readonly Problem[]): string | undefined {
  if (problems.length === 0) return undefined;
  const more =
    problems.length > MOST
      ? `\n\n… und ${problems.length - MOST} weitere. Sieh nach diesen noch einmal nach.`
      : '';
  const told = problems.slice(0, MOST).map(formatProblem).join('\n\n');
  return `${problems.length} Fehler in content/:\n\n${told}${more}\n`;
}

/** Astro renders MDX from the file itself: it shall read what any editor writes as the check has read it. */
const readLikeTheCheck = (folder: string) => ({
  name: 'content-text',
  enforce: 'pre' as const,
  transform: {
    filter: { id: new RegExp(`/${folder}/.*\\.mdx$`) },
    handler: (raw: string, id: string) => {
      const code = fileText(raw);
      const file = id.slice(id.lastIndexOf(`/${folder}/`) + 1);
      const parts = takeApart(file, code);
      const read = isProblem(parts) ? parts : readMdx(file, parts.body);
      // Someone who is still writing meets the sentence of the check, not the parser's.
      if (isProblem(read)) throw new Stop(formatProblem(read));
      return { code, map: null };
    },
  },
});
