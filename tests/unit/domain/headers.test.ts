import { describe, expect, test } from 'vitest';
import {
  headerRules,
  headersOf,
  toCaddyHeaders,
  toHeadersFile,
  toNginxHeaders,
  toNginxMaps,
} from '../../../src/domain/headers.ts';

const rules = headerRules(['aaa', 'bbb']);
const csp = (address: string) => headersOf(rules, address)['Content-Security-Policy'] ?? '';

describe('the headers', () => {
  test('allow nothing that is not named, and no inline script or style', () => {
    expect(csp('/')).toContain("default-src 'none'");
    expect(csp('/')).toContain("style-src 'sha256-aaa' 'sha256-bbb'");
    expect(csp('/')).toContain("require-trusted-types-for 'script'");
    expect(csp('/')).not.toMatch(/unsafe|https?:|\*/);
  });

  test('let nobody frame a page but the ones for that', () => {
    expect(csp('/instagram/')).toContain("frame-ancestors 'none'");
    expect(headersOf(rules, '/instagram/')['X-Frame-Options']).toBe('DENY');
    expect(csp('/embed/instagram/')).toContain('frame-ancestors *');
    expect(headersOf(rules, '/embed/instagram/')).not.toHaveProperty('X-Frame-Options');
  });

  test('let the search alone use WebAssembly', () => {
    expect(csp('/suche/')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(csp('/faq/')).toContain("script-src 'self';");
  });

  test('keep for ever what has a hashed name, and ask again for all else', () => {
    expect(headersOf(rules, '/_astro/base.abc.js')['Cache-Control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(headersOf(rules, '/instagram/')['Cache-Control']).toBe('no-cache');
  });

  test.each([
    'Strict-Transport-Security',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
  ])('%s is everywhere', (name) => {
    for (const address of ['/', '/suche/', '/_astro/x.js', '/embed/x/', '/404.html'])
      expect(headersOf(rules, address)[name]).toBeTruthy();
  });
});

describe('the files for hosts', () => {
  test('_headers takes a header away before it says it anew', () => {
    const [all = '', assets = ''] = toHeadersFile(rules).split('\n\n');
    expect(all).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none'/);
    expect(assets).toBe('/_astro/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable');
  });

  test('nginx maps each header by address', () => {
    expect(toNginxMaps(rules)).toContain(
      'map $uri $header_cache_control {\n  default "no-cache";\n  ~^/_astro/ "public, max-age=31536000, immutable";\n}',
    );
    expect(toNginxHeaders(rules)).toContain(
      'add_header X-Content-Type-Options $header_x_content_type_options always;',
    );
  });

  test('Caddy keeps the order in a route', () => {
    const text = toCaddyHeaders(rules);
    expect(text).toMatch(/^route \{\n {2}header \/\* \{/);
    expect(text).toContain('  header /embed/* {');
    expect(text).toContain('    -X-Frame-Options');
  });
});
