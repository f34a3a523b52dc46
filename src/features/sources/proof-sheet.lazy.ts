import entry from './proofs.css?inline';
import css from './proof-sheet.css?inline';
import { adopt, button, element } from '../../browser/dom.ts';

/** Shows what stands behind a paragraph in a sheet beside it. Loaded when someone taps the first mark. */

adopt(entry + css);

/** Pages of evidence that were read, by their address without a fragment. */
const pages = new Map<string, Promise<Document>>();

/** Reads a page of ours. The parser of a request runs no script and needs no policy for HTML. */
function read(address: string): Promise<Document> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.responseXML ? done(request.responseXML) : fail(new Error(address)));
    request.onerror = fail;
    request.send();
  });
}

/**
 * Opens the entry that a mark leads to. Escape, a tap beside it and the browser's Back close it; focus returns to the mark.
 * @throws Error when the page of evidence cannot be read, or has no such entry.
 */
export async function showProof(mark: HTMLAnchorElement): Promise<void> {
  const [address = '', id = ''] = mark.href.split('#');
  const page = pages.get(address) ?? read(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  const found = (await page).getElementById(id);
  if (!found) throw new Error(mark.href);
  const shown = document.importNode(found, true);
  shown.removeAttribute('id');
  // The mark says the state of today, its entry that of the day of the build.
  shown.querySelector('.state')?.remove();
  const heading = element('h2', { id: 'beleg', tabindex: '-1' }, mark.textContent);
  const close = (): void => sheet.close();
  const sheet = element(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'beleg' },
    element('header', {}, heading, button(UI.proofs.close, close)),
    shown,
    element('p', {}, element('a', { href: mark.href }, UI.proofs.all)),
  );
  sheet.addEventListener('click', ({ target }) => target === sheet && close());
  sheet.addEventListener('close', () => {
    removeEventListener('hashchange', close);
    sheet.remove();
    mark.focus();
  });
  addEventListener('hashchange', close);
  document.body.append(sheet);
  sheet.showModal();
  heading.focus();
}
