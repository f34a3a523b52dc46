/**
 * Rules of einfache Sprache, as far as a machine can hold them (DIN SPEC 33429, BITV 2.0 Anlage 2): what it finds is wrong
 * or may be worded better; whether a text is understood, people who read it say.
 */

/** The longest a sentence may be, in words. */
const MOST_WORDS = 12;
/** A word longer than this needs a hyphen or a Mediopunkt between its parts. */
const LONGEST_WORD = 13;

/** What a writer is told of a line. */
export interface Broken {
  found: string;
  todo: string;
}

/** The lines of a text that are read: without words in angle brackets, and without signs of headings and lists. */
export const linesOf = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim().replace(/^(?:#{2,4}|[-*]|\d+\.|>) /, ''))
    .filter((line) => line !== '' && !line.startsWith('<'));

/** The words of a line: quoted words of Meta's screens, names and addresses stay as they are. */
function plainly(line: string): string {
  return line
    .replaceAll(/\[@[^\]]*\]/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`[^`]*`|„[^“]*“/g, 'Wort')
    .replaceAll('**', '')
    .trim();
}

const NUMBERS = 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend';

/** A pattern, what it shows, and what to do instead. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\b(?:Nr|\d{1,2}))[.!?] +\p{Lu}/u, 'Schreibe jeden Satz in eine eigene Zeile.'],
  [/[;]| – /u, 'Mach zwei Sätze daraus.'],
  [
    /\b(?:des|eines|deines|meines|seines|ihres|unseres|dieses|jedes) (?:\p{Ll}+en )?\p{Lu}\p{L}+|\bMetas\b|\bwegen (?:des|der)\b/u,
    'Nimm keinen Genitiv: „die Seite von Meta“, nicht „Metas Seite“.',
  ],
  [
    /\b(?:wird|werden|wurde|wurden|worden|wirst|werde)\b[^.]*\b(?:ge\p{Ll}+(?:t|en)|\p{Ll}+iert|(?:be|er|ver|ent|zer)\p{Ll}+(?:t|en))\b(?=[.!?]|$)/u,
    'Sag, wer es tut: „Meta prüft das Formular“, nicht „wird geprüft“.',
  ],
  [
    /\b(?:würde|könnte|hätte|wäre|müsste|dürfte|sollte|möge|sei)(?:n|st|t)?\b/u,
    'Schreibe, was ist: ohne „würde“, „könnte“, „sollte“.',
  ],
  [new RegExp(`\\b(?:${NUMBERS})\\b`, 'iu'), 'Schreibe Zahlen als Ziffern: „2“, nicht „zwei“.'],
  [/%|\bProzent\b/u, 'Nimm keine Prozente. Schreibe „viele“ oder „wenige“.'],
  [/\b(?:z\. ?B|u\. ?a|d\. ?h|bzw|usw|ggf|inkl|evtl|etc|ca|Abs|Art)\b\.?/u, 'Schreibe Abkürzungen aus.'],
  [/\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/u, 'Schreibe Tage so: „26. Mai 2025“.'],
];

/** What breaks the rules in a line of a text. */
export function wrongLine(line: string): Broken[] {
  const text = plainly(line);
  const words = text.match(/[\p{L}\d][\p{L}\d·-]*/gu) ?? [];
  const long = words.filter((word) => word.split(/[-·]/).some((part) => part.length > LONGEST_WORD));
  return [
    ...(words.length > MOST_WORDS
      ? [{ found: `${words.length} Wörter`, todo: `Höchstens ${MOST_WORDS} Wörter. Teile den Satz.` }]
      : []),
    ...long.map((word) => ({
      found: `„${word}“`,
      todo: 'Trenne lange Wörter mit Binde-Strich oder Medio·punkt, oder nimm ein kürzeres.',
    })),
    ...RULES.flatMap(([pattern, todo]) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [{ found: `„${found}“`, todo }];
    }),
  ];
}
