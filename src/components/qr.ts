import { renderSVG } from 'uqr';

/** The QR code of an address, drawn at build. It carries nothing about the person. */
export const qrCode = (path: string, site: URL | undefined): Response =>
  new Response(renderSVG(new URL(path, site).href, { border: 2 }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
