import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

/**
 * The files that a page of the built site loads before anyone touches it: scripts with everything they import at once,
 * stylesheets, the icon. What is loaded later, on a click or for readers who keep the site, does not count.
 * @param html A page of the built site.
 * @returns Addresses, each once.
 */
export function loadedFiles(html: string): string[] {
  const { document } = parseHTML(html);
  const named = [...document.querySelectorAll('script[src], link[rel="stylesheet"], link[rel="icon"]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
  return [...new Set(named.flatMap(withImports))];
}

function withImports(address: string): string[] {
  if (!address.endsWith('.js')) return [address];
  const script = readFileSync(`dist${address}`, 'utf8');
  const imports = [...script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, file]) => `/_astro/${file}`,
  );
  return [address, ...imports.flatMap(withImports)];
}
