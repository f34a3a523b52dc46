// A page that was saved as it stood says that scripts have run, so that styles can leave out what is dead in it. Where
// they run again, what they added must not be there twice.
document.documentElement.dataset['made'] = '';
for (const made of document.body.querySelectorAll('[data-made]')) made.remove();

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
