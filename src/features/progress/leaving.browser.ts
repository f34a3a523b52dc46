import { button, element } from '../../browser/dom.ts';

/** What the question on return leads to. */
export interface Answers {
  /** The reader opens one of Meta's forms. */
  onOpened(): void;
  /** The reader says that the form was sent. */
  onSent(): void;
  /** The reader is not sure. */
  onUnsure(): void;
}

/** Notes when someone goes to one of Meta's forms in another tab, and asks on return what happened there. */
export function askOnReturn(answers: Answers): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.form-link a.sign')) {
    const leave = (): void => {
      answers.onOpened();
      ask(link, answers);
    };
    link.addEventListener('click', leave);
    // The middle button opens a tab as well.
    link.addEventListener('auxclick', ({ button: which }) => which === 1 && leave());
  }
}

function ask(link: HTMLAnchorElement, { onSent, onUnsure }: Answers): void {
  document.querySelector('.return')?.remove();
  const heading = element('h3', { tabindex: '-1' }, 'Was ist passiert?');
  const question = element(
    'div',
    { class: 'return note' },
    heading,
    button('Abgeschickt', onSent, 'back'),
    button('Es gab einen Fehler', () => showTroubles(link), 'back'),
    button('Ich bin nicht sicher', onUnsure, 'back'),
  );
  link.closest('.form-link')?.append(question);
  const onReturn = (): void => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', onReturn);
    heading.focus();
  };
  document.addEventListener('visibilitychange', onReturn);
}

/** To a step: in the guide by its name, from a step's own page to its neighbour. */
export function goTo(step: string): void {
  if (document.getElementById(step)) location.hash = step;
  else location.href = `../${step}/`;
}

/** To the first fix that stands beside the form. */
function showTroubles(link: HTMLAnchorElement): void {
  const first = link.closest('.step, .single')?.querySelector<HTMLDetailsElement>('.trouble');
  if (!first) return;
  first.open = true;
  first.scrollIntoView();
  first.querySelector('summary')?.focus();
}
