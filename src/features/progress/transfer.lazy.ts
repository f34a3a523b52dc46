import { fill } from '../../domain/words.ts';
import { CHANGED, type Opened } from '../../storage/device.ts';
import { fileText, openFile } from '../../storage/file.ts';
import { button, element } from '../../browser/dom.ts';

/** What the reader keeps as a file, to take along and to read back. Where nothing can be kept, it is needed most without network. */

const SAY = UI.progress.file;

/** A file of ours is never longer. */
const LONGEST = 1_000_000;

/** Saves the file. @param said Where to say how that went: an element with role="status". */
export function save(said: HTMLElement): void {
  const url = URL.createObjectURL(new Blob([fileText()], { type: 'application/json' }));
  element('a', { href: url, download: 'widerspruch-stand.json' }).click();
  URL.revokeObjectURL(url);
  said.textContent = SAY.saved;
}

/**
 * Reads a file, and shows what it would change before anything is changed.
 * @param place Where to show that. @param said Where to say what came of it: an element with role="status".
 */
export async function load(file: HTMLInputElement, place: HTMLElement, said: HTMLElement): Promise<void> {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  place.replaceChildren();
  const text = chosen.size > LONGEST ? '' : await chosen.text().catch(() => '');
  // The same file can be chosen again.
  file.value = '';
  const read = openFile(text);
  if (typeof read === 'string') said.textContent = SAY[read];
  else show(read, file, place, said);
}

/** Shows what a file would change, as long as nothing is decided: meanwhile the ladder, or another tab, may change. */
function show(read: Opened, file: HTMLElement, place: HTMLElement, said: HTMLElement): void {
  const list = element('ul');
  const heading = element('h3', { tabindex: '-1' }, SAY.changes);
  const done = (text: string, ...more: HTMLElement[]): void => {
    document.removeEventListener(CHANGED, plan);
    const had = [place, said].some((part) => part.contains(document.activeElement));
    said.replaceChildren(text, ...more);
    place.replaceChildren();
    if (had) (more[0] ?? file).focus();
  };
  const plan = (): void => {
    // Another file has been chosen.
    if (list.parentElement !== place) {
      document.removeEventListener(CHANGED, plan);
      return;
    }
    const changes = read.changes();
    if (typeof changes === 'string') done(changes);
    else if (changes.length === 0) done(SAY.nothingNew);
    else list.replaceChildren(...changes.map((change) => element('li', {}, change)));
  };
  const take = (): void => {
    document.removeEventListener(CHANGED, plan);
    const { what, undo } = read.take();
    done(
      `${fill(SAY.taken, { what })} `,
      button(SAY.undo, () => {
        undo();
        done(SAY.undone);
      }),
    );
  };
  said.textContent = '';
  place.replaceChildren(
    heading,
    list,
    element('p', {}, SAY.rest),
    element(
      'p',
      { class: 'actions' },
      button(SAY.take, take, 'back'),
      button(SAY.cancel, () => done(SAY.cancelled)),
    ),
  );
  heading.focus();
  document.addEventListener(CHANGED, plan);
  plan();
}
