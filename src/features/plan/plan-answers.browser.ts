import css from './plan-answers.css?inline';
import { adopt, element } from '../../browser/dom.ts';
import { load } from '../../browser/load.ts';
import { fill } from '../../domain/words.ts';
import {
  asQuery,
  holds,
  planOf,
  readAnswers,
  readCondition,
  type PlanAction,
  type PlanQuestion,
  type Reading,
} from './plan.ts';

/** A question as it stands on the page, with its fields. */
interface Asked extends PlanQuestion {
  step: HTMLElement;
  fields: HTMLInputElement[];
}

/** A task as it stands on the page. */
interface Task extends PlanAction {
  item: HTMLElement;
  /** Its first link: the deed, for who does it. */
  deed: HTMLAnchorElement;
  title: string;
}

/** Id of the step that holds the plan. */
const RESULT = 'plan';

/**
 * Makes fields of the questions and a plan of the tasks, out of the finished page: its rules stand in attributes there.
 * Answers live in the address alone. Which question is shown is the step-through's, which follows the address.
 */
class PlanAnswers extends HTMLElement {
  private questions: Asked[] = [];
  private tasks: Task[] = [];

  connectedCallback(): void {
    this.questions = [...this.querySelectorAll<HTMLElement>('[data-question]')].map(asked);
    this.tasks = [...this.querySelectorAll<HTMLElement>('[data-when]')].map(asTask);
    adopt(css);
    const reading = readAnswers(this.questions, new URLSearchParams(location.search));
    this.say('all', false);
    this.say('given', true);
    this.say('dropped', reading.dropped);
    // Whoever was handed a plan sees the plan. Nothing that others hung on the address is handed on.
    const query = asQuery(reading.answers);
    if (query) history.replaceState(null, '', `?${query}${location.hash || `#${RESULT}`}`);
    this.addEventListener('change', ({ target }) => this.answered(target as HTMLInputElement));
    addEventListener('hashchange', () => void this.finish());
    this.show(reading);
  }

  /** An answer was given: what it contradicts, and answers to what is not asked any more, are forgotten. */
  private answered(changed: HTMLInputElement): void {
    const question = this.questions.find(({ fields }) => fields.includes(changed));
    if (!question) return;
    const isAlone = ({ value }: HTMLInputElement): boolean =>
      question.answers.some(({ id, alone }) => id === value && alone);
    if (changed.checked)
      for (const field of question.fields)
        if (field !== changed && (isAlone(changed) || isAlone(field))) field.checked = false;
    const given = this.questions.map(({ id, fields }): [string, string] => [
      id,
      fields.flatMap(({ checked, value }) => (checked ? value : [])).join(','),
    ]);
    const reading = readAnswers(this.questions, given);
    history.replaceState(null, '', `?${asQuery(reading.answers)}${location.hash}`);
    this.say('dropped', false);
    this.show(reading);
  }

  private show({ answers, offered, known }: Reading): void {
    const stops = [...Object.keys(offered), RESULT];
    for (const [index, { id, step, fields }] of this.questions.entries()) {
      const place = stops.indexOf(id);
      const isAsked = place >= 0;
      step.dataset['where'] = fill(UI.plan.question, { n: place + 1, total: stops.length - 1 });
      step.classList.toggle('unasked', !isAsked);
      this.say('not-asked', !isAsked, step);
      for (const field of fields) {
        field.checked = answers[id]?.includes(field.value) ?? false;
        field.parentElement?.classList.toggle('chosen', field.checked);
        (field.closest('li') as HTMLElement).hidden = !offered[id]?.includes(field.value);
      }
      const isOffered = (other: Asked): boolean => other.id in offered;
      const after = this.questions.slice(index + 1).find(isOffered)?.id ?? RESULT;
      lead(step.querySelector('.onward .sign'), UI.guide.next, after);
      const before = this.questions.slice(0, index).findLast(isOffered)?.id ?? '';
      lead(step.querySelector('.back'), UI.guide.back, before);
    }
    const helps = known['fuer']?.includes('hilfe') ?? false;
    const plan = planOf(this.tasks, known);
    for (const { deed, title } of plan) {
      deed.textContent = (helps && deed.dataset['helper']) || title;
      deed.classList.toggle('sign', deed === plan[0]?.deed);
    }
    this.querySelector('[data-tasks]')?.replaceChildren(...plan.map(({ item }) => item));
    const given = this.questions.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.checked ? (field.parentElement?.textContent ?? '') : [])),
    );
    this.querySelector('[data-given]')?.replaceChildren(given.join(' · ') || UI.plan.none);
    this.say('done', plan.length > 0 && plan.every(({ item }) => 'done' in item.dataset));
    for (const point of this.querySelectorAll<HTMLElement>('[data-say="helping"] [data-if]'))
      point.hidden = !holds(readCondition(point.dataset['if']), known);
    this.say('person', helps);
    this.say('helping', helps);
    void this.finish();
  }

  /** Once the plan is seen: what one can do with it, and its dates. */
  private async finish(): Promise<void> {
    const deeds = this.querySelector<HTMLElement>('[data-deeds]');
    if (location.hash !== `#${RESULT}` || !deeds) return;
    try {
      const { showDeeds } = await load(() => import('./plan-deeds.lazy.ts'));
      showDeeds(this, deeds);
    } catch {
      deeds.replaceChildren(UI.plan.lost);
    }
  }

  private say(name: string, isSaid: boolean, where: HTMLElement = this): void {
    const words = where.querySelector<HTMLElement>(`[data-say="${name}"]`);
    if (words) words.hidden = !isSaid;
  }
}

/** Lets a link lead to another question, or to the plan, by its name. */
function lead(link: HTMLAnchorElement | null, words: string, id: string): void {
  const heading = document.getElementById(id);
  if (!link || !heading) return;
  link.href = `#${id}`;
  link.textContent = fill<'title'>(words, { title: heading.textContent.trim() });
}

/** Reads a question from the page, and puts fields beside its links. */
function asked(step: HTMLElement): Asked {
  const { question: id = '', if: onlyIf } = step.dataset;
  const many = 'many' in step.dataset;
  const items = [...step.querySelectorAll<HTMLElement>('[data-answer]')];
  const type = many ? 'checkbox' : 'radio';
  const fields = items.map((item) => {
    const field = element('input', { type, name: id, value: item.dataset['answer'] ?? '' });
    item.prepend(element('label', {}, field, item.textContent.trim()));
    return field;
  });
  const list = items[0]?.parentElement;
  list?.setAttribute('role', many ? 'group' : 'radiogroup');
  list?.setAttribute('aria-labelledby', id);
  for (const item of items) item.setAttribute('role', 'presentation');
  return {
    id,
    step,
    fields,
    many,
    onlyIf: readCondition(onlyIf),
    answers: items.map(({ dataset }) => ({
      id: dataset['answer'] ?? '',
      alone: 'alone' in dataset,
      onlyIf: readCondition(dataset['if']),
    })),
  };
}

/** Reads a task from the page. */
function asTask(item: HTMLElement): Task {
  const deed = item.querySelector('a') as HTMLAnchorElement;
  const cases = item.dataset['when']?.split(' ') ?? [];
  return { item, deed, title: deed.textContent, when: cases.map((one) => readCondition(one)) };
}

customElements.define('plan-answers', PlanAnswers);
