import type { APIRoute, GetStaticPaths } from 'astro';
import type { Preview } from '../../features/previews/preview.ts';
import { previewPicture } from '../../integrations/previews.ts';
import { listPreviews } from '../../queries/previews.ts';
import { LANGUAGES } from '../../site.ts';

/** The pictures that chats and networks show beside a shared address. No page loads them. */
export const getStaticPaths = (async () => {
  const all = await Promise.all(LANGUAGES.map((language) => listPreviews(language)));
  const previews = new Map(
    all.flatMap((each) => [...each.values()].map((preview) => [preview.name, preview])),
  );
  return [...previews].map(([picture, preview]) => ({ params: { picture }, props: { preview } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ preview: Preview }> = async ({ props }) =>
  new Response(new Uint8Array(await previewPicture(props.preview)), {
    headers: { 'Content-Type': 'image/png' },
  });
