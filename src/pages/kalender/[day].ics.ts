import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarDays, calendarFile } from '../../features/answer-period/calendar.ts';
import { builtOn } from '../../queries/index.ts';

/** Calendar files, one a day, the same for everyone. */
export const getStaticPaths = (() =>
  calendarDays(builtOn).map((day) => ({ params: { day } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const { origin } = new URL(site ?? '');
  return new Response(calendarFile(params['day'] ?? '', origin, builtOn), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
