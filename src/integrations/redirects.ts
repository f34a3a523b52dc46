import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { redirects, type Move } from '../collections/redirects.ts';
import { fileText } from '../domain/file-text.ts';

/** Addresses that have moved, as each kind of host reads them: permanent, with and without the slash at the end. */

/** The moves of the content, which the content check has read before. @throws Error when they are not as their schema says. */
export const readMoves = (file = 'content/redirects.yaml'): Move[] =>
  redirects.schema.parse(yaml.load(fileText(readFileSync(file, 'utf8')))).entries;

const bare = (address: string): string => address.slice(0, -1);

/** The file `_redirects`, as static hosts read it. */
export const toRedirectsFile = (moves: readonly Move[]): string =>
  moves.flatMap(({ from, to }) => [`${bare(from)} ${to} 301\n`, `${from} ${to} 301\n`]).join('');

/** For nginx, outside of a server: where an address is now; empty for all others. */
export const toNginxMoves = (moves: readonly Move[]): string =>
  `map $uri $moved_to {\n  default "";\n${moves.map(({ from, to }) => `  ~^${from}?$ "${to}";\n`).join('')}}\n`;

/** For Caddy, inside of a route. */
export const toCaddyMoves = (moves: readonly Move[]): string =>
  ['# Addresses that have moved.']
    .concat(
      moves.flatMap(({ from, to }) => [bare(from), from].map((each) => `redir ${each} "${to}" permanent`)),
    )
    .join('\n') + '\n';

/**
 * The page at an old address, for hosts that know no such rules: it leads on by itself, and by a link.
 * @param title What the page that it leads to is called, as HTML.
 */
export const toMovedPage = (to: string, title: string): string => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="refresh" content="0; url=${to}">
    <title>Diese Seite ist umgezogen</title>
    <link rel="canonical" href="${to}">
  </head>
  <body>
    <main>
      <h1>Diese Seite ist umgezogen</h1>
      <p>Hier ist sie jetzt: <a href="${to}">${title}</a></p>
    </main>
  </body>
</html>
`;
