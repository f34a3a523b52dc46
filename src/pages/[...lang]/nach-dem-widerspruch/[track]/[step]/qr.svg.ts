import { inEach } from '../../../../../queries/language.ts';
import type { APIRoute } from 'astro';
import { qrCode } from '../../../../../features/sharing/qr.ts';
import { stepAddress } from '../../../../../domain/addresses.ts';
import { tracks } from '../../../../../collections/tracks.ts';

/** The QR code of the address of a track's step. */
export const getStaticPaths = inEach(tracks, 'track', async ({ listWalks }) => {
  const walks = await listWalks(tracks);
  return walks.flatMap(({ id, address, steps }) =>
    steps.map((step) => ({ params: { track: id, step: step.id }, props: { address } })),
  );
});

export const GET: APIRoute = ({ params, props, site }) =>
  qrCode(stepAddress(props['address'], params['step'] ?? ''), site);
