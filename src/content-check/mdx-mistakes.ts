import { didYouMean, quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import { vocabulary, words } from './vocabulary.ts';

type Told = Pick<Problem, 'found' | 'todo'> & { line?: number; column?: number };

const OWN_LINE = 'Setze <Wort> und </Wort> in eigene Zeilen, mit einer leeren Zeile davor und danach.';
const LIST = 'Welche Wörter es gibt, steht in content/README.md.';

/** What to write instead of HTML, by its tag. */
const HTML: Readonly<Record<string, string>> = {
  br: 'Eine leere Zeile beginnt einen neuen Absatz.',
  p: 'Eine leere Zeile beginnt einen neuen Absatz.',
  div: 'Eine leere Zeile beginnt einen neuen Absatz. Ein Hinweis steht in <Note>.',
  span: 'Schreibe den Text ohne diese Klammern.',
  b: 'Fett geht so: **Wort**.',
  strong: 'Fett geht so: **Wort**.',
  i: 'Betone mit **Wort**.',
  em: 'Betone mit **Wort**.',
  u: 'Betone mit **Wort**.',
  a: 'Ein Link geht so: [Text](/adresse/).',
  img: 'Bilder zeigt diese Website nicht. Einen Bildschirm zeichnet <Screen>.',
  ul: 'Eine Liste geht so: jede Zeile mit „- “ am Anfang.',
  ol: 'Eine Liste geht so: jede Zeile mit „1. “ am Anfang.',
  li: 'Eine Liste geht so: jede Zeile mit „- “ am Anfang.',
  h1: 'Eine Überschrift geht so: ## Text.',
  h2: 'Eine Überschrift geht so: ## Text.',
  h3: 'Eine Überschrift geht so: ### Text.',
  kbd: 'Ein Wort von Metas Bildschirm steht zwischen zwei Zeichen dieser Art: `Senden`.',
  code: 'Ein Wort von Metas Bildschirm steht zwischen zwei Zeichen dieser Art: `Senden`.',
  table: 'Tabellen gehen nicht. Nimm eine Liste.',
  hr: 'Trenne mit einer Überschrift: ## Text.',
  details: 'Zum Aufklappen gibt es <Trouble title="…">.',
  script: 'In content/ steht kein Code.',
  style: 'In content/ steht kein Code.',
  iframe: 'Fremde Inhalte zeigt diese Website nicht.',
  video: 'Filme zeigt diese Website nicht.',
};

/** What to do about a word that does not exist. */
export function unknownWord(name: string): string {
  if (name === '') return 'Lösche die leeren Klammern.';
  const known = words.find((word) => word.toLowerCase() === name.toLowerCase());
  if (!known && name.toLowerCase() in HTML) return `HTML geht hier nicht. ${HTML[name.toLowerCase()]}`;
  return `Dieses Wort gibt es nicht.${known ? ` Meintest du „${known}“?` : didYouMean(name, words)} ${LIST}`;
}

/**
 * Says in German what is wrong with an MDX text.
 * @param message Of the parser: `12:3: reason (…)`.
 * @param body The text, with its lines where they are in the file.
 */
export function explainMdx(message: string, body: string): Told {
  const [, lineText = '1', columnText = '1', reason = message] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx-[\w:-]+\))?$/.exec(message) ?? [];
  const [line, column] = [Number(lineText), Number(columnText)];
  const lines = body.split('\n');
  const rest = [(lines[line - 1] ?? '').slice(column - 1), ...lines.slice(line, line + 8)].join('\n');
  return {
    line,
    column,
    ...(aboutTags(reason, body) ??
      aboutSigns(reason, rest, lines[line - 1] ?? '') ??
      fallback(reason, lines[line - 1] ?? '')),
  };
}

/** Words that are not closed, or closed without having been opened. */
function aboutTags(reason: string, body: string): Told | undefined {
  const [, open, openLine = '', openColumn = '', inParagraph] =
    /^Expected a closing tag for `<([^`>]*)>` \((\d+):(\d+)\)( before the end of `\w+`)?/.exec(reason) ?? [];
  if (open !== undefined) {
    const at = { line: Number(openLine), column: Number(openColumn) };
    if (!words.includes(open)) return { ...at, found: `<${open}>`, todo: unknownWord(open) };
    if (!vocabulary[open]?.hasText)
      return {
        ...at,
        found: `<${open} …>`,
        todo: `Schließe das Wort mit einem Schrägstrich: <${open} … />.`,
      };
    return {
      ...at,
      found: `<${open}> ohne </${open}>${inParagraph ? ' im selben Absatz' : ''}`,
      todo: inParagraph ? OWN_LINE : `Schreibe </${open}> hinter den Text, in eine eigene Zeile.`,
    };
  }
  const [, close = '', other, otherLine = '', otherColumn = ''] =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(
      reason,
    ) ?? [];
  if (other !== undefined) {
    const at = { line: Number(otherLine), column: Number(otherColumn) };
    if (!words.includes(other)) return { ...at, found: `<${other}>`, todo: unknownWord(other) };
    if (!vocabulary[other]?.hasText)
      return {
        ...at,
        found: `<${other} …>`,
        todo: `Schließe das Wort mit einem Schrägstrich: <${other} … />.`,
      };
    if (!words.includes(close)) return { found: `</${close}>`, todo: unknownWord(close) };
    const count = (tag: RegExp): number => [...body.matchAll(tag)].length;
    if (count(new RegExp(`</${close}>`, 'g')) > count(new RegExp(`<${close}[\\s>]`, 'g')))
      return tooMuch(close);
    return {
      ...at,
      found: `<${other}> ohne </${other}>, vor </${close}>`,
      todo: `Schreibe </${other}> hinter den Text von <${other}>, vor </${close}>.`,
    };
  }
  const [, glued] = /^Expected the closing tag `<\/([^`>]*)>` either after/.exec(reason) ?? [];
  if (glued !== undefined) return { found: `</${glued}> am Ende eines Absatzes`, todo: OWN_LINE };
  const [, alone] = /^Unexpected closing tag `<\/([^`>]*)>`, expected an open tag first/.exec(reason) ?? [];
  return alone === undefined ? undefined : tooMuch(alone);
}

const tooMuch = (name: string): Told => ({
  found: `</${name}> ohne <${name}> davor`,
  todo: words.includes(name) ? `Setze <${name} …> davor, oder lösche </${name}>.` : unknownWord(name),
});

/** Signs that mean something in MDX. */
function aboutSigns(reason: string, rest: string, line: string): Told | undefined {
  const shown = quoted(rest.split('\n', 1)[0] ?? '');
  if (/^<!/.test(rest))
    return {
      found: `eine versteckte Bemerkung: ${shown}`,
      todo: 'Lösche sie: Im Text gehen keine Bemerkungen. Im Kopf beginnt eine mit #.',
    };
  if (/^\{/.test(rest) || /brace|expression/i.test(reason))
    return {
      found: `eine geschweifte Klammer: ${shown}`,
      todo: 'Nimm runde Klammern: In geschweiften erwartet MDX Programmcode. Lücken gibt es in Schreiben.',
    };
  if (/^(import|export)\b/.test(line) || /import|export/.test(reason))
    return {
      found: `Programmcode: ${shown}`,
      todo: 'In content/ steht kein Code. Beginne die Zeile mit einem anderen Wort.',
    };
  if (!rest.startsWith('<')) return undefined;
  if (/^<(https?:|www\.|mailto:|[\w.+-]+@)/i.test(rest))
    return {
      found: `eine Adresse in spitzen Klammern: ${shown}`,
      todo: 'Ein Link geht so: [Text](/adresse/).',
    };
  const tag = (/^<[^<>]*>?/.exec(rest)?.[0] ?? rest).trim();
  if (!/^<\/?[A-Za-z]/.test(tag))
    return {
      found: `eine spitze Klammer: ${shown}`,
      todo: 'Schreibe „kleiner als“, oder setze einen Abstand hinter das Zeichen.',
    };
  const [typographic] = /=\s*[„“”‚‘’»«]/u.exec(tag) ?? [];
  if (typographic)
    return {
      found: `typografische Anführungszeichen: ${quoted(tag)}`,
      todo: 'In einem Wort stehen gerade Anführungszeichen: id="formular".',
    };
  if (/=\s*[^"'{\s>]/.test(tag.replaceAll(/"[^"]*"|'[^']*'/g, '""')))
    return {
      found: `ein Wert ohne Anführungszeichen: ${quoted(tag)}`,
      todo: 'Jeder Wert steht in Anführungszeichen: id="formular".',
    };
  if ((tag.split('"').length - 1) % 2 === 1)
    return {
      found: `ein Anführungszeichen zu viel oder zu wenig: ${quoted(tag)}`,
      todo: 'Jeder Wert steht zwischen zwei geraden Anführungszeichen. Im Text nimm „…“.',
    };
  if (!tag.endsWith('>'))
    return { found: `ein Wort ohne > am Ende: ${shown}`, todo: 'Schließe die spitze Klammer mit >.' };
  return {
    found: `ein Wort, das sich nicht lesen lässt: ${quoted(tag)}`,
    todo: `Schreibe es so: <Wort angabe="Wert">. ${LIST}`,
  };
}

const fallback = (reason: string, line: string): Told => ({
  found: quoted(line),
  todo: `An dieser Stelle lässt sich der Text nicht lesen. Prüfe spitze und geschweifte Klammern (${reason}).`,
});
