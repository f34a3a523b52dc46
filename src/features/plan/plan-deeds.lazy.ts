import { button, element } from '../../browser/dom.ts';
import { clock } from '../../browser/clock.ts';
import { load } from '../../browser/load.ts';
import { calendarFileAddress } from '../../domain/addresses.ts';
import { inWords } from '../../domain/dates.ts';
import { fill } from '../../domain/words.ts';
import { CHANGED } from '../../storage/device.ts';
import { periodOfMonths } from '../answer-period/answer-period.ts';
import { progress } from '../progress/progress-store.browser.ts';
import { statusOf } from '../progress/progress.ts';
import { addSharing } from '../sharing/sharing.browser.ts';

/** What one can do with a plan, and what the reader's device knows about its tasks: for whoever has come that far. */

/** Where the tasks were shown last. */
let shown: HTMLElement | undefined;

/**
 * Shows it for the plan whose address stands in the browser.
 * @param plan What holds the tasks. @param deeds Where the buttons go.
 */
export function showDeeds(plan: HTMLElement, deeds: HTMLElement): void {
  shown = plan;
  deeds.replaceChildren();
  const { href } = location;
  const said = addSharing(deeds, href, document.title, UI.plan.share, UI.plan.copy);
  deeds.append(
    ' ',
    button(UI.plan.print, () => print()),
    codeBox(href),
    said,
  );
  update();
}

/** The address as a picture, drawn when someone opens the box. */
function codeBox(address: string): HTMLElement {
  const box = element(
    'details',
    {},
    element('summary', {}, UI.sharing.onPhone),
    element('p', {}, UI.sharing.camera),
  );
  box.addEventListener(
    'toggle',
    () =>
      void load(() => import('../sharing/code.lazy.ts')).then(
        ({ drawCode }) => box.append(drawCode(address, UI.plan.code)),
        () => box.append(UI.plan.lost),
      ),
    { once: true },
  );
  return box;
}

/** What is kept on the device, and what day it is, may change while the page is open. */
function update(): void {
  for (const made of shown?.querySelectorAll('[data-status]') ?? []) made.remove();
  const tasks = [...(shown?.querySelectorAll<HTMLElement>('[data-tasks] > li') ?? [])];
  tasks.forEach(addStatus);
  let isFirst = true;
  for (const line of tasks.flatMap((task) => task.querySelector<HTMLElement>('[data-date]') ?? [])) {
    const isToday = line.dataset['date'] === 'today';
    line.hidden = isToday && !isFirst;
    isFirst &&= !isToday;
    showDate(line, isToday, shown?.querySelector<HTMLElement>('[data-tasks]')?.dataset['until'] ?? '');
  }
}

/** How far the accounts of a task's platform are, where that is known. */
function addStatus(task: HTMLElement): void {
  const known = progress.value.accounts.flatMap((account) => {
    const status = account.platform === task.dataset['platform'] && statusOf(account);
    const day = status && account.days[status];
    if (!day) return [];
    const on = fill(UI.progress.statusOn, {
      status: UI.progress.status[status],
      day: inWords(day, UI.dates),
    });
    return account.name ? `${account.name} ${on}` : on;
  });
  if (known.length > 0)
    task.append(
      element('p', { class: 'hint', 'data-status': '' }, fill(UI.plan.status, { status: known.join('; ') })),
    );
}

/**
 * By when Meta must answer, with a file for the calendar: what is sent today, or what was sent on the day that is kept.
 * @param until The last day with a file.
 */
function showDate(line: HTMLElement, isToday: boolean, until: string): void {
  const waiting = progress.value.accounts.find((account) => statusOf(account) === 'sent')?.days.sent;
  const sent = isToday ? clock.today : waiting;
  const link = line.querySelector('a');
  if (!sent || !clock.isRight || !link) return;
  const { end } = periodOfMonths(sent, 1);
  const day = inWords(end, UI.dates);
  const says = isToday
    ? fill(UI.plan.answerToday, { day })
    : fill(UI.plan.answerSent, { sent: inWords(sent, UI.dates), day });
  if (end <= until && end >= clock.today) {
    link.href = calendarFileAddress(end);
    link.textContent = UI.plan.calendar;
  }
  line.replaceChildren(' · ', says, ' ', link);
}

document.addEventListener(CHANGED, update);
