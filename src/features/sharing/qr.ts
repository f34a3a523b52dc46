import { renderSVG } from 'uqr';

/** So many modules around a code stay empty: ISO/IEC 18004 asks for four. */
export const QUIET_ZONE = 4;

/** The QR code of an address, drawn at build. It carries nothing about the person. */
export const qrCode = (path: string, site: URL | undefined): Response =>
  new Response(renderSVG(new URL(path, site).href, { border: QUIET_ZONE }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
