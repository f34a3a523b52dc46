import { merge, nothing, parse, serialize } from './progress.ts';
import { clock } from '../../browser/clock.ts';
import { OURS } from '../../storage/device.ts';
import { Store } from '../../storage/store.ts';

/** An id for a new account, or for what begins to be kept: no other tab will make the same. */
export const newId = (): string => Math.random().toString(36).slice(2);

/** The reader's progress, account by account. */
export const progress = new Store({
  key: OURS,
  empty: nothing,
  parse: (text) => parse(text, clock.horizon),
  serialize,
  merge,
  keeping: { of: ({ keeping }) => keeping, begin: (value) => ({ ...value, keeping: newId() }) },
});
