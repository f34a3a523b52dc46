import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { trackAddress } from '../../domain/addresses.ts';
import { addDays } from './answer-period.ts';
import type { Words } from '../../collections/ui.ts';
import { fill } from '../../domain/words.ts';
import { inWords } from '../../domain/dates.ts';

/**
 * Calendar files (RFC 5545): one entry in the morning of a day on which an answer period ends. The same file for everyone
 * who has that day: it knows nothing about anybody.
 */

/** So many days from the day of the build on there is a file for each day. */
export const CALENDAR_DAYS = 400;

/**
 * The days that have a calendar file.
 * @param built Day of the build, `YYYY-MM-DD`.
 * @returns The day of the build and the 400 days after it.
 */
export const calendarDays = (built: string): string[] =>
  Array.from({ length: CALENDAR_DAYS + 1 }, (_, days) => addDays(built, days));

/**
 * When the entry begins: 8:00 UTC, nine in the morning in Berlin, ten in summer. An entry for the whole day would ring at
 * midnight, or need an alarm after its start, which Outlook takes for one before it (MS-OXCICAL 2.1.3.1.1.20.62: the
 * absolute value). A time without a zone is refused by Outlook and taken for UTC by others.
 */
const BEGINS = 'T08:00:00Z';
/** How long it stands in the calendar, and how long before it rings: before the start is the one way all programs know. */
const MINUTES = 15;

/**
 * The calendar file of a day.
 * @param day Last day of an answer period, `YYYY-MM-DD`.
 * @param site Origin of the site: `https://example.org`.
 * @param built Day of the build, `YYYY-MM-DD`; it becomes the stamp, at midnight UTC.
 * @param words Of the language.
 * @returns Text with CRLF and folded lines. The UID depends on the day alone, so that a second import replaces the first,
 *   also from another address of the site. The title says the day: it is true whenever a program rings.
 */
export function calendarFile(
  day: string,
  site: string,
  built: string,
  { calendar: say, dates }: Words,
): string {
  const track = (name: string): string => site + trackAddress(name);
  const calendar = ical({
    prodId: { company: 'Widerspruch-Wegweiser', product: 'Antwortfrist', language: 'DE' },
  });
  const begins = Date.parse(day + BEGINS);
  const event = calendar.createEvent({
    id: `widerspruch-wegweiser-antwortfrist-${day}`,
    stamp: new Date(`${built}T00:00:00Z`),
    start: new Date(begins),
    end: new Date(begins + MINUTES * 60_000),
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: fill(say.summary, { day: inWords(day, dates) }),
    description: [
      fill(say.until, { day: inWords(day, dates) }),
      `${say.silence} ${track('keine-antwort')}`,
      `${say.refused} ${track('abgelehnt')}`,
      say.confirmed,
    ].join('\n\n'),
    url: track('keine-antwort'),
  });
  event.createAlarm({
    type: ICalAlarmType.display,
    triggerBefore: MINUTES * 60,
    description: say.alarm,
  });
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}
