import type { Findable, Search } from './search.ts';
import { fill, fillPlural } from '../../domain/words.ts';
import { button, element } from '../../browser/dom.ts';
import './key-switch.browser.ts';

/** So many hits are shown at once: more than anyone reads. */
const MOST = 8;
/** After so long without an answer the page says that it is still loading. */
const SLOW = 1500;
/** Typing has paused when so long nothing was typed: then the number of hits is announced, once. */
const PAUSE = 700;

/**
 * Searches while someone types. Nothing is loaded before the field is used; the query goes into the address when it is
 * sent or when a hit is followed, not while it is typed.
 */
class SiteSearch extends HTMLElement {
  private readonly input = this.querySelector('input[type="search"]') as HTMLInputElement;
  private readonly form = this.querySelector('form') as HTMLFormElement;
  private readonly list = this.querySelector('.hits') as HTMLOListElement;
  private readonly status = this.querySelector('.search-status') as HTMLElement;
  private readonly signposts = this.querySelector('.search-signposts') as HTMLElement;
  private readonly notOurs = this.querySelector('.search-not-ours') as HTMLElement;
  /** What comes nearest to a query that is not ours, for whoever wants to see it all the same. */
  private nearest: Findable[] = [];
  private readonly more = element('p', { class: 'search-more print:hidden' });
  private loading: Promise<Search> | undefined;
  /** The query of the address as it was last read or written. A fragment that comes or goes is no step in the search. */
  private written = '';
  /** Counts what was asked, so that a late answer to an earlier question is dropped. */
  private asked = 0;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.list.after(this.more);
    this.input.addEventListener('focus', () => void this.load().catch(() => undefined), { once: true });
    this.input.addEventListener('input', () => void this.show('pause'));
    this.form.addEventListener('change', ({ target }) => {
      if (target === this.input) return;
      if (this.input.value.trim()) this.write('replaceState');
      void this.show('now');
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.address() !== location.pathname + location.search) this.write('pushState');
      void this.show('now');
    });
    // Whoever comes back from a hit or a signpost finds the list again.
    for (const part of [this.list, this.signposts])
      part.addEventListener('click', () => this.write('replaceState'));
    this.notOurs.querySelector('button')?.addEventListener('click', () => this.showNearest());
    this.addEventListener('keydown', (event) => this.move(event));
    addEventListener('popstate', () => {
      if (location.search !== this.written) this.readAddress();
    });
    // After Back, WebKit empties the fields of a page that it had kept, if they say `off`, and tells nobody.
    addEventListener('pagehide', () => (this.input.autocomplete = 'on'));
    addEventListener('pageshow', () => (this.input.autocomplete = 'off'));
    // Who was faster than this script has typed already.
    const typed = this.input.value;
    this.readAddress();
    if (typed && !this.input.value) {
      this.input.value = typed;
      void this.show('pause');
    }
    if (document.activeElement === this.input) void this.load().catch(() => undefined);
  }

  /** The address that shows this list to anyone. */
  private address(): string {
    const query = new URLSearchParams();
    if (this.input.value.trim()) query.set('q', this.input.value.trim());
    if (this.platform()) query.set('platform', this.platform());
    return query.size > 0 ? `${location.pathname}?${query}` : location.pathname;
  }

  private write(how: 'pushState' | 'replaceState'): void {
    history[how](null, '', this.address());
    this.written = location.search;
  }

  private readAddress(): void {
    this.written = location.search;
    const query = new URLSearchParams(this.written);
    this.input.value = query.get('q') ?? '';
    const wanted = query.get('platform') ?? '';
    const choices = [...this.form.querySelectorAll<HTMLInputElement>('[name="platform"]')];
    const choice = choices.find(({ value }) => value === wanted) ?? choices[0];
    if (choice) choice.checked = true;
    void this.show('now');
  }

  private platform(): string {
    return this.form.querySelector<HTMLInputElement>('[name="platform"]:checked')?.value ?? '';
  }

  /** Loads the engine and its data side by side, once. */
  private load(): Promise<Search> {
    this.loading ??= Promise.all([import('./engine.lazy.ts'), fetch(this.getAttribute('data') ?? '')]).then(
      ([{ searchFrom }, response]) => searchFrom(response),
    );
    return this.loading;
  }

  /** Shows what fits what stands in the field. */
  private async show(announce: 'now' | 'pause'): Promise<void> {
    const ask = ++this.asked;
    const query = this.input.value.trim();
    if (!query) return this.clear();
    const slow = setTimeout(() => {
      if (ask === this.asked) this.say(UI.search.slow);
    }, SLOW);
    try {
      const search = await this.load();
      if (ask !== this.asked) return;
      const { signposts, ours, hits } = search.ask(query, this.platform());
      const ways = new Set(
        [...this.signposts.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      );
      const shown = hits.filter(({ address }) => !signposts || !ways.has(address)).slice(0, MOST);
      this.signposts.hidden = !signposts;
      this.notOurs.hidden = ours;
      this.nearest = ours ? [] : shown;
      (this.notOurs.querySelector('button') as HTMLElement).hidden = this.nearest.length === 0;
      this.list.replaceChildren(...(ours ? shown : []).map(item));
      this.announce(ours ? summary(shown.length, query) : fill(UI.search.declined, { query }), announce);
      this.more.replaceChildren(button(UI.search.wholeText, () => void this.showFullText(query, ask)));
    } catch {
      if (ask === this.asked) this.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Adds to the list what Pagefind finds in the whole text of the pages. */
  private async showFullText(query: string, ask: number): Promise<void> {
    this.more.replaceChildren();
    this.say(UI.search.searchingText);
    try {
      const [search, { searchFullText }] = await Promise.all([this.load(), import('./full-text.lazy.ts')]);
      const found = await searchFullText(search.rewrite(query), MOST);
      if (ask !== this.asked) return;
      const shown = new Set([...this.list.querySelectorAll('a')].map((link) => link.getAttribute('href')));
      const added = found.filter(({ address }) => !shown.has(address)).map(item);
      this.list.append(...added);
      this.say(
        added.length > 0 ? fillPlural(UI.search.more, added.length, UI.language, {}) : UI.search.noMore,
      );
      // The button is gone: go on where the list goes on.
      (added[0]?.querySelector('a') ?? this.input).focus();
    } catch {
      if (ask === this.asked) this.fail();
    }
  }

  /** Shows what comes nearest, and goes on there. */
  private showNearest(): void {
    this.list.replaceChildren(...this.nearest.map(item));
    (this.notOurs.querySelector('button') as HTMLElement).hidden = true;
    this.list.querySelector('a')?.focus();
  }

  private clear(): void {
    clearTimeout(this.announcing);
    this.signposts.hidden = true;
    this.notOurs.hidden = true;
    this.list.replaceChildren();
    this.more.replaceChildren();
    this.say('');
  }

  private fail(): void {
    this.say(navigator.onLine ? UI.search.failed : UI.search.offline);
    this.more.replaceChildren(
      button(UI.search.again, () => this.again()),
      ' ',
      element('a', { href: '#a-z' }, UI.search.toList),
    );
  }

  /** Browsers remember that a script could not be loaded, until the page is loaded again. Offline that would lose it. */
  private again(): void {
    if (!navigator.onLine) return this.fail();
    this.write('replaceState');
    location.reload();
  }

  private say(text: string): void {
    clearTimeout(this.announcing);
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Says how many hits there are: at once, or when typing pauses. */
  private announce(text: string, when: 'now' | 'pause'): void {
    clearTimeout(this.announcing);
    if (when === 'now') this.say(text);
    else this.announcing = setTimeout(() => this.say(text), PAUSE);
  }

  /** Arrow keys walk from the field through the hits; Escape leads back. */
  private move(event: KeyboardEvent): void {
    const stops = [
      this.input,
      ...this.querySelectorAll<HTMLElement>(
        ':is(.search-signposts,.search-not-ours):not([hidden]) a, .hits a',
      ),
    ];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    if (here < 0) return;
    const there = { ArrowDown: here + 1, ArrowUp: here - 1, Escape: 0 }[event.key];
    if (there === undefined || there === here || !stops[there]) return;
    event.preventDefault();
    stops[there].focus();
  }
}

const summary = (count: number, query: string): string => {
  if (count === 0) return fill(UI.search.nothing, { query });
  if (count === MOST) return fill(UI.search.best, { n: MOST, query });
  return fillPlural(UI.search.hits, count, UI.language, { query });
};

/** A hit: the question or the deed, the sentence that answers, where it stands. */
const item = ({ address, title, answer, where }: Findable): HTMLLIElement =>
  element(
    'li',
    {},
    element('a', { href: address }, title),
    element('p', {}, answer),
    element('p', { class: 'hint' }, where),
  );

customElements.define('site-search', SiteSearch);
