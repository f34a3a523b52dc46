import { checkContent } from '../content-check/check.ts';
import { formatProblem } from '../content-check/problem.ts';
import { readContent } from '../content-check/read.ts';
import { sortFiles } from '../content-check/files.ts';
import { load } from '../content-check/load.ts';
import type { Kind } from '../collections/kind.ts';
import { Stop } from './stop.ts';

/** A file of content with what stands in it. */
export interface ContentFile {
  /** Path below content/. */
  path: string;
  kind: Kind;
  data: Record<string, unknown>;
  /** The text under the head of an MDX file; empty for YAML. */
  body: string;
}

/**
 * All files of content, read without Astro, for tools at the terminal.
 * @throws Stop when the content has a mistake: what cannot be read would be missing from a list without a word.
 */
export function readEntries(folder = 'content'): ContentFile[] {
  const files = readContent(folder);
  const problems = checkContent(files);
  if (problems.length > 0)
    throw new Stop(
      `Behebe zuerst ${problems.length} Fehler in content/:\n\n${problems.map(formatProblem).join('\n\n')}`,
    );
  const { places } = sortFiles([...files.keys()]);
  return places.flatMap((place): ContentFile[] => {
    const { entry } = load(place, files.get(place.path) ?? '');
    return entry ? [{ path: place.path, kind: entry.kind, data: entry.data, body: entry.body }] : [];
  });
}
