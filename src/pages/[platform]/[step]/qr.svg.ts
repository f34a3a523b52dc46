import type { APIRoute, GetStaticPaths } from 'astro';
import { qrCode } from '../../../features/sharing/qr.ts';
import { stepAddress } from '../../../domain/addresses.ts';
import { guides } from '../../../collections/guides.ts';
import { listWalks } from '../../../queries/index.ts';

/** The QR code of a step's own address. */
export const getStaticPaths = (async () => {
  const walks = await listWalks(guides);
  return walks.flatMap(({ id, address, steps }) =>
    steps.map((step) => ({ params: { platform: id, step: step.id }, props: { address } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, props, site }) =>
  qrCode(stepAddress(props['address'], params['step'] ?? ''), site);
