import { inEach } from '../../../../queries/language.ts';
import type { APIRoute } from 'astro';
import { qrCode } from '../../../../features/sharing/qr.ts';
import { stepAddress } from '../../../../domain/addresses.ts';
import { guides } from '../../../../collections/guides.ts';

/** The QR code of a step's own address. */
export const getStaticPaths = inEach(guides, 'platform', async ({ listWalks }) => {
  const walks = await listWalks(guides);
  return walks.flatMap(({ id, address, steps }) =>
    steps.map((step) => ({ params: { platform: id, step: step.id }, props: { address } })),
  );
});

export const GET: APIRoute = ({ params, props, site }) =>
  qrCode(stepAddress(props['address'], params['step'] ?? ''), site);
