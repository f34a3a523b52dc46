import { quoted } from '../domain/spelling.ts';

/** A mistake in YAML, in German. */
export interface Explanation {
  /** The line with the mistake, from 1: the parser often notices it later. */
  line: number;
  found: string;
  todo: string;
}

const QUOTE = 'Setze den ganzen Text in Anführungszeichen: "…".';
const INNER =
  'Am Anfang und am Ende steht ". Im Text nimm „deutsche Anführungszeichen“, oder setze \\ vor das Zeichen.';
const INDENT =
  'Rücke Felder, die zusammengehören, gleich weit ein, mit Leerzeichen. Was zu einem Feld gehört, steht zwei weiter rechts.';

/** What is wrong with a whole line, whatever stands in it. */
const LINES: readonly [RegExp, string, string][] = [
  [/^ *\t/, 'ein Tabulator am Anfang der Zeile', 'Rücke mit Leerzeichen ein, zwei für jede Stufe.'],
  [
    /^\s*\u00A0|^[^"'„]*[:-]\u00A0/u,
    'ein geschütztes Leerzeichen',
    'Lösche den Abstand, und tippe ein gewöhnliches Leerzeichen.',
  ],
  [/^[^"']*：/u, 'ein fremder Doppelpunkt', 'Tippe den Doppelpunkt neu, dahinter ein Leerzeichen.'],
  [
    /^\s*[–—•·*] /u,
    'ein fremdes Listenzeichen',
    'Ein Punkt einer Liste beginnt mit einem Bindestrich und einem Leerzeichen: „- “.',
  ],
  [
    /^\s*-[^\s-]/,
    'ein Strich ohne Leerzeichen',
    'Hinter dem Strich einer Liste steht ein Leerzeichen: „- “.',
  ],
  [
    /^\s*(?:- )*[A-Za-z][\w-]*:[^\s/]/,
    'ein Doppelpunkt ohne Leerzeichen',
    'Hinter dem Doppelpunkt steht ein Leerzeichen: „name: Text“.',
  ],
];

/** What is wrong with a value that is not between quotation marks. */
const VALUES: readonly [RegExp, string, string][] = [
  [/^[@`%,?!&*]/, 'ein Zeichen am Anfang, das YAML selbst braucht', QUOTE],
  [/^[>|]\s*\S/, 'ein Zeichen am Anfang, das YAML selbst braucht', QUOTE],
  [/^\[@/, 'eine Klammer am Anfang, die YAML selbst braucht', QUOTE],
  [/^[[{][^\]}]*$/, 'eine Klammer, die nicht geschlossen wird', 'Schließe die Klammer in derselben Zeile.'],
  [/^[[{].*[\]}].*\S/, 'Text hinter einer Klammer', QUOTE],
  [/^[\]}]/, 'eine Klammer, die nirgends beginnt', QUOTE],
  [/: |:$/, 'ein Doppelpunkt im Text', QUOTE],
  [/^- /, 'ein Strich hinter dem Doppelpunkt', 'Eine Liste beginnt in der nächsten Zeile, eingerückt.'],
];

/** What a message of the parser means, where the line itself does not show it. */
const CODES: Readonly<Record<string, [string, string]>> = {
  BAD_DQ_ESCAPE: ['ein \\ im Text', 'Schreibe \\\\ statt \\, oder nimm es heraus.'],
  TAB_AS_INDENT: ['ein Tabulator am Anfang der Zeile', 'Rücke mit Leerzeichen ein, zwei für jede Stufe.'],
  MISSING_CHAR: [
    'etwas, das nicht geschlossen wird',
    'Prüfe Anführungszeichen, Klammern und Doppelpunkte bis zu dieser Stelle.',
  ],
  BAD_INDENT: ['eine Einrückung, die nicht passt', INDENT],
  BLOCK_AS_IMPLICIT_KEY: ['eine Einrückung, die nicht passt', INDENT],
  MULTILINE_IMPLICIT_KEY: [
    'eine Zeile ohne „feld:“',
    'Schreibe „feld: Text“. Gehört die Zeile zum Text davor, rücke sie ein.',
  ],
  MULTIPLE_DOCS: [
    'eine Linie aus drei Strichen',
    'Nimm die Linie heraus: In der Datei steht ein einziger Block.',
  ],
  BAD_DIRECTIVE: ['ein % am Anfang', 'Nimm die Zeile heraus.'],
  TAG_RESOLVE_FAILED: ['ein ! am Anfang', QUOTE],
};

/**
 * Says in German what is wrong with YAML.
 * @param lines The YAML.
 * @param line Line in which the parser noticed it, from 1.
 * @param before Lines of the file that stand above the YAML.
 * @param code Code of the parser. @param message Its own words, for what nobody here knows.
 */
export function explain(
  lines: readonly string[],
  line: number,
  code: string,
  message: string,
  before = 0,
): Explanation {
  if (code === 'DUPLICATE_KEY' || /^duplicated mapping key/.test(message))
    return duplicate(lines, line, before);
  // The line itself, what stands above it, and the one below: a mistake shows late more often than early.
  const candidates = [line, line - 1, line + 1].map((number) => ({
    number,
    said: inLine(lines[number - 1] ?? ''),
  }));
  const [own] = candidates;
  const tooDeep = own?.said ? undefined : deeperThanItMay(lines, line);
  if (tooDeep) return tooDeep;
  for (const { number, said } of candidates) if (said) return { line: number, ...said };
  // A field by itself is as it should be: it stands in the wrong column.
  const isItem =
    /^Sequence item/.test(message) ||
    (code === 'UNEXPECTED_TOKEN' && /^\s*(?:- )?[\w-]+:/.test(lines[line - 1] ?? ''));
  const known = CODES[isItem ? 'BAD_INDENT' : code];
  const [found, todo] = known ?? [
    'etwas, das so nicht in YAML stehen kann',
    `Prüfe Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle.`,
  ];
  const shown = (lines[line - 1] ?? '').trim();
  return { line, found: `${found}${shown && `: ${quoted(shown)}`}`, todo };
}

/** What is wrong with one line, if that can be seen. */
function inLine(text: string): Omit<Explanation, 'line'> | undefined {
  if (/^\s*(#|$)/.test(text)) return undefined;
  const told = (what: string, todo: string) => ({ found: `${what}: ${quoted(text)}`, todo });
  for (const [pattern, what, todo] of LINES) if (pattern.test(text)) return told(what, todo);
  const [, value = ''] = /^\s*(?:- )*(?:[^\s"'#:][^:]*:(?:\s+|$)|(?<=- ))(.*)$/.exec(text) ?? [];
  const [sign] = /^["']/.exec(value) ?? [];
  if (sign) {
    const bare =
      sign === '"' ? value.replaceAll(/\\./g, '') : value.slice(1).replaceAll("''", '').padStart(1, "'");
    const marks = bare.split(sign).length - 1 + (sign === "'" ? 1 : 0);
    if (marks === 1)
      return told('ein Anführungszeichen, das nicht geschlossen wird', `Am Ende des Textes fehlt ${sign}.`);
    if (marks > 2) return told('gerade Anführungszeichen im Text', INNER);
    if (!/["']\s*(#.*)?$/.test(bare)) return told('Text hinter dem Anführungszeichen', INNER);
    return undefined;
  }
  for (const [pattern, what, todo] of VALUES) if (pattern.test(value.trim())) return told(what, todo);
  return undefined;
}

/** A line that is further right than the finished field above it lets it be. */
function deeperThanItMay(lines: readonly string[], line: number): Explanation | undefined {
  const above = lines[line - 1] ?? '';
  const below = lines[line] ?? '';
  const depth = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;
  const isField = /^\s*(- )?[\w-]+:( |$)/.test(below);
  const isFull = /^\s*(- )?[\w-]+: +[^\s|>]/.test(above);
  if (!isField || !isFull || /^\s*- /.test(below) || depth(below) <= depth(above)) return undefined;
  if (/^\s*- /.test(above) && depth(below) === depth(above) + 2) return undefined;
  return { line: line + 1, found: `eine Zeile, die zu weit rechts beginnt: ${quoted(below)}`, todo: INDENT };
}

/** The same field twice. */
function duplicate(lines: readonly string[], line: number, before: number): Explanation {
  const text = lines[line - 1] ?? '';
  const [, indent = '', field = ''] = /^(\s*(?:- )?)([^:]+):/.exec(text) ?? [];
  const same = lines.findIndex((other) =>
    other.replace(/^(\s*)- /, '$1  ').startsWith(`${indent.replace('- ', '  ')}${field}:`),
  );
  const where = same >= 0 && same + 1 < line ? `, zum ersten Mal in Zeile ${same + 1 + before}` : '';
  return {
    line,
    found: `zweimal das Feld ${quoted(field)}${where}`,
    todo: 'Lass das Feld an einer Stelle stehen. Hat es mehrere Werte, gehören sie in eine Liste.',
  };
}
