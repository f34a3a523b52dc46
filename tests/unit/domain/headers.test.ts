import { describe, expect, test } from 'vitest';
import {
  headerRules,
  headersOf,
  toCaddyHeaders,
  toHeadersFile,
  toNginxHeaders,
  toNginxMaps,
} from '../../../src/integrations/headers.ts';
import { addressIn, LANGUAGES } from '../../../src/site.ts';

const rules = headerRules(['aaa', 'bbb']);
const csp = (address: string) => headersOf(rules, address)['Content-Security-Policy'] ?? '';

describe('the headers', () => {
  test('allow nothing that is not named, and no inline script or style', () => {
    expect(csp('/')).toContain("default-src 'none'");
    expect(csp('/')).toContain("style-src 'sha256-aaa' 'sha256-bbb'");
    expect(csp('/')).toContain("require-trusted-types-for 'script'");
    expect(csp('/')).not.toMatch(/unsafe|https?:|\*/);
  });

  test.each(LANGUAGES)('let nobody frame a page but the ones for that (%s)', (language) => {
    const guide = addressIn('/instagram/', language);
    expect(csp(guide)).toContain("frame-ancestors 'none'");
    expect(headersOf(rules, guide)['X-Frame-Options']).toBe('DENY');
    const framed = addressIn('/embed/instagram/', language);
    expect(csp(framed)).toContain('frame-ancestors *');
    expect(headersOf(rules, framed)).not.toHaveProperty('X-Frame-Options');
  });

  test.each(LANGUAGES)('let the search alone use WebAssembly (%s)', (language) => {
    expect(csp(addressIn('/suche/', language))).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(csp(addressIn('/faq/', language))).toContain("script-src 'self';");
  });

  test('keep for ever what has a hashed name, and ask again for all else', () => {
    expect(headersOf(rules, '/_astro/base.abc.js')['Cache-Control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(headersOf(rules, '/instagram/')['Cache-Control']).toBe('no-cache');
  });
});

/** What Mozilla's HTTP Observatory looks at, one test a line of its report. Redirects to HTTPS are the host's. */
describe.each(['/', '/faq/', '/suche/', '/embed/instagram/', '/_astro/x.js', '/sw.js', '/404.html'])(
  'the header check of %s',
  (address) => {
    const headers = headersOf(rules, address);
    const directives = new Map(
      csp(address)
        .split('; ')
        .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]),
    );
    const allowed = (directive: string) =>
      directives.get(directive) ?? directives.get('default-src') ?? ['*'];

    test('Content Security Policy: nothing by default', () => {
      expect(directives.get('default-src')).toEqual(["'none'"]);
    });
    test('Content Security Policy: no inline code, no eval, no plugin', () => {
      for (const kind of ['script-src', 'style-src', 'object-src', 'worker-src'])
        for (const source of allowed(kind))
          expect(source).not.toMatch(/'unsafe-(inline|eval)|\*|data:|https?:/);
      expect(allowed('object-src')).toEqual(["'none'"]);
    });
    test('Content Security Policy: what default-src does not cover', () => {
      expect(directives.get('base-uri')).toEqual(["'none'"]);
      expect(directives.get('form-action')).toEqual(["'self'"]);
      expect(directives.get('frame-ancestors')).toEqual([address.startsWith('/embed/') ? '*' : "'none'"]);
    });
    test('Trusted Types: strings never become code, and there is one policy', () => {
      expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(directives.get('trusted-types')).toEqual(['offline']);
    });
    test('Strict Transport Security: more than six months, for all names below', () => {
      const [, seconds] =
        /^max-age=(\d+); includeSubDomains$/.exec(headers['Strict-Transport-Security'] ?? '') ?? [];
      expect(Number(seconds)).toBeGreaterThan(15_768_000);
    });
    test('X-Content-Type-Options, X-Frame-Options, Referrer-Policy', () => {
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['X-Frame-Options']).toBe(address.startsWith('/embed/') ? undefined : 'DENY');
      expect(headers['Referrer-Policy']).toBe('no-referrer');
    });
    test('Cross-Origin: opener, resources, and no word that lets others read', () => {
      expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
      expect(headers['Cross-Origin-Resource-Policy']).toBe(
        address.startsWith('/embed/') ? 'cross-origin' : 'same-origin',
      );
      expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    });
    test('Permissions-Policy: no power for anyone', () => {
      const powers = (headers['Permissions-Policy'] ?? '').split(', ');
      expect(powers.length).toBeGreaterThan(10);
      expect(powers.filter((power) => !/^[a-z-]+=\(\)$/.test(power))).toEqual([]);
    });
    test('no cookie', () => {
      expect(headers).not.toHaveProperty('Set-Cookie');
    });
  },
);

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
