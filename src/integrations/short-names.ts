/** Utilities are named for people who write templates; on the pages that readers load their names are short. */

/** HTML in which signs of utilities stand as they are written: `[&>p]:m-0`. Astro has two ways to write the first. */
export const plainHtml = (html: string): string =>
  html.replaceAll(/&(?:amp|#38);/g, '&').replaceAll('&gt;', '>');

/** What stands in a style side by side: rules with all that is in them, and statements. */
export function sideBySide(css: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (let start = 0, end = 1; end <= css.length; end++) {
    const sign = css[end - 1];
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (end < css.length && (depth > 0 || (sign !== '}' && sign !== ';'))) continue;
    parts.push(css.slice(start, end));
    start = end;
  }
  return parts;
}

/** Splits a style into what stands before the rules of utilities, these rules, and what stands behind them. */
export function aroundUtilities(css: string): [before: string, rules: string, behind: string] {
  const parts = sideBySide(css);
  const index = parts.findIndex((part) => part.startsWith('@layer utilities{'));
  return index < 0
    ? [css, '', '']
    : [parts.slice(0, index).join(''), parts[index] ?? '', parts.slice(index + 1).join('')];
}

/** A class in a selector: letters of any script, and signs with a backslash before them. */
export const CLASS = /\.((?:\\.|[\w\u0080-\uffff-])+)/g;
export const plain = (name: string): string => name.replaceAll(/\\(.)/g, '$1');
const CLASSES = /(\sclass=")([^"]*)"/g;
/** The classes of an attribute. HTML writes two signs of utilities otherwise. */
const listed = (attribute: string): string[] => plainHtml(attribute).split(/\s+/);

/**
 * Short names for utilities, the most used ones first: what is good to read in a template weighs on every page. Utilities
 * that stand nowhere without each other get one name. Names that stand in a script stay, for it may set them.
 * @param styles Styles of all pages. @param pages Their HTML.
 */
export function shortNames(
  styles: readonly string[],
  pages: readonly string[],
  scripts: readonly string[],
): Map<string, string> {
  const set = new Set(scripts.flatMap((text) => text.split(/[\s"'`<>=.]+/)));
  const classesOf = (css: string): string[] => [...css.matchAll(CLASS)].map(([, name = '']) => plain(name));
  // A utility may speak of a class that is none: `[&_.note]:mt-4`.
  const others = new Set(
    styles.flatMap((css) => {
      const [before, , behind] = aroundUtilities(css);
      return classesOf(before + behind);
    }),
  );
  const utilities = new Set(
    styles
      .flatMap((css) => classesOf(aroundUtilities(css)[1]))
      .filter((name) => !set.has(name) && !others.has(name)),
  );
  const uses = new Map<string, number>();
  for (const page of pages)
    for (const [, , list = ''] of page.matchAll(CLASSES)) uses.set(list, (uses.get(list) ?? 0) + 1);
  // Where a utility stands: the lists it is in, and how often these are used.
  const places = new Map<string, { lists: number[]; count: number }>();
  [...uses].forEach(([list, count], index) => {
    for (const name of new Set(listed(list))) {
      if (!utilities.has(name)) continue;
      const place = places.get(name) ?? { lists: [], count: 0 };
      places.set(name, { lists: [...place.lists, index], count: place.count + count });
    }
  });
  const taken = new Set([
    ...others,
    ...set,
    ...[...uses.keys()].flatMap(listed).filter((name) => !utilities.has(name)),
  ]);
  const free = lettersBut(taken);
  const together = Map.groupBy(places, ([, { lists }]) => lists.join());
  const byUse = [...together.values()].toSorted(
    ([one], [other]) => (other?.[1].count ?? 0) - (one?.[1].count ?? 0),
  );
  return new Map(
    byUse.flatMap((names) => {
      const short = free.next().value;
      return names.map(([name]) => [name, short]);
    }),
  );
}

/** `a` to `z`, then names of more letters: those that mean nothing yet. No part of a page is called by one letter. */
function* lettersBut(taken: ReadonlySet<string>): Generator<string, never> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (let names = letters; ; names = names.flatMap((name) => letters.map((letter) => name + letter)))
    yield* names.filter((name) => name.length === 1 || !taken.has(name));
}

/** HTML with short names of utilities; the others as HTML writes them. */
export const inShort = (html: string, names: ReadonlyMap<string, string>): string =>
  html.replaceAll(
    CLASSES,
    (_, open: string, list: string) =>
      `${open}${[
        ...new Set(
          listed(list).map(
            (name) => names.get(name) ?? name.replaceAll('&', '&amp;').replaceAll('>', '&gt;'),
          ),
        ),
      ].join(' ')}"`,
  );

/** A style with short names of utilities. */
export function cssInShort(css: string, names: ReadonlyMap<string, string>): string {
  const [before, rules, behind] = aroundUtilities(css);
  const short = rules.replaceAll(CLASS, (found, name: string) => {
    const known = names.get(plain(name));
    return known ? `.${known}` : found;
  });
  return before + joined(short) + behind;
}

/** Rules of one selector that follow each other, as one, and rules for one medium. */
function joined(rules: string): string {
  const once = rules
    .replaceAll(/(?<=[{};])([^{};@]+)\{([^{}]*)\}\1\{/g, '$1{$2;')
    .replaceAll(/(@media [^{}]+\{)((?:[^{}]|\{[^{}]*\})*)\}\1/g, '$1$2');
  return once === rules ? rules : joined(once);
}
