import { MOST_READ, parse, serialize, type Progress } from './progress.ts';
import { changeInWords, planImport, withImport, withoutImport, type Change } from './progress-file.ts';
import { clock } from '../../browser/clock.ts';
import { CHANGED } from '../../storage/device.ts';
import { button, element } from '../../browser/dom.ts';
import { newId, progress } from './progress-store.browser.ts';

/** The reader's progress as a file, to take along and to read back. Where nothing can be kept, it is needed most without network. */

/** A file of ours is never longer. */
const LONGEST = 1_000_000;

/** Saves the progress as a file. @param said Where to say how that went: an element with role="status". */
export function save(said: HTMLElement): void {
  const url = URL.createObjectURL(new Blob([serialize(progress.value)], { type: 'application/json' }));
  element('a', { href: url, download: 'widerspruch-stand.json' }).click();
  URL.revokeObjectURL(url);
  said.textContent = 'Datei gesichert. Kommt keine Datei an, öffne die Seite in Safari, Chrome oder Firefox.';
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
  const read = parse(text, clock.lastDay);
  if (read === 'newer') {
    said.textContent =
      'Diese Datei stammt von einer neueren Fassung dieser Website. Dein Stand bleibt, wie er ist.';
    return;
  }
  if (read === 'corrupt') {
    said.textContent = 'Diese Datei enthält keinen Stand von dieser Website. Dein Stand bleibt, wie er ist.';
    return;
  }
  show(read, file, place, said);
}

/** Shows what a file would change, as long as nothing is decided: meanwhile the ladder, or another tab, may change. */
function show(read: Progress, file: HTMLElement, place: HTMLElement, said: HTMLElement): void {
  let changes: Change[] = [];
  const list = element('ul');
  const heading = element('h3', { tabindex: '-1' }, 'Das würde sich ändern');
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
    changes = planImport(progress.value, read, newId);
    const added = changes.filter(({ before }) => !before).length;
    if (changes.length === 0) done('In dieser Datei steht nichts Neues. Dein Stand bleibt, wie er ist.');
    else if (progress.value.accounts.length + added > MOST_READ)
      done(`Mehr als ${MOST_READ} Konten passen hier nicht hinein. Dein Stand bleibt, wie er ist.`);
    else
      list.replaceChildren(
        ...changes.map((change) => element('li', {}, changeInWords(change, labelOf(change), UI.dates))),
      );
  };
  const take = (): void => {
    document.removeEventListener(CHANGED, plan);
    progress.change((now) => withImport(now, (changes = planImport(now, read, newId))));
    done(
      `Stand geladen: ${changes.length === 1 ? 'ein Konto' : `${changes.length} Konten`}. `,
      button('Rückgängig machen', () => {
        progress.change((now) => withoutImport(now, changes));
        done('Rückgängig gemacht. Was du danach geändert hast, bleibt.');
      }),
    );
  };
  said.textContent = '';
  place.replaceChildren(
    heading,
    list,
    element('p', {}, 'Alles andere bleibt, wie es ist.'),
    element(
      'p',
      { class: 'actions' },
      button('Übernehmen', take, 'back'),
      button('Abbrechen', () => done('Nichts geändert.')),
    ),
  );
  heading.focus();
  document.addEventListener(CHANGED, plan);
  plan();
}

/** What a platform is called: the foot of the page names all of them. */
const labelOf = ({ after: { platform } }: Change): string =>
  document.querySelector(`footer a[href="/${platform}/"]`)?.textContent ?? platform;
