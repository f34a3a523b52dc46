import { MOST_READ, parse, type Progress } from './progress.ts';
import { changeInWords, planImport, withImport, withoutImport, type Change } from './progress-file.ts';
import { fill, fillPlural } from '../../domain/words.ts';
import { clock } from '../../browser/clock.ts';
import type { InFile, Opened } from '../../storage/device.ts';
import { newId } from '../../storage/new-id.ts';
import type { Store } from '../../storage/store.ts';

const SAY = {
  change: UI.progress.change,
  dates: UI.dates,
  status: UI.progress.status,
  statusOn: UI.progress.statusOn,
};

/** How progress travels in the reader's file: with its own fields, as on the device. */
export const progressInFile = (progress: Store<Progress>): InFile => ({
  fields: () => progress.value,
  open(file) {
    if (!('accounts' in file)) return undefined;
    const read = parse(JSON.stringify(file), clock.lastDay);
    return typeof read === 'string' ? read : opened(progress, read);
  },
});

/** What a file says. Until it is taken in, the ladder, or another tab, may change: it is planned anew each time. */
const opened = (progress: Store<Progress>, read: Progress): Opened => ({
  changes() {
    const here = progress.value;
    const changes = planImport(here, read, newId);
    const added = changes.filter(({ before }) => !before).length;
    if (added > 0 && here.accounts.length + added > MOST_READ)
      return `${fill(UI.progress.keeping.tooMany, { n: MOST_READ })} ${UI.progress.file.stays}`;
    return changes.map((change) => changeInWords(change, labelOf(change), SAY));
  },
  take() {
    let changes: Change[] = [];
    progress.change((now) => withImport(now, (changes = planImport(now, read, newId))));
    return {
      what: fillPlural(UI.progress.file.accounts, changes.length, UI.language, {}),
      undo: () => progress.change((now) => withoutImport(now, changes)),
    };
  },
});

/** What a platform is called: the foot of the page names all of them. */
const labelOf = ({ after: { platform } }: Change): string =>
  document.querySelector(`footer a[href="/${platform}/"]`)?.textContent ?? platform;
