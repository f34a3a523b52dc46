import { nodesIn, type Node } from '../domain/mdx.ts';
import type { Pages } from './addresses.ts';
import type { Entry } from './entry.ts';
import { quoted, type Problem } from './problem.ts';
import type { Reference } from './references.ts';

/** Links in running text: how they are written, and where they lead. */

type Told = Pick<Problem, 'found' | 'todo'>;

const FIELD = 'Link';

/** Words that do not say where a link leads (WCAG 2.4.9). */
const EMPTY_WORDS =
  /^(?:(?:klick(?:e|en)?|siehe|mehr|weiter|gehe?)?\s*(?:hier|da|dort|dies(?:er|en) link)(?:\s*klick(?:en)?)?|link|mehr|weiter|mehr dazu|mehr infos?|weiterlesen)[.:…]*$/i;

/**
 * Checks the links of a text.
 * @returns What is wrong with how they are written, and the addresses that must exist.
 */
export function checkLinks(entry: Entry, pages: Pages): { problems: Problem[]; references: Reference[] } {
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const { file, tree, body, collection } = entry;
  const own = [...pages.values()].find((page) => page.file === file);
  const visit = (node: Node, step: string | undefined): void => {
    if (node.type === 'link') {
      const { line, column } = node.position.start;
      const told = wrongLink(node, body) ?? wrongFragment(node.url ?? '', collection, own, step);
      if (told) problems.push({ file, line, column, field: FIELD, ...told });
      else if (!(node.url ?? '').startsWith('mailto:'))
        references.push({
          file,
          line,
          field: FIELD,
          kind: 'addresses',
          id: whole(node.url ?? '', own?.address),
        });
    }
    const id = (node.attributes ?? []).find(({ name }) => name === 'id')?.value;
    const within = node.name === 'Step' && typeof id === 'string' ? id : step;
    for (const child of node.children ?? []) visit(child, within);
  };
  if (tree) visit(tree, undefined);
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
      todo: 'Verweise auf eine Seite dieser Website: [Text](/adresse/). Fremde Adressen gehören in content/sources/ oder content/forms/.',
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
  if (/\[@/.test(text)) return { found, todo: 'Setze die Quelle hinter den Satz, nicht in den Link.' };
  if (url === '')
    return {
      found: `ein Link ohne Adresse: ${found}`,
      todo: 'Schreibe die Adresse in die runden Klammern: [Text](/adresse/).',
    };
  if (/^(?:https?:)?\/\//i.test(url))
    return {
      found,
      todo: 'Im Text führen Links auf Seiten dieser Website: [Text](/adresse/). Fremde Adressen gehören in content/sources/ oder content/forms/.',
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
  own: { address: string; anchors: readonly { id: string; step?: string }[] | undefined } | undefined,
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
