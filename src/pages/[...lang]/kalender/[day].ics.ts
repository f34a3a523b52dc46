import type { APIRoute } from 'astro';
import { pages } from '../../../collections/pages.ts';
import { inLanguage, whereThereIs } from '../../../queries/language.ts';
import { calendarDays, calendarFile } from '../../../features/answer-period/calendar.ts';
import { builtOn } from '../../../queries/index.ts';

/** Calendar files, one a day, the same for everyone; in each language that counts the answer period. */
export const getStaticPaths = async () => {
  const routes = await whereThereIs(pages, 'nach-dem-widerspruch')();
  return routes.flatMap(({ params }) => calendarDays(builtOn).map((day) => ({ params: { ...params, day } })));
};

export const GET: APIRoute = async ({ params, site, url }) => {
  const { origin } = new URL(site ?? '');
  const { t } = await inLanguage({ url });
  return new Response(calendarFile(params['day'] ?? '', origin, builtOn, t), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
