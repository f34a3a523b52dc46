import { readFileSync } from 'node:fs';
import satori from 'satori';

/** The type on previews, in any script that a language of the site has. */

export const INK = '#17160f';
export const LINE = 1.08;

/** Fonts, each for the letters that those before it have not. A font is read when a text has letters of its script. */
const FONTS = [
  { font: 'barlow-semi-condensed', part: 'latin', letters: /./u },
  { font: 'barlow-semi-condensed', part: 'latin-ext', letters: /[\u0100-\u02ff\u1e00-\u1eff]/u },
  { font: 'fira-sans-condensed', part: 'cyrillic', letters: /\p{Script=Cyrillic}/u },
  { font: 'noto-sans-arabic', part: 'arabic', letters: /\p{Script=Arabic}/u },
] as const;
const nameOf = ({ font, part }: (typeof FONTS)[number]): string => `${font}-${part}`;
const FAMILY = FONTS.map(nameOf).join(', ');

const read = new Map<string, Buffer>();
function fontFile(name: string): Buffer {
  const data = read.get(name) ?? readFileSync(`node_modules/@fontsource/${name}`);
  read.set(name, data);
  return data;
}
/** The fonts that a text needs. */
const fontsFor = (text: string) =>
  FONTS.filter(({ letters }) => letters.test(text)).flatMap((font) =>
    ([500, 700] as const).map((weight) => ({
      name: nameOf(font),
      weight,
      data: fontFile(`${font.font}/files/${nameOf(font)}-${weight}-normal.woff`),
    })),
  );

/** Letters that are written from right to left. */
const FROM_RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** A box of type as satori takes it. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: string | Box[] };
}
export const box = (style: Record<string, string | number>, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Sets type. @param height Left out for as high as the type is. @returns An SVG of outlines. */
export const set = (content: Box, width: number, height?: number): Promise<string> =>
  satori(content as Parameters<typeof satori>[0], {
    width,
    ...(height !== undefined && { height }),
    fonts: fontsFor(JSON.stringify(content)),
  });

export const type = (text: string, size: number, more: Record<string, string | number> = {}): Box =>
  box(
    {
      fontSize: size,
      fontWeight: 700,
      fontFamily: FAMILY,
      lineHeight: LINE,
      color: INK,
      ...(FROM_RIGHT.test(text) && { direction: 'rtl', textAlign: 'right' }),
      ...more,
    },
    text,
  );

/** The same, seen in a mirror: what lies at the left lies at the right, and rows run the other way. Letters stay. */
export function mirrored({ props: { style, children } }: Box): Box {
  const { left, marginLeft, ...rest } = style;
  return {
    type: 'div',
    props: {
      style: {
        ...rest,
        ...(left !== undefined && { right: left }),
        ...(marginLeft !== undefined && { marginRight: marginLeft }),
        ...(rest['justifyContent'] === 'space-between' && { flexDirection: 'row-reverse' }),
      },
      children: typeof children === 'string' ? children : children.map(mirrored),
    },
  };
}
