/** What runs on the page of all questions. */
import './base.ts';

/** Opens the answer that the address names, where the browser does not do so by itself. */
function openNamed(): void {
  const answer = document.querySelector(':target');
  const box = answer?.closest('details');
  if (!box || box.open) return;
  box.open = true;
  answer?.scrollIntoView();
}

addEventListener('hashchange', openNamed);
openNamed();
