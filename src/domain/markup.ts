/** The little markup that one-line texts in content/ may carry. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * A one-line text from YAML as HTML: `**nicht**` becomes strong, everything else is escaped. Citations stay as they
 * are; the page numbers them at the end.
 */
export const inlineHtml = (text: string): string =>
  escapeHtml(text).replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
