/** A part of a page, below one heading. */
interface SubResult {
  url: string;
  title: string;
  excerpt: string;
  /** Set when the heading can be linked. */
  anchor?: unknown;
  weighted_locations: { balanced_score: number }[];
}
/** One hit as Pagefind's API gives it. */
interface Hit {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: SubResult[];
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

const MOST = 8;

/** Searches the built index. Nothing is loaded before someone searches; the query stays in the address. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (!form || !input) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.pushState(null, '', `?q=${encodeURIComponent(input.value)}`);
      void this.show(input.value);
    });
    const fromAddress = (): void => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      void this.show(input.value);
    };
    addEventListener('popstate', fromAddress);
    fromAddress();
  }

  private async show(query: string): Promise<void> {
    const list = this.querySelector('.hits');
    const status = this.querySelector('.search-status');
    if (!list || !status) return;
    list.replaceChildren();
    status.textContent = '';
    if (!query.trim()) return;
    try {
      // The index exists in the finished site only; its address must not be resolved while bundling.
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      const { results } = await pagefind.search(query);
      const hits = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
      list.replaceChildren(...hits.map(item));
      status.textContent = hits.length
        ? `${hits.length === 1 ? 'Ein Treffer' : `${hits.length} Treffer`} für „${query}“`
        : `Nichts gefunden für „${query}“. Unten stehen alle Schritte von A bis Z.`;
    } catch {
      status.textContent = 'Die Suche lädt gerade nicht. Unten stehen alle Schritte von A bis Z.';
    }
  }
}

/** A hit leads to the step that fits best, where there is one. */
function item(hit: Hit): HTMLLIElement {
  const best = bestPart(hit.sub_results);
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = best?.url ?? hit.url;
  link.textContent =
    best && best.title !== hit.meta.title
      ? `${best.title} – ${hit.meta.title ?? ''}`
      : (hit.meta.title ?? hit.url);
  const excerpt = document.createElement('p');
  excerpt.textContent = new DOMParser().parseFromString(
    best?.excerpt ?? hit.excerpt,
    'text/html',
  ).body.textContent;
  li.append(link, excerpt);
  return li;
}

/** The part of the page that answers best. Pagefind lists parts as they stand on the page, not by merit. */
function bestPart(parts: SubResult[]): SubResult | undefined {
  const merit = (part: SubResult): number =>
    part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  return parts.filter((part) => part.anchor).toSorted((a, b) => merit(b) - merit(a))[0];
}

customElements.define('site-search', SiteSearch);
