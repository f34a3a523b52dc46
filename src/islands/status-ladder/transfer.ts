import { parse, serialize } from '../../domain/progress.ts';
import {
  changeInWords,
  planImport,
  withImport,
  withoutImport,
  type Change,
} from '../../domain/progress-file.ts';
import { clock } from '../clock.ts';
import { button, element } from '../dom.ts';
import { newId, progress } from '../progress-store.ts';

/** The reader's progress as a file, to take along and to read back. Loaded when someone asks for it. */

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
  const text = chosen.size > LONGEST ? '' : await chosen.text();
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
  const changes = planImport(progress.value, read, newId);
  if (changes.length === 0) {
    said.textContent = 'In dieser Datei steht nichts Neues. Dein Stand bleibt, wie er ist.';
    return;
  }
  said.textContent = '';
  const heading = element('h3', { tabindex: '-1' }, 'Das würde sich ändern');
  const done = (text: string, ...more: Node[]): void => {
    said.replaceChildren(text, ...more);
    place.replaceChildren();
  };
  place.replaceChildren(
    heading,
    element('ul', {}, ...changes.map((change) => element('li', {}, changeInWords(change, labelOf(change))))),
    element('p', {}, 'Alles andere bleibt, wie es ist.'),
    element(
      'p',
      { class: 'actions' },
      button('Übernehmen', () => take(changes, done), 'back'),
      button('Abbrechen', () => done('Nichts geändert.')),
    ),
  );
  heading.focus();
}

function take(changes: Change[], done: (text: string, ...more: Node[]) => void): void {
  progress.change((now) => withImport(now, changes));
  const count = changes.length === 1 ? 'ein Konto' : `${changes.length} Konten`;
  const kept = progress.trouble
    ? ' Gemerkt ist es nicht.'
    : progress.kept
      ? ' Es ist auf diesem Gerät gemerkt.'
      : '';
  done(
    `Stand geladen: ${count}.${kept} `,
    button('Rückgängig machen', () => {
      progress.change((now) => withoutImport(now, changes));
      done('Rückgängig gemacht.');
    }),
  );
}

/** What a platform is called: the foot of the page names all of them. */
const labelOf = ({ after: { platform } }: Change): string =>
  document.querySelector(`footer a[href="/${platform}/"]`)?.textContent ?? platform;
