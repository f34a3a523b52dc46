import { parseHTML } from 'linkedom';

/**
 * The physical floor for a page: the same text as plain semantic HTML with 1 KB of inline CSS and no script.
 * Made from the finished page, so that it always has the same text.
 */

/** 1 KB of CSS, as a careful person would write it by hand. */
const CSS =
  'html{font:112.5%/1.5 system-ui,sans-serif;color-scheme:light dark}body{max-width:40em;margin:0 auto;padding:1em}h1,h2,h3{line-height:1.2}header,footer{border:0 solid;border-bottom-width:1px;padding:.5em 0}footer{border-width:1px 0 0;margin-top:3em}nav ul{display:flex;flex-wrap:wrap;gap:1em;list-style:none;padding:0}li{margin:.3em 0}dt{font-weight:700}dd{margin:0 0 .5em}details{border:1px solid #888;padding:.5em;margin:.5em 0}summary{font-weight:700;cursor:pointer}section,figure{margin:1em 0}figure{border:1px solid #888;padding:1em;max-width:18em}kbd{border:1px solid #888;border-radius:3px;padding:0 .3em;font:inherit;font-weight:700}sup{line-height:0}blockquote{border-left:3px solid #888;margin:1em 0;padding-left:1em}a{text-underline-offset:.2em}input,button{font:inherit;padding:.4em}@media print{nav{display:none}details::details-content{content-visibility:visible}}a:focus-visible,summary:focus-visible{outline:3px solid}img{max-width:100%}.warn{font-weight:700}';

/** What a bare page keeps of an element: where links lead and what they point to. */
const KEPT = new Set(['href', 'id', 'open', 'name', 'type', 'action', 'for', 'lang']);
/** Elements that carry look or behaviour, not text. */
const DROPPED = 'script, style, svg, link, meta';
/** Elements that only hold others together. */
const UNWRAPPED = 'div, span, site-search';

/**
 * The bare version of a finished page.
 * @param html A page of the built site.
 * @returns Plain HTML with the same text and the same links.
 */
export function bareVersion(html: string): string {
  const { document } = parseHTML(html);
  const title = document.querySelector('title')?.textContent ?? '';
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  for (const element of document.body.querySelectorAll(DROPPED)) element.remove();
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  for (const element of document.body.querySelectorAll(UNWRAPPED)) element.replaceWith(...element.childNodes);
  const body = document.body.innerHTML.replaceAll(/\s+/g, ' ');
  return `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><meta name="description" content="${description}"><style>${CSS}</style><body>${body}`;
}
