import { buildDay } from '../domain/days.ts';
import { Stop } from '../cli/stop.ts';

/** Outside of these years a day is a slip of the keys: milliseconds for seconds, or an empty clock. */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2099;

/**
 * The day of this build. The one place where a build asks the clock: asked twice, it could give two days around midnight.
 * @param epoch What `SOURCE_DATE_EPOCH` says, to repeat a build: whole seconds since 1970 (UTC); undefined: now.
 * @param now Milliseconds since 1970 (UTC).
 * @returns `YYYY-MM-DD` in Berlin.
 * @throws Stop when `SOURCE_DATE_EPOCH` names no moment in which this site can have been built.
 */
export function dayOfThisBuild(epoch = process.env['SOURCE_DATE_EPOCH'], now = Date.now()): string {
  if (epoch !== undefined) {
    const year = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000).getUTCFullYear() : Number.NaN;
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
      throw new Stop(
        [
          'Umgebung – SOURCE_DATE_EPOCH',
          `  Gefunden:  ${epoch === '' ? 'ein leerer Wert' : `„${epoch}“`}`,
          `  Zu tun:    Gib den Tag als ganze Sekunden seit 1970 an, zwischen den Jahren ${FIRST_YEAR} und ${LAST_YEAR}.`,
          '             Millisekunden sind um den Faktor 1000 zu groß. Ohne den Wert gilt der heutige Tag: unset SOURCE_DATE_EPOCH',
        ].join('\n'),
      );
  }
  return buildDay(epoch, now);
}
