import { previewsAddress, searchAddress } from '../domain/addresses.ts';
import { addressIn, LANGUAGES } from '../site.ts';

/**
 * The headers of the site: one list, from which the files for nginx, Caddy and static hosts are written. Nothing is
 * allowed that the site does not need; scripts come from the site alone, styles are those that stand in its pages.
 */

/** Headers for the addresses that a pattern fits: `/*`, `/_astro/*`, `/suche/*`. Later rules win over earlier ones. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

const YEAR = 31_536_000;
/** Powers that no page uses. */
const POWERS = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** What a page may load. @param scripts Sources of scripts. @param frames Who may frame it. */
const policy = (styles: readonly string[], scripts = "'self'", frames = "'none'"): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles.map((hash) => `'sha256-${hash}'`).join(' ') || "'none'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames}`,
    "require-trusted-types-for 'script'",
    'trusted-types offline',
  ].join('; ');

/** The same for a place in every language. */
const inEach = (path: string, headers: HeaderRule['headers']): HeaderRule[] =>
  LANGUAGES.map((language) => ({ path: addressIn(path, language), headers }));

/**
 * The headers of the site.
 * @param styles SHA-256 of each style that stands in a page, base64.
 */
export function headerRules(styles: readonly string[]): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': policy(styles),
        'Strict-Transport-Security': `max-age=${2 * YEAR}; includeSubDomains`,
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy': POWERS.map((power) => `${power}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        // Pages are asked for again each time; what has not changed is not sent again.
        'Cache-Control': 'no-cache',
      },
    },
    // Names of these change with their content.
    { path: '/_astro/*', headers: { 'Cache-Control': `public, max-age=${YEAR}, immutable` } },
    // Pagefind runs as WebAssembly.
    ...inEach(`${searchAddress}*`, {
      'Content-Security-Policy': policy(styles, "'self' 'wasm-unsafe-eval'"),
    }),
    // Previews: what shows a shared address may show its picture.
    { path: `${previewsAddress}*`, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    // The one place that other sites may frame. An empty value takes a header away.
    ...inEach('/embed/*', {
      'Content-Security-Policy': policy(styles, "'self'", '*'),
      'X-Frame-Options': '',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  ];
}

/** The headers of one address: of all rules that fit, the later winning. */
export function headersOf(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const all = rules
    .filter(({ path }) => fits(path, address))
    .flatMap(({ headers }) => Object.entries(headers));
  return Object.fromEntries([...new Map(all)].filter(([, value]) => value !== ''));
}

const fits = (path: string, address: string): boolean => address.startsWith(path.slice(0, -1));

/** The file `_headers`, as static hosts read it. They join values of the same name, so each rule says all of its headers. */
export const toHeadersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }, index) => {
      const taken = index === 0 ? [] : Object.keys(headers).map((name) => `  ! ${name}`);
      const lines = Object.entries(headers)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `  ${name}: ${value}`);
      return [path, ...taken, ...lines].join('\n');
    })
    .join('\n\n') + '\n';

/** Names of nginx's variables. */
const variable = (name: string): string => `$header_${name.toLowerCase().replaceAll('-', '_')}`;

/** For nginx, outside of a server: what each header says, by address. */
export function toNginxMaps(rules: readonly HeaderRule[]): string {
  const names = Object.keys(rules[0]?.headers ?? {});
  return names
    .map((name) => {
      const special = rules.slice(1).filter(({ headers }) => headers[name] !== undefined);
      const lines = special.map(({ path, headers }) => `  ~^${path.slice(0, -1)} "${headers[name]}";`);
      return `map $uri ${variable(name)} {\n  default "${rules[0]?.headers[name]}";\n${lines.join('\n')}\n}`;
    })
    .join('\n');
}

/** For nginx, inside of a server: the headers, also on errors. */
export const toNginxHeaders = (rules: readonly HeaderRule[]): string =>
  Object.keys(rules[0]?.headers ?? {})
    .map((name) => `add_header ${name} ${variable(name)} always;`)
    .join('\n') + '\n';

/** For Caddy: inside of a route lines keep their order, and later ones win. */
export function toCaddyHeaders(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) =>
      value ? `    ${name} "${value}"` : `    -${name}`,
    );
    return `  header ${path} {\n${lines.join('\n')}\n  }`;
  });
  return `route {\n${blocks.join('\n')}\n}\n`;
}
