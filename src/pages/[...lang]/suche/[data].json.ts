import type { APIRoute } from 'astro';
import { searchWords } from '../../../collections/search-words.ts';
import { whereThereIs } from '../../../queries/language.ts';
import { getSearchData } from '../../../queries/everything.ts';

/** What a search loads. The name changes with the content, so that it may be kept for ever. */
export const getStaticPaths = async () => {
  const routes = await whereThereIs(searchWords)();
  return Promise.all(
    routes.map(async ({ params: { lang } }) => {
      const { name } = await getSearchData(lang);
      return { params: { lang, data: name }, props: { language: lang } };
    }),
  );
};

export const GET: APIRoute = async ({ props }) => {
  const { json } = await getSearchData(props['language']);
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
};
