/** What is read aloud besides texts. */
const NAMES = ['aria-label', 'alt', 'title', 'placeholder', 'label'];

/**
 * What a document says to readers, piece by piece: texts, and names that are read aloud.
 * @param language Only what is said in this language; left out for all.
 */
export function saidBy(document: Document, language?: string): string[] {
  const said: string[] = [];
  const walk = (node: Node, within: string | undefined): void => {
    const isSaid = language === undefined || within === language;
    if (node.nodeType === 3 && isSaid) said.push((node.textContent ?? '').trim());
    if (node.nodeType !== 1 && node.nodeType !== 9) return;
    const element = node as Element;
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) return;
    const own = element.getAttribute?.('lang') ?? within;
    if (language === undefined || own === language)
      for (const name of NAMES) said.push(element.getAttribute?.(name)?.trim() ?? '');
    // What an option is called, it says in place of its text.
    if (element.tagName === 'OPTION' && element.getAttribute('label')) return;
    element.childNodes.forEach((child) => walk(child, own));
  };
  walk(document, undefined);
  return said.filter(Boolean);
}
