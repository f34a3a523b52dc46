import { fileText } from '../domain/file-text.ts';
import { LANGUAGES, SOURCE, type Language } from '../site.ts';
import { collections as kindNamed, kinds } from '../collections/index.ts';
import type { Kind } from '../collections/kind.ts';
import { dayOfThisBuild } from '../integrations/build-day.ts';
import { anchorsOf, pagesOf, textsShown, type Material, type Page } from './addresses.ts';
import { checkCitations, isSource, type Cited } from './citations.ts';
import { checkDates, checkOrderOfDays } from './dates.ts';
import { asEntry, isGerman, problemOf, type Entry } from './entry.ts';
import { kindOf, slugOf, sortFiles, type Place } from './files.ts';
import { checkDrawings, checkGuide } from './guides.ts';
import { checkHeadings } from './headings.ts';
import { checkLinks, linksOf, type Link } from './links.ts';
import { germanOf, loadOnce } from './load-once.ts';
import { checkMarkdown, checkQuotes } from './markdown.ts';
import { missing, type Known } from './missing.ts';
import { movesIn } from './moves.ts';
import type { Problem } from './problem.ts';
import type { ContentFiles } from './read.ts';
import { namedByCode, referencesOf, type Reference } from './references.ts';
import { readSite, type Site } from './site.ts';
import { checkStatements } from './statements.ts';
import { checkAnchors, checkDoubles, checkOnce } from './unique.ts';
import { checkSteps } from './translation.ts';
import { checkTerms } from './terms.ts';
import { unused } from './unused.ts';
import { viewIn } from './view.ts';
import { checkChoices, checkWords } from './words.ts';

/** What the check knows besides the content. */
export interface World {
  /** Day of the build in Berlin, `YYYY-MM-DD`: nothing that was can lie after it. */
  today: string;
  /** What the code says about its pages. */
  site: Site;
  /** Files below content/ that the site cannot do without. */
  required: readonly string[];
  /** The kinds of content; left out for all that there are. */
  kinds?: readonly Kind[];
}

/** The world of this project, today or on the day that `SOURCE_DATE_EPOCH` names. */
export const thisWorld = (): World => ({
  today: dayOfThisBuild(),
  site: readSite(),
  required: kinds
    .filter(({ files, abroad }) => !abroad && !files.includes('*.'))
    .map(({ files }) => files)
    .map((files) => files.replace('*', SOURCE)),
});

/**
 * Finds every mistake in the content that Astro would let pass or would explain badly. One mistake is told once, where
 * it was made: what follows from it elsewhere is not told.
 * @param files All files below content/.
 * @returns The problems: of single files first, then of what names each other; an empty list when all is well. Languages
 * follow German, each as its readers see it.
 */
export function checkContent(files: ContentFiles, world: World = thisWorld()): Problem[] {
  return LANGUAGES.flatMap((language) => {
    if (language === SOURCE) return checkLanguage(viewIn(SOURCE, files), world);
    // A language that has nothing at all yet is read in German: there is nothing of its own to check.
    if (![...files.keys()].some((path) => path.startsWith(`${language}/`))) return [];
    const required = [`${language}/${WORDS}`];
    const seen = checkLanguage(viewIn(language, files), { ...world, required }, language, files);
    return seen.filter(({ file }) => file.startsWith(`content/${language}/`));
  });
}

/** What a language cannot do without: the words of the interface. */
const WORDS = kindNamed.ui.files.slice('*/'.length);

/**
 * Finds the mistakes in what readers of one language see.
 * @param whole All files below content/: translations are laid over the German ones.
 */
function checkLanguage(
  files: ContentFiles,
  world: World,
  language: Language = SOURCE,
  whole: ContentFiles = files,
): Problem[] {
  const texts = new Map([...files].map(([path, text]) => [path, fileText(text)]));
  const { places, problems } = sortFiles([...texts.keys()], world.kinds);
  const entries: Entry[] = [];
  const germans = new Map<Entry, Entry | undefined>();
  const isOwn = ({ path }: Place): boolean => path.startsWith(`${language}/`);
  for (const place of places.filter(({ isNamed }) => isNamed)) {
    const german =
      language !== SOURCE && isOwn(place) ? { file: germanOf(place, language, whole) } : undefined;
    const { entry, problems: own } = loadOnce(place, texts.get(place.path) ?? '', german);
    problems.push(...own, ...(entry && german ? checkSteps(entry, german.file) : []));
    if (entry) entries.push(entry);
    if (entry && german) germans.set(entry, german.file === 'none' ? undefined : german.file);
  }
  const sources = new Set(namesOf(places, 'sources').map((id) => id.toLowerCase()));
  const once = checkOnce(
    language === SOURCE ? entries : entries.filter(({ file }) => file.startsWith(`content/${language}/`)),
  );
  const copies = new Set(once.map(({ file }) => file));
  const told = places.filter(({ isNamed, path }) => isNamed && !copies.has(`content/${path}`));
  // A language lists the pages that it has itself.
  const isListed = (place: Place): boolean =>
    language === SOURCE || !place.kind.page || !place.kind.files.includes('*.') || isOwn(place);
  const idsOf = (kind: string): string[] =>
    told.filter((place) => place.collection === kind && isListed(place)).map(({ name }) => name);
  const ofFiles = entries.map((entry) => ({
    entry,
    ...inFile(entry, world, sources, idsOf, copies.has(entry.file)),
  }));
  const local = ofFiles.flatMap((each) => each.problems);
  const material = { places, entries, site: world.site };
  const shared = between(material, ofFiles, copies, world);
  const ofTerms =
    language === SOURCE
      ? []
      : checkTerms(
          entries,
          (entry) => germans.has(entry),
          (entry) => germans.get(entry),
        );
  const all = [
    ...problems,
    ...withoutFile(places, world.required),
    ...local,
    ...once,
    ...shared.problems,
    ...ofTerms,
  ];
  // What nobody uses may be what somebody has misspelt, or what stands in a file that cannot be read.
  return all.length > 0 ? all : unused(material, shared.references);
}

/** What is wrong within one file, and what it names. */
interface InFile {
  problems: Problem[];
  /** Statements without a source: told when all sources that are there can be read. */
  statements: Problem[];
  citations: Cited;
  links: Link[];
  references: Reference[];
  /** Its steps and headings are not what they should be: what leads to them is not judged. */
  isUnsure: boolean;
}

/** What was found in an entry, for the world it was found in. */
const found = new WeakMap<Entry, { world: World } & InFile>();

/** What an entry says by itself; the same for the same entry in the same world. */
function alone(entry: Entry, world: World): InFile {
  const known = found.get(entry);
  if (known?.world === world) return known;
  const words = checkWords(entry, textsShown(world.site));
  const structure = words.problems.length > 0 ? [] : [...checkHeadings(entry), ...checkGuideIn(entry)];
  const result = {
    world,
    problems: [
      ...words.problems,
      ...structure,
      ...checkChoices(entry),
      ...checkMarkdown(entry),
      ...checkQuotes(entry),
      ...checkDates(entry, world.today),
      ...checkOrderOfDays(entry),
      ...checkDoubles(entry),
      ...(entry.kind.rules?.(asEntry(entry)) ?? []).map((told) => problemOf(entry, told)),
    ],
    // Who acts at the beginning of a sentence is known in German alone.
    statements: isGerman(entry) ? checkStatements(entry) : [],
    citations: checkCitations(entry),
    links: linksOf(entry),
    references: [...words.references, ...referencesOf(entry)].toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
    isUnsure: words.problems.length + structure.length > 0 || entry.tree?.children?.length === 0,
  };
  found.set(entry, result);
  return result;
}

/** The same, with what depends on the names of other files. */
function inFile(
  entry: Entry,
  world: World,
  sources: ReadonlySet<string>,
  idsOf: (kind: string) => readonly string[],
  isCopy: boolean,
): InFile {
  const own = alone(entry, world);
  const citations = [
    ...own.citations.problems,
    ...own.citations.suspects.flatMap(({ id, problem }) => (isSource(id, sources) ? problem : [])),
  ];
  const problems = [
    ...own.problems,
    ...(entry.kind.walks && !own.isUnsure ? checkDrawings(entry, idsOf('screens')) : []),
    ...(citations.length > 0
      ? citations
      : own.statements.filter(({ line }) => own.problems.every((other) => other.line !== line))),
    ...(isCopy ? [] : (entry.kind.amongOthers?.(asEntry(entry), idsOf) ?? [])).map((told) =>
      problemOf(entry, told),
    ),
  ];
  return { ...own, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

const checkGuideIn = (entry: Entry): Problem[] => (entry.kind.walks ? checkGuide(entry) : []);

/** Names of a kind of content, also of files with mistakes. */
const namesOf = (places: readonly Place[], collection: string): string[] =>
  places
    .filter((place) => place.collection === collection)
    .flatMap(({ name, isNamed }) => (isNamed ? [name] : [name, slugOf(name), slugOf(name).toUpperCase()]));

/** What is wrong between files: names, addresses, ids. */
function between(
  material: Material,
  ofFiles: readonly (InFile & { entry: Entry })[],
  copies: ReadonlySet<string>,
  world: World,
): { problems: Problem[]; references: Reference[] } {
  const { places, entries, site } = material;
  const unsureFiles = new Set(ofFiles.filter(({ isUnsure }) => isUnsure).map(({ entry }) => entry.file));
  const sure = entries.filter(({ file }) => !unsureFiles.has(file));
  const { pages, problems } = pagesOf({ ...material, entries: sure });
  const { moved, problems: wrongMoves } = movesIn(entries, pages);
  const pageOf = new Map(
    [...pages.values()].map((page) => [page.file, page]).toReversed() as [string, Page][],
  );
  const known: Known = {
    names: new Map(
      [...new Set(places.map(({ collection }) => collection))].map((each) => [each, namesOf(places, each)]),
    ),
    steps: stepsOf(sure),
    unsure: new Set(
      places
        .filter(({ kind }) => kind.walks)
        .filter(({ path }) => !sure.some(({ file }) => file === `content/${path}`))
        .flatMap(({ name }) => [name, slugOf(name)]),
    ),
    pages,
    moved,
    kinds: world.kinds ?? kinds,
  };
  const links = ofFiles.map(({ entry, links: own }) =>
    checkLinks(own, entry.collection, pageOf.get(entry.file)),
  );
  const references = [
    ...ofFiles.flatMap((each) => each.references),
    ...links.flatMap((each) => each.references),
    ...twins(places.filter(({ path }) => !copies.has(`content/${path}`))),
    ...namedByCode(site.needs, known.kinds),
  ];
  return {
    problems: [
      ...links.flatMap((each) => each.problems),
      ...problems,
      ...wrongMoves,
      ...checkAnchors(pages),
      ...missing(references, known),
    ],
    references,
  };
}

/** Steps of guides and tracks. */
const stepsOf = (entries: readonly Entry[]): string[] =>
  entries
    .filter(({ kind }) => kind.walks)
    .flatMap((entry) =>
      anchorsOf(entry)
        .filter(({ id, step }) => id === step)
        .map(({ id }) => `${entry.name}/${id}`),
    );

/** Entries that need one of the same name. Where one of the others is alone too, one of the two has lost its name. */
function twins(places: readonly Place[]): Reference[] {
  return places.flatMap(({ kind: { name: own, twin }, path, name, isNamed }): Reference[] => {
    if (!twin || !isNamed) return [];
    const names = new Set(namesOf(places, own));
    return namesOf(places, twin.kind).some((other) => !names.has(other))
      ? []
      : [{ file: `content/${path}`, field: twin.field, kind: twin.kind, id: name }];
  });
}

/** Files that the site cannot do without. One that lies there under another name is told already. */
function withoutFile(places: readonly Place[], required: readonly string[]): Problem[] {
  const there = new Set(places.map(({ collection }) => collection));
  return required
    .filter((path) => !there.has(kindOf(path)?.name ?? 'pages'))
    .map((path) => ({
      file: `content/${path}`,
      field: 'Datei',
      found: 'nichts',
      todo: 'Ohne diese Datei gibt es die Website nicht. Hole sie aus einer früheren Fassung zurück.',
    }));
}
