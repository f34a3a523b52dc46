import { citedIds, FOLLOWS } from './citations.ts';
import { inlineHtml } from './markup.ts';

/**
 * Proofs: what stands behind the sentences of a guide. A paragraph carries one mark, a word that says how well it is
 * proved; its sentences with their sources stand on the guide's page of evidence. Both are read out of the same HTML, so
 * that no mark leads nowhere and no sentence that cites is missing there.
 */

/** How well a paragraph is proved. */
export type State = 'proved' | 'single' | 'own' | 'disputed' | 'due';

/** A sentence, or a few that share their sources. */
export interface Piece {
  /** As HTML without elements, but for words of Meta's screens (kbd). */
  text: string;
  /** Ids of its sources, each once. */
  ids: string[];
}

/** What stands behind a paragraph. */
export interface Proof {
  /** Name on the page of evidence. It comes from the words and their sources: what is reworded is another proof. */
  id: string;
  state: State;
  pieces: Piece[];
  /** Id of the last heading with an id before it (h2); empty before the first. */
  below: string;
}

/** What marks need to know. */
export interface ProofOptions {
  /** Kind of each source by its id (`law`): every id that is cited must be among them. */
  kinds: ReadonlyMap<string, string>;
  /** Whether the text is overdue for its check. */
  isOverdue: boolean;
  /** Address of the page of evidence, from the page on which the marks stand. */
  to: string;
  /** The word that a mark says. */
  states: Readonly<Record<State, string>>;
}

/** Ids of paragraphs that stand for a dispute or a date: these have an entry of the same name. */
export const OWN_ENTRY = /^(streit|frist)-/;

/** Elements within a line of text; every other one begins a line of its own. */
const INLINE = new Set(
  'a abbr b br cite code count-down dated-claim em i img input kbd q review-date small span strong sub sup time wbr'.split(
    ' ',
  ),
);
const TOKEN = /<(\/?)([a-z][a-z0-9-]*)((?:\s[^>]*?)?)(\/?)>|[ \t]?\[@([^\]]+)\]/g;
const CITED = /([^]*?)\[@([^\]]+)\]/g;

/**
 * The pieces of a line of text that cites.
 * @param text Text or HTML, in which citations stand as `[@id; @id]` behind what they prove.
 * @returns What stands before each citation, since the one before it. What no source follows is left out; `[@folgt]`
 *   joins a sentence to the next.
 */
export function piecesOf(text: string): Piece[] {
  const plain = text
    .replaceAll(`[@${FOLLOWS}]`, '')
    .replaceAll(/<br\b[^>]*>/g, ' ')
    .replaceAll(/<(?!\/?kbd>)[^>]+>/g, '')
    .replaceAll(/[\s\u2060]+/g, ' ');
  const pieces: Piece[] = [];
  for (const [, before = '', list = ''] of plain.matchAll(CITED)) {
    const ids = [...new Set(citedIds(`[@${list}]`))];
    const said = before.trim();
    const last = pieces.at(-1);
    // Two citations in a row prove the same.
    if (!said && last) last.ids = [...new Set([...last.ids, ...ids])];
    else pieces.push({ text: said, ids });
  }
  return pieces;
}

/** How well pieces are proved: the weakest of them decides. The text of a law proves alone what it says. */
function stateOf(pieces: readonly Piece[], { kinds, isOverdue }: ProofOptions): State {
  if (isOverdue) return 'due';
  const kindsOf = pieces.map(({ ids }) => ids.map((id) => kinds.get(id)));
  if (kindsOf.some((all) => all.every((kind) => kind === 'own'))) return 'own';
  return kindsOf.some((all) => all.length === 1 && all[0] !== 'law') ? 'single' : 'proved';
}

/**
 * Replaces the citations of a text by one mark for each of its lines (paragraph, point of a list, caption), at its end.
 * @param html Rendered text, in which citations still stand as `[@id; @id]`.
 * @returns The text with its marks, and the proofs in reading order, each once.
 * @throws Error naming an id that is not known.
 */
export function markProofs(html: string, options: ProofOptions): { html: string; proofs: Proof[] } {
  const proofs = new Map<string, Proof>();
  const lines: Line[] = [newLine('')];
  let out = '';
  let below = '';
  let end = 0;

  const finish = (line: Line): void => {
    const pieces = piecesOf(line.text);
    const isOwn = OWN_ENTRY.test(line.id) && line.text.trim() !== '';
    if (pieces.length > 0 || isOwn) {
      const unknown = pieces.flatMap(({ ids }) => ids).find((id) => !options.kinds.has(id));
      if (unknown) throw new Error(`Citation [@${unknown}]: there is no content/sources/${unknown}.yaml.`);
      const state = line.id.startsWith('streit-') ? 'disputed' : stateOf(pieces, options);
      const id = isOwn ? line.id : nameOf(pieces);
      const there = proofs.get(id);
      if (!there) proofs.set(id, { id, state, pieces, below });
      // Two that share a name share an entry.
      else
        there.pieces.push(...pieces.filter(({ text }) => there.pieces.every((known) => known.text !== text)));
      const mark = `<a class="proof" href="${options.to}#${id}">${options.states[state]}</a>`;
      out = out.replace(/\s*$/, (blank) => `\u00a0${mark}${blank}`);
    }
    line.text = '';
  };
  const say = (text: string): void => {
    out += text;
    const line = lines.at(-1);
    if (line) line.text += text;
  };

  for (const match of html.matchAll(TOKEN)) {
    const [token, closing, name = '', attributes = '', selfClosing, cited] = match;
    say(html.slice(end, match.index));
    end = match.index + token.length;
    const line = lines.at(-1);
    if (cited !== undefined) {
      if (line) line.text += token.trimStart();
    } else if (INLINE.has(name)) {
      out += token;
      if (line && name === 'br') line.text += ' ';
      if (line && name === 'kbd') line.text += token;
    } else if (closing) {
      if (line) finish(line);
      if (lines.length > 1) lines.pop();
      out += token;
    } else {
      if (line) finish(line);
      const id = /\sid="([^"]*)"/.exec(attributes)?.[1] ?? '';
      if (name === 'h2' && id) below = id;
      if (!selfClosing) lines.push(newLine(id));
      out += token;
    }
  }
  say(html.slice(end));
  return { html: out, proofs: [...proofs.values()] };
}

/** A line of text that is being read. */
interface Line {
  /** Id of its element, or empty. */
  id: string;
  /** What stands in it so far, since the last element within it that has lines of its own; citations as they were typed. */
  text: string;
}
const newLine = (id: string): Line => ({ id, text: '' });

/** So many names there are: three signs, for they cannot be packed. */
const NAMES = 36 ** 3;

/** A short name that stays as long as the words and their sources do: FNV-1a, folded. */
function nameOf(pieces: readonly Piece[]): string {
  let hash = 0x811c9dc5;
  for (const sign of pieces
    .map(({ text, ids }) => `${text} ${ids.join(' ')}`)
    .join('\n')
    .replaceAll(/<\/?kbd>/g, ''))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `beleg-${(hash % NAMES).toString(36)}`;
}

/** Text from YAML as pieces. */
export const piecesOfText = (text: string): Piece[] => piecesOf(inlineHtml(text.replaceAll('**', '')));
