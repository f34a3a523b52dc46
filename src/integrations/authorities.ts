import type { AstroIntegration } from 'astro';
import { load } from 'js-yaml';
import { fitsLetters, type Authority } from '../collections/authorities.ts';
import { readContent } from '../content-check/read.ts';

/**
 * Addresses of authorities in browser code: `AUTHORITIES`. Only a script writes them into a letter, so they travel with it and
 * not with the page, which would carry them once for each language and for readers without script.
 * @param folder The content folder.
 */
export function authorityAddresses(folder = 'content'): AstroIntegration {
  return {
    name: 'authority-addresses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const addresses = [...readContent(folder)].flatMap(([path, text]) => {
          const [, id] = /^de\/authorities\/([^/]+)\.yaml$/.exec(path) ?? [];
          // The content check has held the file to its schema.
          const authority = id && (load(text) as Authority);
          return id && authority && fitsLetters(authority)
            ? [[id, [authority.email ?? '', ...(authority.post ?? [])]] as const]
            : [];
        });
        updateConfig({ vite: { define: { AUTHORITIES: JSON.stringify(Object.fromEntries(addresses)) } } });
      },
    },
  };
}
