import { load } from '../../browser/load.ts';

/** What the question on return leads to. */
export interface Answers {
  /** The reader opens one of Meta's forms. */
  onOpened(): void;
  /** The reader says that the form was sent. */
  onSent(): void;
  /** The reader is not sure. */
  onUnsure(): void;
}

/** Notes when someone goes to one of Meta's forms, in another tab or in the app, and asks on return what happened there. */
export function askOnReturn(answers: Answers): void {
  const ask = (where: Element | null, isCertain: boolean): void =>
    void load(() => import('./return-question.lazy.ts')).then(
      ({ ask: show }) => show(where, answers, isCertain),
      () => undefined,
    );
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.form-link a.sign')) {
    const leave = (): void => {
      answers.onOpened();
      ask(link.closest('.form-link'), true);
    };
    link.addEventListener('click', leave);
    // The middle button opens a tab as well.
    link.addEventListener('auxclick', ({ button: which }) => which === 1 && leave());
  }
  // Who takes the way through the app leaves no trace but the time away; the question waits below that way.
  document.addEventListener('visibilitychange', () => {
    const way = [...document.querySelectorAll('.way > .path')].find((path) => path.checkVisibility?.());
    if (way && document.visibilityState === 'visible') ask(way.parentElement, false);
  });
}

/** To a step: in the guide by its name, from a step's own page to its neighbour. */
export function goTo(step: string): void {
  if (document.getElementById(step)) location.hash = step;
  else location.href = `../${step}/`;
}
