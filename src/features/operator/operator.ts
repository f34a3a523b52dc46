import type { Operator } from '../../collections/operator.ts';

/** Who runs the site: where the data come from, and whether they can be used as they will be used. */

/** One field of the operator's data. */
export type OperatorField =
  'name' | 'street' | 'city' | 'country' | 'email' | 'responsible' | 'hosting' | 'site' | 'licence';

/** What others may do with the texts: one of these, as pages, papers and frames say it. */
const LICENCES = ['CC BY 4.0', 'CC BY-SA 4.0', 'Alle Rechte vorbehalten'];

/** The variable of the environment that goes before a field of the file. */
export const variableOf = (field: string): string => `OPERATOR_${field.toUpperCase()}`;

/**
 * The operator's data with what the environment says: OPERATOR_NAME before `name`, and so on for every field.
 * @param operator Data of content/operator.yaml.
 * @param environment Variables; empty ones count as unset.
 */
export function withEnvironment(
  operator: Operator,
  environment: Record<string, string | undefined>,
): Operator {
  const fields = Object.entries(operator).map(([field, value]) => [
    field,
    environment[variableOf(field)]?.trim() || value,
  ]);
  return Object.fromEntries(fields) as Operator;
}

/** The names of the fields that nobody has filled in. */
export const unsetFields = (operator: Operator): OperatorField[] =>
  (Object.keys(operator) as OperatorField[]).filter((field) => !operator[field]);

/** What a field wants, as a request to whoever fills it in. */
const WANTED: Record<OperatorField, string> = {
  name: 'Trage den Namen der Person oder des Vereins ein.',
  street: 'Trage Straße und Hausnummer ein.',
  city: 'Trage Postleitzahl und Ort ein.',
  country: 'Trage das Land ein.',
  email: 'Trage eine E-Mail-Adresse ein, die jemand liest, ohne Namen davor: post@….',
  responsible: 'Trage ein, wer für den Inhalt verantwortlich ist.',
  hosting: 'Schreibe in einem Satz, wer die Seiten ausliefert und was der Server festhält.',
  site: 'Trage die öffentliche Adresse ein, mit https:// davor.',
  licence: `Wähle, was andere mit den Texten dürfen: ${LICENCES.join(', ')}.`,
};

/** Nobody has filled in anything. */
export const NOBODY = Object.fromEntries(Object.keys(WANTED).map((field) => [field, null])) as Operator;

/** Ends a line, steers a terminal, turns the direction of reading, or is what is left of a broken encoding. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u;

/** What people type to get past a field, in lower case and without punctuation. */
const FILLERS: RegExp[] = [
  /^kein(e|er|en|s)?( (angaben?|e mail|mail|name|adresse|straße|ort|land|website|ahnung))?$/,
  /^(todo|to do|tbd|tba|fixme|noch nicht|wird noch|kommt noch|fehlt noch|folgt|noch offen)( |$)/,
  /^(nichts|niemand|unbekannt|offen|leer|entfällt|platzhalter|beispiel|muster|null|nil|none|undefined|nan|na|unknown|empty)$/,
  /^((dein|ihr|mein|your) )?(name|vorname nachname|straße|strasse|ort|stadt|land|e mail|email|mail|adresse|website|url)$/,
  /^(placeholder|change ?me|test|asdf|qwertz|lorem ipsum.*)$/,
  /\bmuster(mann|frau|person|firma|verein|stra(ß|ss)e|weg|platz|stadt|ort|dorf|hausen|land)/,
  // One letter, again and again.
  /^(\p{L})\1+$/u,
];
const TEMPLATE = /\$\{|\{\{|^<.*>$|^\[.*\]$/;

/** Whether a text only fills its field. */
function isFiller(value: string): boolean {
  const words = value.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
  return !/\p{L}{2}/u.test(value) || TEMPLATE.test(value) || FILLERS.some((filler) => filler.test(words));
}

/** As browsers check it (HTML, "valid e-mail address"), with a dot in the host, and umlauts there. */
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[\p{L}\p{N}](\.?[\p{L}\p{N}]|-+[\p{L}\p{N}])*\.(\p{L}{2,}|xn--[a-z\d-]+)$/u;

/**
 * What is wrong with a value of the operator's data, so that no page can be built with it.
 * @param value What was entered, trimmed.
 * @returns What to do instead, in sentences; undefined when the value can be used.
 */
export function wrongWith(field: OperatorField, value: string): string | undefined {
  if (UNPRINTABLE.test(value))
    return 'Schreibe alles in eine Zeile. Darin steht ein Zeichen, das niemand sieht: ein Zeilenende, ein Steuerzeichen oder ein Rest einer anderen Kodierung.';
  if (field === 'site') return wrongAddress(value);
  if (field === 'licence') return LICENCES.includes(value) ? undefined : WANTED.licence;
  if (isFiller(value)) return `Das ist ein Platzhalter. ${WANTED[field]}`;
  if (field === 'email' && !EMAIL.test(value)) return WANTED.email;
  return undefined;
}

function wrongAddress(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(value)) return WANTED.site;
  if (url.username || url.password) return 'Lass Name und Passwort weg: Jeder könnte sie lesen.';
  // An empty query or fragment leaves no trace in the parts of an address.
  if (url.pathname !== '/' || /[?#]/.test(value))
    return 'Nimm eine Adresse ohne Pfad, ohne ? und ohne #. In einem Unterordner geht diese Website nicht: Alle Verweise beginnen am Anfang der Adresse. Nimm eine eigene Domain oder Subdomain.';
  return undefined;
}

/** A name that the net knows: words with dots between them, the last one without digits at its start. */
const PUBLIC_HOST = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/;
/** Names that never lead anywhere (RFC 2606, RFC 6761, RFC 6762, RFC 8375), and those that people use in their place. */
const NOWHERE =
  /(^|\.)(example|test|invalid|localhost|local|internal|home\.arpa)$|(^|\.)(example|beispiel|(deine|meine|ihre|your)-?(domain|seite|website))\.[a-z]+$/;

/**
 * What keeps a usable value from being published: it names a place that readers cannot reach.
 * @param value A value that `wrongWith` lets pass.
 * @returns What to do instead, in sentences; undefined when readers can use it.
 */
export function unreachable(field: OperatorField, value: string): string | undefined {
  if (field === 'email') {
    const host = value.slice(value.lastIndexOf('@') + 1).toLowerCase();
    return NOWHERE.test(host) ? `Unter dieser Adresse liest niemand. ${WANTED.email}` : undefined;
  }
  if (field !== 'site') return undefined;
  const { protocol, hostname } = new URL(value);
  if (!PUBLIC_HOST.test(hostname) || NOWHERE.test(hostname))
    return 'Trage die öffentliche Adresse ein. Unter dieser hier findet die Website niemand.';
  if (protocol !== 'https:')
    return 'Trage die Adresse mit https:// ein. Ohne Verschlüsselung kann die Seiten unterwegs jeder ändern.';
  return undefined;
}
