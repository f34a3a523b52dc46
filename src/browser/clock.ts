import { clockIsRight, dayInBerlin, horizonOf } from '../domain/days.ts';
import { announce } from '../storage/device.ts';

/**
 * The one clock of all islands: the day in Berlin. A device whose clock cannot be right gets the day of the build. When
 * the day changes while a page is open, everybody hears of it; a page that comes back asks anyway.
 */

const MINUTE = 60_000;
const built = document.documentElement.dataset['built'] ?? '';
const ask = (): string => dayInBerlin(Date.now());

export const clock = {
  /** Day on which the page was built, `YYYY-MM-DD`. */
  built,
  /** Whether the device's clock can be right. */
  get isRight(): boolean {
    return clockIsRight(ask(), built);
  },
  /** Today, `YYYY-MM-DD`. */
  get today(): string {
    return clock.isRight ? ask() : built;
  },
  /** The last day that can have happened. Beside a wrong clock nobody knows it. */
  get lastDay(): string {
    return clock.isRight ? clock.today : clock.horizon;
  },
  /** The last day that a right clock can reach in the life of this page. */
  horizon: horizonOf(built),
};

let day = ask();
/** Looks at every full minute: a device that slept wakes with its timers late, but not later than that. */
function look(): void {
  setTimeout(look, MINUTE - (Date.now() % MINUTE));
  if (day === ask()) return;
  day = ask();
  announce();
}
look();
