import type { APIRoute, GetStaticPaths } from 'astro';
import { qrCode } from '../../../../features/sharing/qr.ts';
import { trackAddress } from '../../../../domain/addresses.ts';
import { listTracks } from '../../../../queries/index.ts';

/** The QR code of the address of a track's step. */
export const getStaticPaths = (async () => {
  const tracks = await listTracks('de');
  return tracks.flatMap(({ id, steps }) => steps.map((step) => ({ params: { track: id, step: step.id } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) =>
  qrCode(`${trackAddress(params['track'] ?? '')}${params['step'] ?? ''}/`, site);
