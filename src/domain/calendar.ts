import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { trackAddress } from './addresses.ts';
import { addDays } from './answer-period.ts';
import { inWords } from './dates.ts';

/**
 * Calendar files (RFC 5545): one all-day entry for a day on which an answer period ends. The same file for everyone who
 * has that day: it knows nothing about anybody.
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

/** Nine in the morning after the last day, counted from the end of that day: then it is certain whether Meta has answered. */
const ALARM_HOURS = 9;

/**
 * The calendar file of a day.
 * @param day Last day of an answer period, `YYYY-MM-DD`.
 * @param site Origin of the site: `https://example.org`.
 * @param built Day of the build, `YYYY-MM-DD`; it becomes the stamp, at midnight UTC.
 * @returns Text with CRLF and folded lines. The UID depends on the day alone, so that a second import replaces the first.
 */
export function calendarFile(day: string, site: string, built: string): string {
  const track = (name: string): string => site + trackAddress(name);
  const calendar = ical({
    prodId: { company: 'Widerspruch-Wegweiser', product: 'Antwortfrist', language: 'DE' },
  });
  const event = calendar.createEvent({
    id: `antwortfrist-${day}@${new URL(site).hostname}`,
    stamp: new Date(`${built}T00:00:00Z`),
    start: new Date(`${day}T00:00:00Z`),
    end: new Date(`${addDays(day, 1)}T00:00:00Z`),
    allDay: true,
    timezone: 'UTC',
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: 'Heute endet Metas Antwortfrist (Widerspruch gegen KI)',
    description: [
      `Bis ${inWords(day)} muss Meta auf deinen Widerspruch antworten, wenn du die Frist so berechnet hast.`,
      `Keine Antwort: ${track('keine-antwort')}`,
      `Abgelehnt: ${track('abgelehnt')}`,
      'Bestätigt: Hebe die E-Mail auf. Mehr ist nicht zu tun.',
    ].join('\n\n'),
    url: track('keine-antwort'),
  });
  event.createAlarm({
    type: ICalAlarmType.display,
    triggerAfter: ALARM_HOURS * 3600,
    description: 'Hat Meta auf deinen Widerspruch geantwortet?',
  });
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}
