import { decode, stepToShow, WHOLE, type View } from './step-view.ts';
import { announce, CHANGED, device, OURS } from '../../storage/device.ts';
import { fill, fillPlural } from '../../domain/words.ts';
import { button, element } from '../../browser/dom.ts';

/** The reader's wish to see guides whole or step by step, where that is kept on this device. */
const KEY = `${OURS}-ansicht`;

/** @returns What is kept; undefined when nothing is, or nothing that we know. */
function keptView(): View | undefined {
  const kept = device.read(KEY);
  return kept === 'full' || kept === 'step' ? kept : undefined;
}

/** The reader asked: guides look like that from now on. */
function keepView(view: View): void {
  device.write(KEY, view);
  announce();
}

/**
 * Shows a finished guide, or other steps, one at a time. The text is the guide's own: steps are folded and shown, never copied.
 * Every move is a link to `#id`, so that the address follows and the browser's Back walks the steps.
 *
 * What folds a step lies in its shadow tree: `hidden="until-found"` around a slot. The browser's own search opens it;
 * reader views, saved pages and translators see the step's text as it was built, with nothing hidden.
 *
 * What is no guide brings its own words: attributes `data-all`, `data-one` (the buttons) and `data-whole` (the view of all
 * steps), and `data-where` of a step.
 */
class StepThrough extends HTMLElement {
  private list!: HTMLElement;
  private steps: HTMLElement[] = [];
  private folds: HTMLElement[] = [];
  private headings: HTMLElement[] = [];
  private ids: string[] = [];
  private wish = keptView();
  /** Index of the step that is shown alone, or WHOLE. */
  private shown = WHOLE;
  /** The page's title, with the site's name; a page that was saved at a step has the step's before it. */
  private readonly wholeTitle = document.title.split(' – ').slice(-2).join(' – ');
  private readonly count = element('span');
  private readonly progress = element('progress', { 'aria-label': UI.guide.progress });
  private readonly toggle = button('', () => this.switchView());
  private readonly remember = button(UI.guide.remember, () => this.rememberView());
  private readonly said = element('span', { role: 'status' });
  private readonly earlier = element('p', { class: 'hint' });
  private readonly bar = element('div', { class: 'step-bar' });

  connectedCallback(): void {
    const list = this.querySelector<HTMLElement>('.steps');
    if (!list) return;
    this.list = list;
    this.steps = [...list.querySelectorAll<HTMLElement>('.step')];
    if (isReading(this.steps[1])) this.wish = 'full';
    // What may fail comes first: until the first step is folded, all of them can be read.
    this.folds = this.steps.map((step, index) => this.foldable(step, index));
    this.headings = this.steps.flatMap((step) => step.querySelector('h2') ?? []);
    this.ids = this.headings.map(({ id }) => id);
    this.progress.max = this.ids.length;
    this.bar.append(this.count, this.progress, this.toggle, this.remember, this.said, this.earlier);
    this.showWish();
    document.addEventListener(CHANGED, this.showWish);
    list.before(this.bar);
    addEventListener('hashchange', () => this.follow());
    this.start();
  }

  /** Puts a fold around what stands in a step, open. */
  private foldable(step: HTMLElement, index: number): HTMLElement {
    const fold = element('div', { part: 'fold' }, element('slot'));
    fold.addEventListener('beforematch', () => {
      this.show(index);
      history.replaceState(null, '', `#${this.ids[index]}`);
    });
    // Chromium saves pages to one file without elements that are hidden: then the second slot shows the text.
    step.attachShadow({ mode: 'open' }).append(fold, element('slot'));
    return fold;
  }

  /** What the address names: an element or none, its name, and the index of the step around it or -1. */
  private named(): [HTMLElement | null, string, number] {
    const id = decode(location.hash.slice(1));
    const named = document.getElementById(id);
    return [named, id, this.steps.findIndex((step) => named && step.contains(named))];
  }

  /** The first view. Steps fold while they are below the screen; going to the one that is named comes after that. */
  private start(): void {
    const [named, id, around] = this.named();
    this.show(stepToShow(id, around, this.wish));
    if (!named || this.shown === WHOLE) return;
    const links = this.headings
      .slice(0, around)
      .flatMap((heading, index) => [
        index ? ', ' : '',
        element('a', { href: `#${this.ids[index]}` }, heading.textContent),
      ]);
    if (links.length > 0) this.earlier.replaceChildren(`${UI.guide.before} `, ...links);
    reveal(named);
    // In one frame with the folding, the browser's own jump to the name would count as everything moving; and so would a
    // step that comes up from below, if it were seen before the jump.
    named.id = '';
    this.list.style.visibility = 'hidden';
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        named.id = id;
        this.list.style.visibility = '';
        if (decode(location.hash.slice(1)) === id) named.scrollIntoView();
      }),
    );
  }

  /** The address has changed: by a link, by Back or Forward, or by hand. */
  private follow(): void {
    const [named, id, around] = this.named();
    // A place elsewhere on the page: the steps stay as they are. What stands below them is seen with all of them.
    if (named && !this.contains(named)) return;
    this.show(stepToShow(id, around, this.wish));
    const heading = this.headings[this.shown];
    if (heading && (!named || named === heading)) {
      this.bar.scrollIntoView();
      heading.focus({ preventScroll: true });
    } else if (named) {
      reveal(named);
      named.scrollIntoView();
    }
  }

  /** Shows one step alone, or the WHOLE guide. */
  private show(shown: number): void {
    this.shown = shown;
    // What comes before is named for the first view alone: start() writes it after this.
    this.earlier.replaceChildren();
    const single = shown !== WHOLE;
    this.classList.toggle('single-step', single);
    const total = this.ids.length;
    const { all, one, whole } = this.dataset;
    const where = this.steps[shown]?.dataset['where'] ?? fill(UI.guide.stepOf, { n: shown + 1, total });
    this.count.textContent = single
      ? where
      : (whole ?? fillPlural(UI.guide.stepsCount, total, UI.language, {}));
    this.progress.hidden = !single;
    this.progress.value = shown + 1;
    this.toggle.textContent = single ? (all ?? UI.guide.showAll) : (one ?? UI.guide.showSteps);
    const title = `${where}: ${this.headings[shown]?.textContent} – `;
    document.title = (single && (shown || location.hash) ? title : '') + this.wholeTitle;
    this.folds.forEach((fold, index) => {
      const folded = single && index !== shown;
      this.steps[index]?.classList.toggle('folded', folded);
      if (folded) fold.setAttribute('hidden', 'until-found');
      else fold.removeAttribute('hidden');
    });
  }

  private switchView(): void {
    const single = this.shown !== WHOLE;
    const index = single ? this.shown : Math.max(0, this.named()[2]);
    this.wish = single ? 'full' : 'step';
    this.show(single ? WHOLE : index);
    this.showWish();
    (single ? this.headings[index] : this.bar)?.scrollIntoView();
  }

  private rememberView(): void {
    if (this.wish) keepView(this.wish);
    if (!this.remember.hidden) this.said.textContent = UI.guide.notRemembered;
    else this.toggle.focus();
  }

  /** Whether the wish is kept: another tab may remember another one, or delete it. */
  private readonly showWish = (): void => {
    const isKept = keptView() === this.wish;
    this.remember.hidden = !this.wish || isKept;
    this.said.textContent = this.wish && isKept ? UI.guide.remembered : '';
  };
}

/**
 * Whether someone reads in the steps before they could be folded: the script came late, or a link to a text has led
 * there. What is being read stays; a page that is loaded again or gone back to shows what it showed.
 * @param second The second step: the first one stands open either way.
 */
function isReading(second: HTMLElement | undefined): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (
    !location.hash &&
    visit?.type === 'navigate' &&
    scrollY > 0 &&
    second !== undefined &&
    second.getBoundingClientRect().top < innerHeight
  );
}

/** Opens the boxes around an element, as browsers do; the element itself stays as it is. */
function reveal(inner: HTMLElement): void {
  for (let at = inner.parentElement?.closest('details'); at; at = at.parentElement?.closest('details'))
    at.open = true;
}

customElements.define('step-through', StepThrough);
