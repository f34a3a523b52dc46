import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileText } from '../domain/file-text.ts';

/** All files below content/: path below content/, with `/` → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * Reads all files below a folder.
 * @param folder Usually `content`.
 * @returns Path below the folder (with `/`) → text as `fileText` gives it, sorted by path. What is not UTF-8 has U+FFFD
 * in its place. Empty when there is no such folder.
 */
export function readContent(folder: string): ContentFiles {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
  return new Map(paths.map((path) => [path, fileText(readFileSync(join(folder, path), 'utf8'))]));
}
