import { readdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Says after the build until when there are calendar files: after that day the site must be built again. */
export function calendarRange(): AstroIntegration {
  return {
    name: 'calendar',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const days = readdirSync(new URL('kalender/', dir))
          .filter((file) => file.endsWith('.ics'))
          .map((file) => file.replace('.ics', ''))
          .toSorted();
        if (days.length === 0) throw new Error('The build made no calendar files.');
        logger.info(`${days.length} calendar files, until ${days.at(-1)}`);
      },
    },
  };
}
