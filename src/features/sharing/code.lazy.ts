import { encode } from 'uqr';
import { QUIET_ZONE } from './qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The QR code of an address that only the reader's browser knows, drawn there: nobody hears of it.
 * @param label What it is, for who does not see it.
 */
export function drawCode(address: string, label: string): SVGSVGElement {
  const { data, size } = encode(address, { border: QUIET_ZONE });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  const drawing = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: `0 0 ${size} ${size}`, width: '200', height: '200', role: 'img' };
  for (const [name, value] of Object.entries({ ...attributes, 'aria-label': label, 'data-made': '' }))
    drawing.setAttribute(name, value);
  drawing.append(path('#fff', `M0 0h${size}v${size}H0z`), path('#000', dark.join('')));
  return drawing;
}

function path(fill: string, d: string): SVGPathElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('fill', fill);
  made.setAttribute('d', d);
  return made;
}
