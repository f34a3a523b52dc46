import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { formatProblem } from './problem.ts';
import { readContent } from './read.ts';

/**
 * Stops the build (and the start of `npm run dev`) when content/ has a mistake, before Astro reads it.
 * @param folder The content folder; tests pass their own.
 */
export function contentCheck(folder = 'content'): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': () => {
        const problems = checkContent(readContent(folder));
        if (problems.length === 0) return;
        throw new Error(
          `${problems.length} Fehler in content/:\n\n${problems.map(formatProblem).join('\n\n')}\n`,
        );
      },
    },
  };
}
