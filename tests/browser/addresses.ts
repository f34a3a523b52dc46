import { readdirSync, readFileSync } from 'node:fs';

/** Addresses of all pages of the built site. */
export const addresses = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .toSorted();

export const GUIDES = ['/instagram/', '/facebook/', '/whatsapp/', '/ohne-konto/'];

/** Everything that is shown step by step: guides and tracks. */
export const STEPPED = addresses.filter(
  (address) =>
    address.endsWith('/') && readFileSync(`dist${address}index.html`, 'utf8').includes('<step-through'),
);
