/** Buttons that open the print dialog. */
for (const each of document.querySelectorAll('button[data-print]'))
  each.addEventListener('click', () => print());
