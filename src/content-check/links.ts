import { attributesOf, nodesIn, type Node } from '../markdown/tree.ts';
import type { Page } from './addresses.ts';
import type { Entry } from './entry.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './references.ts';

/** Links in running text: how they are written, and where they lead. */

type Told = Pick<Problem, 'found' | 'todo'>;

const FIELD = 'Link';

/** Words that do not say where a link leads (WCAG 2.4.9). */
const EMPTY_WORDS =
  /^(?:(?:klick(?:e|en)?|siehe|mehr|weiter|gehe?)?\s*(?:hier|da|dort|dies(?:er|en) link)(?:\s*klick(?:en)?)?|link|mehr|weiter|mehr dazu|mehr infos?|weiterlesen)[.:…]*$/i;

/** A link of a text. */
export interface Link {
  file: string;
  line: number;
  column: number;
  url: string;
  /** The step that it stands in. */
  step: string | undefined;
  /** What is wrong with it by itself. */
  told: Told | undefined;
}

/** The links of a text, and what is wrong with how each is written. */
export function linksOf({ file, tree, body }: Entry): Link[] {
  const links: Link[] = [];
  const visit = (node: Node, step: string | undefined): void => {
    const { line, column } = node.position.start;
    if (node.type === 'link')
      links.push({ file, line, column, url: node.url ?? '', step, told: wrongLink(node, body) });
    const within = node.name === 'Step' ? attributesOf(node)['id'] : step;
    for (const child of node.children ?? []) visit(child, within);
  };
  if (tree) visit(tree, undefined);
  return links;
}

/**
 * Checks where the links of a text lead.
 * @param own The page that shows the text.
 * @returns What is wrong with them, and the addresses that must exist.
 */
export function checkLinks(
  links: readonly Link[],
  collection: string,
  own: Page | undefined,
): { problems: Problem[]; references: Reference[] } {
  const problems: Problem[] = [];
  const references: Reference[] = [];
  for (const { url, step, told, file, line, column } of links) {
    const wrong = told ?? wrongFragment(url, collection, own, step);
    if (wrong) problems.push({ file, line, column, field: FIELD, ...wrong });
    else if (!url.startsWith('mailto:'))
      references.push({ file, line, field: FIELD, kind: 'addresses', id: whole(url, own?.address) });
  }
  return { problems, references };
}

const whole = (url: string, own = ''): string => (url.startsWith('#') ? own + url : url);

/** What is wrong with a link by itself. */
function wrongLink(node: Node, body: string): Told | undefined {
  const { start, end } = node.position;
  const source = body.slice(start.offset, end.offset);
  const found = quoted(source);
  const url = node.url ?? '';
  // An e-mail address is a link by itself, and says where it leads.
  if (url === `mailto:${source}`) return undefined;
  if (!source.startsWith('['))
    return {
      found: `eine Adresse ohne Text: ${found}`,
      todo: 'Verweise auf eine Seite dieser Website: [Text](/adresse/). Fremde Adressen gehören in content/sources/ oder content/de/forms/.',
    };
  const text = [...nodesIn(node)]
    .map(({ value = '' }) => value)
    .join('')
    .trim();
  if (text === '')
    return {
      found: `ein Link ohne Text: ${found}`,
      todo: 'Schreibe zwischen die eckigen Klammern, wohin er führt.',
    };
  if (EMPTY_WORDS.test(text) || /^(?:https?:|www\.|\/)/.test(text))
    return { found, todo: `„${text}“ sagt nicht, wohin der Link führt. Nenne die Seite, auf die er zeigt.` };
  if (/^@|\[@/.test(text)) return { found, todo: 'Setze die Quelle hinter den Satz, nicht in den Link.' };
  if (url === '' || url === '#')
    return {
      found: `ein Link ohne Adresse: ${found}`,
      todo: 'Schreibe die Adresse in die runden Klammern: [Text](/adresse/).',
    };
  if (/^(?:https?:)?\/\//i.test(url))
    return {
      found,
      todo: 'Im Text führen Links auf Seiten dieser Website: [Text](/adresse/). Fremde Adressen gehören in content/sources/ oder content/de/forms/.',
    };
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):/i.exec(url) ?? [];
  if (scheme)
    return {
      found,
      todo: `Links mit ${scheme}: gehen hier nicht. Nimm eine Adresse dieser Website: [Text](/adresse/).`,
    };
  if (!/^[/#]/.test(url))
    return { found, todo: 'Eine Adresse dieser Website beginnt mit /: [Text](/adresse/).' };
  return undefined;
}

/** A link to a place on the same page must lead there wherever the text stands. */
function wrongFragment(
  url: string,
  collection: string,
  own: Page | undefined,
  step: string | undefined,
): Told | undefined {
  if (!url.startsWith('#')) return undefined;
  const found = quoted(url);
  if (collection === 'faq')
    return {
      found,
      todo: 'Eine Antwort steht auf zwei Seiten. Schreibe die ganze Adresse: [Text](/faq/name/).',
    };
  if (step === undefined || !own?.anchors) return undefined;
  const target = own.anchors.find(({ id }) => `#${id}` === url);
  const isThere = !target || target.step === step || target.id === target.step;
  return isThere
    ? undefined
    : {
        found,
        todo: `Der Schritt hat auch eine eigene Seite, und dort fehlt diese Stelle. Schreibe ${own.address}${url}`,
      };
}
