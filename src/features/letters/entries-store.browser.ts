import { parseEntries, serializeEntries } from './entries.ts';
import { OURS } from '../../storage/device.ts';
import { Store } from '../../storage/store.ts';

/** Entries of letters, by field: all letters share them. */
export const entries = new Store<Readonly<Record<string, string>>>({
  key: `${OURS}-angaben`,
  empty: () => ({}),
  parse: parseEntries,
  serialize: serializeEntries,
  // A letter writes its fields into what lies there; it keeps none of its own.
  merge: (_, there) => there,
});
