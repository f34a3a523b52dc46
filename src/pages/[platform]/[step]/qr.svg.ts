import type { APIRoute, GetStaticPaths } from 'astro';
import { qrCode } from '../../../features/sharing/qr.ts';
import { stepAddress } from '../../../domain/addresses.ts';
import { listGuides } from '../../../queries/index.ts';

/** The QR code of a step's own address. */
export const getStaticPaths = (async () => {
  const guides = await listGuides('de');
  return guides.flatMap(({ platform, steps }) =>
    steps.map((step) => ({ params: { platform, step: step.id } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) =>
  qrCode(stepAddress(params['platform'] ?? '', params['step'] ?? ''), site);
