import type { View } from '../../domain/progress.ts';
import { decode, shownFor, type Shown } from '../../domain/step-view.ts';
import { CHANGED } from '../device.ts';
import { button, element } from '../dom.ts';
import { progress } from '../progress-store.ts';

/**
 * Shows a finished guide one step at a time. The text is the guide's own: steps are hidden and shown, never copied.
 * Every move is a link to `#id`, so that the address follows and the browser's Back walks the steps.
 */
class StepThrough extends HTMLElement {
  private steps: HTMLElement[] = [];
  private headings: HTMLElement[] = [];
  private ids: string[] = [];
  private wish: View | undefined = progress.value.view;
  private shown: Shown = { view: 'full' };
  private readonly wholeTitle = document.title;
  private readonly count = element('span');
  private readonly progress = element('progress', { 'aria-label': 'Fortschritt' });
  private readonly toggle = button('', () => this.switchView());
  private readonly remember = button('Diese Ansicht merken', () => this.rememberView());
  private readonly said = element('span', { role: 'status' });
  private readonly earlier = element('p', { class: 'hint' });
  private readonly back = element('a', { class: 'back' });
  private readonly next = element('a', { class: 'sign' });
  private readonly bar = element('div', { class: 'step-bar' });
  private readonly moves = element(
    'nav',
    { class: 'onward', 'aria-label': 'Schritte' },
    this.back,
    this.next,
  );

  connectedCallback(): void {
    const list = this.querySelector<HTMLOListElement>('.steps');
    if (!list) return;
    this.steps = [...list.children].filter((child) => child instanceof HTMLElement);
    this.headings = this.steps.flatMap((step) => step.querySelector('h2') ?? []);
    this.ids = this.headings.map(({ id }) => id);
    this.progress.max = this.ids.length;
    this.bar.append(this.count, this.progress, this.toggle, this.remember, this.said, this.earlier);
    this.showWish();
    document.addEventListener(CHANGED, this.showWish);
    list.before(this.bar);
    list.after(this.moves);
    this.steps.forEach((step, index) =>
      step.addEventListener('beforematch', () => {
        history.replaceState(null, '', `#${this.ids[index]}`);
        this.show({ view: 'step', index });
      }),
    );
    addEventListener('hashchange', () => this.follow());
    this.start();
  }

  /** What the address asks for. */
  private asked(): Shown {
    const inside = (id: string): number => {
      const named = document.getElementById(id);
      return this.steps.findIndex((step) => named !== null && step.contains(named));
    };
    return shownFor(location.hash.slice(1), this.ids, inside, this.wish);
  }

  /** The first view. Steps fold while they are below the screen; going to the one that is named comes after that. */
  private start(): void {
    const named = document.getElementById(decode(location.hash.slice(1)));
    const shown = this.asked();
    this.show(shown);
    if (!named || shown.view === 'full' || !this.contains(named)) return;
    const links = this.ids
      .slice(0, shown.index)
      .flatMap((id, index) => [
        index ? ', ' : '',
        element('a', { href: `#${id}` }, this.headings[index]?.textContent ?? id),
      ]);
    if (links.length > 0) this.earlier.replaceChildren('Vor diesem Schritt: ', ...links);
    reveal(named);
    // In one frame with the folding, the browser's own jump to the name would count as everything moving.
    const { id } = named;
    named.id = '';
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        named.id = id;
        if (decode(location.hash.slice(1)) === id) named.scrollIntoView();
      }),
    );
  }

  /** The address has changed: by a link, by Back or Forward, or by hand. */
  private follow(): void {
    const id = decode(location.hash.slice(1));
    const named = document.getElementById(id);
    // A source or another place outside the steps: they stay as they are.
    if (named && !this.querySelector('.steps')?.contains(named)) return;
    const shown = this.asked();
    this.show(shown);
    if (shown.view === 'full') {
      named?.scrollIntoView();
      return;
    }
    const heading = this.headings[shown.index];
    if (named && named !== heading) {
      reveal(named);
      named.scrollIntoView();
    } else {
      this.bar.scrollIntoView();
      heading?.focus({ preventScroll: true });
    }
  }

  private show(shown: Shown): void {
    this.shown = shown;
    // What comes before is named for the first view alone: start() writes it after this.
    this.earlier.replaceChildren();
    const one = shown.view === 'step' ? shown.index : -1;
    this.steps.forEach((step, index) => {
      if (one < 0 || index === one) step.removeAttribute('hidden');
      else step.setAttribute('hidden', 'until-found');
    });
    const single = one >= 0;
    this.classList.toggle('single-step', single);
    const title = this.headings[one]?.textContent ?? '';
    const where = `Schritt ${one + 1} von ${this.ids.length}`;
    this.count.textContent = single ? where : `${this.ids.length} Schritte`;
    this.progress.hidden = !single;
    this.progress.value = one + 1;
    this.toggle.textContent = single ? 'Ganze Anleitung zeigen' : 'Schritt für Schritt zeigen';
    this.moves.hidden = !single;
    point(this.back, 'Zurück', this.ids[one - 1], this.headings[one - 1]);
    point(this.next, 'Weiter', single ? this.ids[one + 1] : undefined, this.headings[one + 1]);
    document.title = single && location.hash ? `${where}: ${title} – ${this.wholeTitle}` : this.wholeTitle;
  }

  private switchView(): void {
    const single = this.shown.view === 'step';
    this.wish = single ? 'full' : 'step';
    const index =
      this.shown.view === 'step' ? this.shown.index : Math.max(0, this.ids.indexOf(location.hash.slice(1)));
    this.show(single ? { view: 'full' } : { view: 'step', index });
    this.showWish();
    if (single) this.headings[index]?.scrollIntoView();
    else this.bar.scrollIntoView();
  }

  private rememberView(): void {
    progress.keep((now) => ({ ...now, ...(this.wish && { view: this.wish }) }));
    if (!this.remember.hidden) this.said.textContent = 'Merken geht auf diesem Gerät nicht.';
    else this.toggle.focus();
  }

  /** Whether the wish is kept: another tab may remember another one, or delete it. */
  private readonly showWish = (): void => {
    const { kept, trouble, value } = progress;
    const isKept = kept && !trouble && value.view === this.wish;
    this.remember.hidden = !this.wish || isKept;
    this.said.textContent = this.wish && isKept ? 'Gemerkt.' : '';
  };
}

/** A link to a neighbour step, or none. */
function point(
  link: HTMLAnchorElement,
  word: string,
  id: string | undefined,
  heading: HTMLElement | undefined,
): void {
  link.hidden = id === undefined;
  if (id === undefined) return;
  link.href = `#${id}`;
  link.textContent = `${word}: ${heading?.textContent ?? id}`;
}

/** Opens the boxes around an element. */
function reveal(inner: HTMLElement): void {
  for (let box = inner.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
    box.open = true;
}

customElements.define('step-through', StepThrough);
