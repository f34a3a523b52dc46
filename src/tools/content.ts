import yaml from 'js-yaml';
import { readContent } from '../content-check/read.ts';
import { collectionOf } from '../content-check/references.ts';
import type { CollectionName } from '../schemas/index.ts';

/** A file of content with what stands in it. */
export interface ContentFile {
  /** Path below content/. */
  path: string;
  collection: CollectionName;
  data: Record<string, unknown>;
  /** The text under the head of an MDX file; empty for YAML. */
  body: string;
}

/** All files of content, read without Astro, for tools at the terminal. */
export function readEntries(): ContentFile[] {
  return [...readContent('content')].flatMap(([path, source]) => {
    const collection = collectionOf(path);
    if (!collection) return [];
    const [, head = '', body = ''] = path.endsWith('.mdx')
      ? (/^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(source) ?? [])
      : ['', source];
    return [{ path, collection, data: (yaml.load(head) ?? {}) as Record<string, unknown>, body }];
  });
}
