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

/** A line of a text that is read. */
export interface Line {
  text: string;
  /** Whether it is a sentence of running text; a heading or a point of a list need not be one. */
  isSentence: boolean;
}

/** The lines of a text that are read: without words in angle brackets, and without signs of headings and lists. */
export const linesOf = (body: string): Line[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('<'))
    .map((line) => {
      const text = line.replace(/^(?:#{2,4}|[-*]|\d+\.|>) /, '');
      return { text, isSentence: text === line };
    });

/** The words of a line: quoted words of Meta's screens, names and addresses stay as they are. */
const inBold = (line: string): string =>
  line
    .replaceAll(/\[@[^\]]*\]/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`[^`]*`|„[^“]*“/g, 'Wort')
    .trim();

const NUMBERS =
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\p{Ll}+zehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|\\p{Ll}*(?:hundert|tausend)|(?:zwei|drei|vier|fünf)mal';
/**
 * A noun and what follows it in the genitive: „die Seite der Firma“, „das Handy meiner Mutter“. No noun, but with a capital
 * at the beginning of a sentence: „Auf unserer Seite“, „Schreib der Firma“.
 */
const OF_WHOM =
  '(?!(?:Auf|In|An|Mit|Bei|Von|Zu|Aus|Nach|Seit|Unter|Über|Vor|Hinter|Neben|Schreib|Sag|Gib|Schick|Zeig|Antworte|Hilf|Glaub)(?!\\p{L}))\\p{Lu}\\p{L}+ (?:der|des|einer|eines|dieser|dieses|aller|vieler|(?:m|d|s)einer|(?:m|d|s)eines|ihrer|ihres|unserer|unseres|eurer|eures) (?:\\p{Ll}+ )?\\p{Lu}\\p{L}+';
const BECOMES = '(?:wird|werden|wurde|wurden|worden|wirst|werdet|werde)';
/** „genutzt“, „abgelehnt“, „gespeichert“, „übermittelt“, „trainiert“, „bestätigt“. */
const DONE =
  '(?:\\p{Ll}{0,8}ge\\p{Ll}{2,}(?:t|en)|\\p{Ll}+iert|\\p{Ll}{0,6}(?:be|er|ver|ent|emp|zer|miss|über|unter|durch|wider|hinter)\\p{Ll}{2,}(?:t|en))';

/** Whole words: what `\b` takes for an edge leaves out umlauts. */
const whole = (words: string, flags = ''): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, `u${flags}`);

/** A pattern, what it shows, and what to do instead. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\b(?:Nr|\d{1,2}))[.!?] +\p{Lu}/u, 'Schreibe jeden Satz in eine eigene Zeile.'],
  [/[;]| – |,[^,]*,/u, 'Mach zwei Sätze daraus.'],
  [
    /(?:^(?:Weil|Obwohl|Nachdem|Bevor|Während)|, (?:weil|obwohl|damit|nachdem|bevor|sodass|indem|während|wobei))(?!\p{L})/u,
    'Mach zwei Sätze daraus, ohne dieses Wort.',
  ],
  [
    whole(
      `(?:des|eines|(?:m|d|s)eines|ihres|unseres|dieses|jedes) (?:\\p{Ll}+en )?\\p{Lu}\\p{L}+s|${OF_WHOM}|(?:Meta|Instagram|Facebook|WhatsApp|Europa|Deutschland|Irland)s|(?:wegen|trotz|statt) (?:der|des|einer|eines)|aufgrund|anhand|mithilfe|bezüglich|innerhalb|außerhalb`,
    ),
    'Nimm keinen Genitiv: „die Seite von Meta“, nicht „Metas Seite“.',
  ],
  [
    whole(
      `${BECOMES} (?:[^.,]* )?${DONE}|${DONE} ${BECOMES}|(?:lässt|lassen) sich|(?:ist|sind) (?:[^.,]* )?zu \\p{Ll}+en`,
    ),
    'Sag, wer es tut: „Meta prüft das Formular“, nicht „wird geprüft“.',
  ],
  [
    /(?<!\p{L})(?:wird|werden|wirst|werdet|werde) (?:[^.,]* )?\p{Ll}+(?:en|ern|eln)(?=[.,!?:]|$)/u,
    'Schreibe, was jetzt ist: „Meta antwortet“, nicht „wird antworten“.',
  ],
  [
    whole('(?:würde|könnte|hätte|wäre|müsste|dürfte|sollte|käme|gäbe|bräuchte)(?:n|st|t)?|möge|sei|seien'),
    'Schreibe, was ist: ohne „würde“, „könnte“, „sollte“.',
  ],
  [
    whole(
      'sagte|schrieb|kam|ging|gab|stand|hieß|lag|begann|machte|nutzte|schickte|fragte|wollte|konnte|musste|durfte',
    ),
    'Schreibe „hat gesagt“, nicht „sagte“.',
  ],
  [whole('man', 'i'), 'Sprich Menschen an: „du“, nicht „man“.'],
  [whole(NUMBERS, 'i'), 'Schreibe Zahlen als Ziffern: „2“, nicht „zwei“.'],
  [/%|(?<!\p{L})Prozent(?!\p{L})/u, 'Nimm keine Prozente. Schreibe „viele“ oder „wenige“.'],
  [whole('z\\. ?B|u\\. ?a|d\\. ?h|bzw|usw|ggf|inkl|evtl|etc|ca|Abs|Art'), 'Schreibe Abkürzungen aus.'],
  [/\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/u, 'Schreibe Tage so: „26. Mai 2025“.'],
  // The same word for the same thing.
  [/Datenschutz/u, 'Schreibe immer „Daten-Schutz“.'],
  [/(?<!E-)Mails?(?!\p{L})|Postf[aä]ch/u, 'Schreibe immer „E-Mail“.'],
  [/Screenshot|Bildschirmfoto/u, 'Schreibe immer „Foto vom Bildschirm“.'],
  [whole('Smartphones?|Telefons?|Geräte?'), 'Schreibe immer „Handy“.'],
  [whole('[Kk]lick(?:e|st|t|en)?|Buttons?|Knopf|Knöpfe'), 'Schreibe immer „tippen“.'],
  [whole('Postings?|Posts|gepostet|posten|postest'), 'Schreibe immer „Beitrag“ und „zeigen“.'],
  [whole('Accounts?|Benutzerkonto'), 'Schreibe immer „Konto“.'],
  [whole('Unternehmen|Konzerns?'), 'Schreibe immer „Firma“.'],
  [/[Tt]rainier|Training/u, 'Schreibe immer: „Die KI lernt.“'],
];

/** Words that say no. People who read slowly miss them, and then read the opposite. */
const NO = whole('nicht|nichts|nie|niemals|niemand\\p{Ll}*|kein\\p{Ll}*', 'i');

/** What breaks the rules in a line of a text. */
export function wrongLine({ text: line, isSentence }: Line): Broken[] {
  const bold = inBold(line);
  const text = bold.replaceAll('**', '');
  const words = text.match(/[\p{L}\d][\p{L}\d·-]*/gu) ?? [];
  const long = words.filter((word) => word.split(/[-·]/).some((part) => part.length > LONGEST_WORD));
  const [no] = NO.exec(bold.replaceAll(/\*\*[^*]*\*\*/g, '')) ?? [];
  return [
    ...(words.length > MOST_WORDS
      ? [{ found: `${words.length} Wörter`, todo: `Höchstens ${MOST_WORDS} Wörter. Teile den Satz.` }]
      : []),
    ...(isSentence && !/^(?=[\p{Lu}\d]).*(?:[.!?:]|Wort)$/u.test(text)
      ? [{ found: 'kein ganzer Satz', todo: 'Eine Zeile ist ein ganzer Satz: vorn groß, am Ende ein Punkt.' }]
      : []),
    ...long.map((word) => ({
      found: `„${word}“`,
      todo: 'Trenne lange Wörter mit Binde-Strich oder Medio·punkt, oder nimm ein kürzeres.',
    })),
    ...(no === undefined
      ? []
      : [
          {
            found: `„${no}“`,
            todo: 'Sag, was ist oder was zu tun ist. Geht das nicht, setz das Wort fett: **nicht**.',
          },
        ]),
    ...RULES.flatMap(([pattern, todo]) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [{ found: `„${found}“`, todo }];
    }),
  ];
}

const PARAGRAPH = /<p>((?:(?!<\/p>)[\s\S])*)<\/p>/g;
const isWhole = (html: string): boolean =>
  (html.match(/<\w/g) ?? []).length === (html.match(/<\//g) ?? []).length;
/** A citation, which stays as it is, or a word with hyphens. */
const HYPHENED = /\[@[^\]]*\]|\p{L}+(?:-\p{L}+)+/gu;
/** The longest word that fits on a line of a narrow screen, in a heading, too. */
const FITS = 16;

/**
 * The text of a page as it is read: each sentence in a box of its own, so that one can tell it from the next where lines
 * are short; a word with a hyphen stays whole on its line, if it fits.
 * @param html Rendered text, in which the lines of a paragraph are its sentences, and citations still stand as `[@id]`.
 * @returns The same, with `<span>` around the sentences of a paragraph that has more than one.
 */
export const inSentences = (html: string): string =>
  html
    .replaceAll(PARAGRAPH, (paragraph, text: string) => {
      const lines = text.split('\n');
      return lines.length > 1 && lines.every(isWhole)
        ? `<p>${lines.map((line) => `<span>${line}</span>`).join('\n')}</p>`
        : paragraph;
    })
    .replaceAll(/(?<=>)[^<>]+/g, (text) =>
      text.replaceAll(HYPHENED, (word) =>
        word.startsWith('[') || word.length > FITS ? word : word.replaceAll('-', '-\u2060'),
      ),
    );
