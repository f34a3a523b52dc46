import { proofName } from './proof-name.ts';

for (const mark of document.querySelectorAll<HTMLElement>('.proof'))
  mark.ariaLabel = proofName(mark.textContent, mark.parentElement?.textContent ?? '');

/** A mark opens its proof in place; where that does not work, it is a link like any other. */
document.addEventListener('click', (event) => {
  const mark = (event.target as Element).closest<HTMLAnchorElement>('.proof');
  if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./proof-sheet.lazy.ts')
    .then(({ showProof }) => showProof(mark))
    .catch(() => (location.href = mark.href));
});
