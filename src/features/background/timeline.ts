const YEAR = 366 * 86_400_000;

/**
 * Where a date lies between the beginnings of two years.
 * @param date `2025`, `2025-05` or `2025-05-26`; what is not known counts as its first day.
 * @param first First year. @param last The year after the last.
 * @returns 0 at the beginning of the first year, 1 at the end.
 */
export function placeInTime(date: string, first: number, last: number): number {
  const [year = first, month = 1, day = 1] = date.split('-').map(Number);
  const place = Date.UTC(year, month - 1, day) - Date.UTC(first, 0, 1);
  const whole = Date.UTC(last, 0, 1) - Date.UTC(first, 0, 1) || YEAR;
  return Math.min(1, Math.max(0, place / whole));
}
