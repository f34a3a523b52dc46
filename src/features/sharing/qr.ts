import { renderSVG } from 'uqr';

/** So many modules around a code stay empty: ISO/IEC 18004 asks for four. */
export const QUIET_ZONE = 4;

/** The QR code of an address as SVG. It carries nothing about the person. */
export const qrSvg = (path: string, site: URL | undefined): string =>
  renderSVG(new URL(path, site).href, { border: QUIET_ZONE });

/** The same as a file of its own, drawn at build. */
export const qrCode = (path: string, site: URL | undefined): Response =>
  new Response(qrSvg(path, site), { headers: { 'Content-Type': 'image/svg+xml' } });
