import { merge, nothing, parse, serialize } from './progress.ts';
import { clock } from '../../browser/clock.ts';
import { OURS } from '../../storage/device.ts';
import { newId } from '../../storage/new-id.ts';
import { Store } from '../../storage/store.ts';
import { progressInFile } from './in-file.browser.ts';

/** The reader's progress, account by account. */
export const progress = new Store({
  key: OURS,
  empty: nothing,
  parse: (text) => parse(text, clock.horizon),
  serialize,
  merge,
  keeping: { of: ({ keeping }) => keeping, begin: (value) => ({ ...value, keeping: newId() }) },
  file: progressInFile,
});
