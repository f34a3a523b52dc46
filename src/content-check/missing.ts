import { distance } from 'fastest-levenshtein';
import { searchAddress } from '../domain/addresses.ts';
import { SOURCE } from '../site.ts';

import type { Kind as KindOfContent } from '../collections/kind.ts';
import type { Pages } from './addresses.ts';
import { didYouMean, quoted } from '../domain/spelling.ts';
import { whereTo, type Moved } from './moves.ts';
import type { Problem } from './problem.ts';
import type { Kind, Reference } from './references.ts';

/** What exists. */
export interface Known {
  /** Names of entries by kind of content. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Steps as `instagram/formular`. */
  steps: readonly string[];
  /** Guides and tracks whose steps cannot be told while their text has mistakes. */
  unsure: ReadonlySet<string>;
  pages: Pages;
  moved: Moved;
  /** The kinds of content. */
  kinds: readonly KindOfContent[];
}

/** A reference to something that is not there. */
interface Miss {
  reference: Reference;
  /** The thing that is missing: the same for all that name it, however they do. */
  kind: Kind;
  id: string;
  /** What could be meant instead, nearest first. */
  existing: readonly string[];
}

/** Longer lists than this are cut to so many that may be meant. */
const MOST = 40;
const NEAREST = 10;

/**
 * Finds references to what is not there. What is missing is told once: where it is named, if that is one file, else at
 * the file that should have it, with all places.
 */
export function missing(references: readonly Reference[], known: Known): Problem[] {
  const misses = references.flatMap((reference) => missOf(reference, known) ?? []);
  return [...Map.groupBy(misses, (miss) => keyOf(miss, known)).values()].map((group) => tell(group, known));
}

/** The kinds that have steps. A step names its guide or track alone: which of them is meant, the addresses show. */
const withSteps = ({ kinds }: Known): KindOfContent[] => kinds.filter(({ walks }) => walks);

/** The kind with steps that has an entry of a name; the first where none has it. */
const wholeOf = (id: string, known: Known): KindOfContent | undefined =>
  withSteps(known).find(({ name }) => known.names.get(name)?.includes(id)) ?? withSteps(known)[0];

const keyOf = ({ kind, id }: Miss, known: Known): string => {
  const [first] = withSteps(known);
  return `${first && withSteps(known).some(({ name }) => name === kind) ? first.name : kind}/${id}`;
};

function missOf(reference: Reference, known: Known): Miss | undefined {
  const { kind, id } = reference;
  if (kind === 'addresses') return missingAddress(reference, known);
  if (kind === 'steps') return missingStep(reference, id, known);
  const existing = known.names.get(kind) ?? [];
  return existing.includes(id) ? undefined : { reference, kind, id, existing };
}

function missingStep(reference: Reference, id: string, known: Known): Miss | undefined {
  const { steps, names, unsure } = known;
  const [whole = ''] = id.split('/');
  if (steps.includes(id) || unsure.has(whole)) return undefined;
  const kind = wholeOf(whole, known)?.name ?? '';
  return names.get(kind)?.includes(whole)
    ? { reference, kind: 'steps', id, existing: steps.filter((step) => step.startsWith(`${whole}/`)) }
    : { reference, kind, id: whole, existing: steps };
}

/** The parts of an address: where it leads, and what it asks for. */
function split(address: string): { path: string; query: string; fragment: string } {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  return { path, query, fragment };
}

function missingAddress(reference: Reference, known: Known): Miss | undefined {
  const { path, query, fragment } = split(reference.id);
  const found = known.pages.get(path);
  const page = found?.isHidden ? undefined : found;
  const [first = '', second] = path.split('/').filter(Boolean);
  const to = page ? undefined : known.moved.get(path);
  if (to !== undefined) return { reference, kind: 'addresses', id: path, existing: [to] };
  if (!page && second !== undefined && known.unsure.has(first)) return undefined;
  if (!page || (query && path !== searchAddress))
    return { reference, ...ownerOf(path, known), existing: near(path, addressesOf(known.pages)) };
  if (fragment === '' || !page.anchors) return undefined;
  const ids = page.anchors.map(({ id }) => id);
  if (ids.includes(decode(fragment))) return undefined;
  const owner = fragmentOwner(path, fragment, known);
  const [whole = ''] = owner.id.split('/');
  const steps = known.steps.filter((step) => step.startsWith(`${whole}/`));
  return { reference, ...owner, existing: owner.kind === 'steps' ? steps : near(fragment, ids) };
}

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** The content that an address needs: so a deleted question is one mistake, whoever names it and how. */
function ownerOf(path: string, { names, kinds }: Known): { kind: Kind; id: string } {
  const idsOf = (kind: string): readonly string[] => names.get(kind) ?? [];
  for (const { name, page } of kinds) {
    if (!page?.route.includes('[')) continue;
    const id = idAt(page.route, path);
    const step = page.stepRoute && path.startsWith(page.address(id)) && path.slice(page.address(id).length);
    if (step && idsOf(name).includes(id) && /^[^/]+\/$/.test(step))
      return { kind: 'steps', id: `${id}/${step.slice(0, -1)}` };
    if (id && page.address(id) === path && (page.wouldShow?.(id, idsOf) ?? true)) return { kind: name, id };
    const beside = page.beside?.(lastOf(path)) ?? [];
    if (beside.includes(path)) return { kind: name, id: lastOf(path) };
  }
  return { kind: 'addresses', id: path };
}

/** The part of an address that stands where a template has its parameter. */
const idAt = (route: string, path: string): string =>
  path.split('/')[route.split('/').findIndex((part) => part.startsWith('['))] ?? '';

const lastOf = (path: string): string => path.split('/').at(-2) ?? '';

function fragmentOwner(path: string, fragment: string, { names, kinds }: Known): { kind: Kind; id: string } {
  for (const { name, places, walks, page } of kinds) {
    const prefix = places?.id('') ?? '';
    if (places?.page === path && fragment.startsWith(prefix))
      return { kind: name, id: fragment.slice(prefix.length) };
    const whole = walks && names.get(name)?.find((id) => page?.address(id) === path);
    if (whole !== undefined) return { kind: 'steps', id: `${whole}/${fragment}` };
  }
  return { kind: 'addresses', id: `${path}#${fragment}` };
}

/** The known words that are most like one, the nearest first. */
const near = (word: string, known: readonly string[]): string[] =>
  known.toSorted((a, b) => distance(word, a) - distance(word, b)).slice(0, NEAREST);

/** Addresses that one may lead to. */
const addressesOf = (pages: Pages): string[] =>
  [...pages.values()].flatMap(({ address, isHidden }) => (isHidden ? [] : address));

/** Long lists are cut to what may be meant. */
const fewOf = ({ id, existing }: Miss): readonly string[] =>
  existing.length > MOST ? near(id, existing) : existing;

/** One message for all that name the same missing thing. */
function tell(group: readonly Miss[], known: Known): Problem {
  const others = withSteps(known).slice(1);
  const first = group.find(({ kind }) => others.some(({ name }) => name === kind)) ?? (group[0] as Miss);
  const places = [
    ...new Set(group.map(({ reference: { file, line } }) => (line ? `${file}:${line}` : file))),
  ];
  const files = new Set(group.map(({ reference }) => reference.file));
  const isCode = group.some(({ reference }) => reference.file.startsWith('src/'));
  if (files.size === 1 && !isCode) {
    const { file, line, field, id } = first.reference;
    return {
      file,
      line,
      field,
      found: quoted(id),
      existing: fewOf(first),
      places: places.slice(1),
      todo: advice(first, known),
    };
  }
  const who = places.length === 1 ? 'eine Stelle nennt' : `${places.length} Stellen nennen`;
  const { kind, id } = first;
  const isFile = kind !== 'addresses' && kind !== 'steps';
  const names = isFile ? (known.names.get(kind) ?? []) : first.existing;
  return {
    ...homeOf(first, known),
    found: `nichts, aber ${who} es: ${quoted(id)}`,
    existing: fewOf({ ...first, existing: names }),
    places,
    todo: isFile
      ? `Lege die Datei wieder an, oder nimm sie an diesen Stellen heraus.${didYouMean(id, names)}`
      : advice(first, known),
  };
}

/** The file of an entry. */
function fileOf(kind: string, id: string, { kinds }: Known): string {
  const { files = '' } = kinds.find(({ name }) => name === kind) ?? {};
  return `content/${files.replace(/\*(?=\.)/, id).replace('*', SOURCE)}`;
}

/** Where something that is missing should stand. */
function homeOf({ kind, id }: Miss, known: Known): Pick<Problem, 'file' | 'field'> {
  const { pages } = known;
  if (kind === 'addresses') {
    const { path, fragment } = split(id);
    return { file: pages.get(path)?.file ?? 'content/', field: fragment ? `#${fragment}` : path };
  }
  if (kind !== 'steps') return { file: fileOf(kind, id, known), field: 'Datei' };
  const [whole = '', step = ''] = id.split('/');
  return {
    file: fileOf(wholeOf(whole, known)?.name ?? '', whole, known),
    field: `<Step id="${step}">`,
  };
}

function advice({ kind, id, existing, reference }: Miss, known: Known): string {
  const { pages, moved } = known;
  const hint = didYouMean(reference.kind === 'addresses' ? reference.id : id, existing);
  if (reference.kind !== 'addresses' && /^\/|\/$|\.(?:mdx?|ya?ml)$/.test(reference.id))
    return `Nenne nur den Namen, ohne Ordner und Endung.${didYouMean(nameIn(reference.id), existing)}`;
  if (kind === 'steps')
    return `Nimm einen Schritt, den es gibt.${didYouMean(id, existing)} Kennungen von Schritten stehen in Adressen: Ändere sie nicht.`;
  if (reference.kind === 'addresses') {
    const { path, fragment } = split(reference.id);
    const slashed = `${path.startsWith('/') ? '' : '/'}${path.replace(/(\.html|\/)?$/, '/')}`.toLowerCase();
    const shown = (address: string): boolean => pages.has(address) && !pages.get(address)?.isHidden;
    const isPage = shown(path);
    if (!isPage && moved.has(path)) return whereTo(path, moved);
    if (pages.get(path)?.isHidden) return 'Diese Seite ist nicht zum Lesen da. Nimm eine andere.';
    if (!isPage && shown(slashed)) return `Schreibe die Adresse so: ${slashed}${fragment && `#${fragment}`}`;
    return isPage
      ? `Auf der Seite ${path} gibt es diese Stelle nicht.${didYouMean(fragment, existing)}`
      : `Diese Adresse gibt es nicht.${didYouMean(path, existing)}`;
  }
  const parts = /[;,\s]/.test(id.trim()) ? ' Trenne die Einträge einer Liste mit Kommas: [eins, zwei].' : '';
  const other = hint || parts ? `${hint}${parts} Sonst lege` : ' Nimm einen Namen, den es gibt, oder lege';
  return `Es gibt kein ${fileOf(kind, id, known)}.${other} die Datei an.`;
}

/** The name within an address or a path: `/faq/klage/` and `faq/klage.mdx` mean `klage`; a step keeps its guide. */
const nameIn = (id: string): string => {
  const bare = id.replace(/^\/|\/$|\.(?:mdx?|ya?ml)$/g, '');
  return /^(?:faq|sources|screens|forms|letters|disputes)\//.test(bare)
    ? bare.slice(bare.indexOf('/') + 1)
    : bare;
};
