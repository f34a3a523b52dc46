import type { APIRoute, GetStaticPaths } from 'astro';
import { getSearchData } from '../../queries/everything.ts';

/** What a search loads. The name changes with the content, so that it may be kept for ever. */
export const getStaticPaths = (async () => {
  const { name } = await getSearchData();
  return [{ params: { data: name } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { json } = await getSearchData();
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
};
