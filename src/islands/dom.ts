// What scripts added to a page before it was saved as it stood: where they run again, it must not be there twice.
for (const made of document.querySelectorAll('[data-made]')) made.remove();

/** Builds an element, marked as added by a script. Text stays text: nothing is ever parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.dataset['made'] = '';
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Adds styles that only scripts need; the page is painted before they arrive. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** A button with a deed. */
export function button(label: string, deed: () => void, look = 'link'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look }, label);
  made.addEventListener('click', deed);
  return made;
}
