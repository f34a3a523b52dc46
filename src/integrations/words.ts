import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { load } from 'js-yaml';
import { asWords, type Words } from '../collections/ui.ts';
import { filesIn } from '../cli/deliver.ts';
import { fileText } from '../domain/file-text.ts';
import { LANGUAGES, SOURCE, type Language } from '../site.ts';

/**
 * Words in browser code: `UI.inApp.close` stands there, and each language gets scripts with its own words in them, of
 * which only those travel that are used. While someone writes (`npm run dev`), scripts speak German.
 */

type Tree = { readonly [key: string]: string | Tree };

/** Kinds of number that some language tells apart (Unicode CLDR). */
const NUMBERS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Whether these are the sentences of a plural: each language has those that it tells apart. */
const isPlural = (tree: Tree): boolean =>
  'other' in tree && Object.keys(tree).every((key) => NUMBERS.has(key));

/** The words of a language, with its name: what `UI` is in browser code. @param folder The content folder. */
export const wordsOf = (language: Language, folder = 'content'): Words & { language: Language } => {
  const read = load(fileText(readFileSync(join(folder, language, 'ui.yaml'), 'utf8')));
  // The content check has held the file to its schema.
  return { ...asWords(read as Parameters<typeof asWords>[0], language), language };
};

/** The same, to go through it word by word. */
export const treeOf = (language: Language, folder?: string): Tree =>
  wordsOf(language, folder) as unknown as Tree;

/** What stands in a script until the end of the build. With the hash of all words in it, a script's name changes with them. */
const mark = (hash: string, path: string): string => `@ui-${hash}:${path}@`;
/** A mark that is a string of its own, or a part of one. */
const MARKS = /(["'`])@ui-[0-9a-f]+:([\w.-]+)@\1|@ui-[0-9a-f]+:([\w.-]+)@/g;

/** A tree of words with another text for each; a plural has one for all its sentences. */
export function each(tree: Tree, text: (path: string) => string, above = ''): Tree {
  const changed = Object.entries(tree).map(([key, value]) => {
    const path = above + key;
    const isLeaf = typeof value === 'string' || isPlural(value);
    return [key, isLeaf ? text(path) : each(value, text, `${path}.`)] as const;
  });
  return Array.isArray(tree)
    ? (changed.map(([, value]) => value) as unknown as Tree)
    : Object.fromEntries(changed);
}

/**
 * What the bundler puts in place of `UI.…`, for each word and each group of words.
 * @param tree The words, or the marks for them.
 */
export function definitions(tree: Tree, above = 'UI'): Record<string, string> {
  // Items of lists and keys such as `too-old` are asked of their group: `UI.storage.dayTrouble[trouble]`.
  const named = Object.entries(Array.isArray(tree) ? {} : tree).filter(([key]) => /^[a-z]\w*$/i.test(key));
  const own = named.map(([key, value]) => {
    const path = `${above}.${key}`;
    return typeof value === 'string' ? { [path]: JSON.stringify(value) } : definitions(value, path);
  });
  // The whole of it is no word: a script that took it would carry every word of the site.
  const group = above === 'UI' ? {} : { [above]: JSON.stringify(tree) };
  return Object.assign(group, ...own) as Record<string, string>;
}

const at = (tree: Tree, path: string): string | Tree =>
  path.split('.').reduce<string | Tree>((value, key) => (value as Tree)[key] ?? '', tree);

/** A word as it may stand in a script between any quotation marks. */
const quotable = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll("'", String.raw`\'`)
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${');

/** A plural as a script writes it. */
const sentences = (plural: Tree): string =>
  `{${Object.entries(plural)
    .map(([number, sentence]) => `${number}:${JSON.stringify(sentence)}`)
    .join(',')}}`;

/** A script with the words of a language, and with all sentences that it has for numbers. */
export const speak = (script: string, words: Tree): string =>
  script.replace(MARKS, (_, quote: string | undefined, whole: string | undefined, part: string) => {
    const said = at(words, whole ?? part);
    if (typeof said !== 'string') return sentences(said);
    return quote ? quote + quotable(said) + quote : quotable(said);
  });

/** The name of a script in a language: German ones have the name that the bundler gave. */
const nameIn =
  (language: Language) =>
  (text: string, scripts: readonly string[]): string =>
    language === SOURCE
      ? text
      : scripts.reduce(
          (changed, name) => changed.replaceAll(name, name.replace(/\.js$/, `.${language}.js`)),
          text,
        );

/** Addresses in scripts, and whether something is put behind them. */
const ADDRESSES = /(["'`])(\/(?:[a-z0-9-]+\/)+)(\$\{)?/g;

/** A script whose addresses lead to pages of a language, where it has them: of an address that goes on, all that German has. */
function leadHome(script: string, language: Language, dist: string): string {
  if (language === SOURCE) return script;
  const below = (path: string): string[] =>
    existsSync(join(dist, path)) ? readdirSync(join(dist, path)) : [];
  return script.replace(ADDRESSES, (found, quote: string, path: string, goesOn = '') => {
    const own = new Set(below(language + path));
    const isThere = goesOn
      ? own.size > 0 && below(path).every((name) => name === 'index.html' || own.has(name))
      : own.has('index.html');
    return isThere ? `${quote}/${language}${path}${goesOn}` : found;
  });
}

/** Puts the words of content/<language>/ui.yaml into the scripts. @param folder The content folder. */
export function words(folder = 'content'): AstroIntegration {
  const trees = new Map<Language, Tree>();
  return {
    name: 'words',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        for (const language of LANGUAGES) trees.set(language, treeOf(language, folder));
        const german = trees.get(SOURCE) ?? {};
        const all = JSON.stringify([...trees.values()]);
        const hash = createHash('sha256').update(all).digest('hex').slice(0, 8);
        const tree = command === 'build' ? each(german, (path) => mark(hash, path)) : german;
        updateConfig({ vite: { define: definitions(tree) } });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const paths = filesIn(dist);
        const scripts = paths.filter((path) => path.startsWith('_astro/') && path.endsWith('.js'));
        const names = scripts.map((path) => path.slice('_astro/'.length));
        const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
        const raw = scripts.map((path) => [path, read(path)] as const);
        for (const [language, own] of trees) {
          const named = nameIn(language);
          for (const [path, text] of raw)
            writeFileSync(
              join(dist, named(path, names)),
              named(leadHome(speak(text, own), language, dist), names),
            );
          if (language === SOURCE) continue;
          for (const path of paths.filter(
            (page) => page.startsWith(`${language}/`) && page.endsWith('.html'),
          ))
            writeFileSync(join(dist, path), named(read(path), names));
        }
      },
    },
  };
}
