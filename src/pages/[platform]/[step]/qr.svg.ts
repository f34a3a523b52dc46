import type { APIRoute, GetStaticPaths } from 'astro';
import { renderSVG } from 'uqr';
import { stepAddress } from '../../../domain/addresses.ts';
import { listGuides } from '../../../queries/index.ts';

/** The QR code of a step's own address, drawn at build. It carries nothing about the person. */
export const getStaticPaths = (async () => {
  const guides = await listGuides('de');
  return guides.flatMap(({ platform, steps }) =>
    steps.map((step) => ({ params: { platform, step: step.id } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const address = new URL(stepAddress(params['platform'] ?? '', params['step'] ?? ''), site).href;
  return new Response(renderSVG(address, { border: 2 }), { headers: { 'Content-Type': 'image/svg+xml' } });
};
