import type { APIRoute, GetStaticPaths } from 'astro';
import { qrCode } from '../../../../features/sharing/qr.ts';
import { stepAddress } from '../../../../domain/addresses.ts';
import { tracks } from '../../../../collections/tracks.ts';
import { listWalks } from '../../../../queries/index.ts';

/** The QR code of the address of a track's step. */
export const getStaticPaths = (async () => {
  const walks = await listWalks(tracks);
  return walks.flatMap(({ id, address, steps }) =>
    steps.map((step) => ({ params: { track: id, step: step.id }, props: { address } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, props, site }) =>
  qrCode(stepAddress(props['address'], params['step'] ?? ''), site);
