import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { previewsAddress } from '../domain/addresses.ts';
import { PREVIEW_SIZE, type Preview } from '../features/previews/preview.ts';
import { box, INK, LINE, mirrored, set, type, type Box } from './preview-type.ts';

/**
 * Draws previews: the signpost of the site, in its light colours (src/styles/tokens.css). Satori sets the type and turns
 * it into outlines, so that no machine needs the font; resvg paints them; sharp packs them as opaque PNG, in half the bytes.
 * The same preview has the same bytes.
 */

const { width: WIDTH, height: HEIGHT } = PREVIEW_SIZE;
const PAPER = '#fbfaf4';
const SIGN = '#ffd400';
const POLE = '#8a8571';
const MARGIN = 60;
/** The post, and how far its boards point. */
const POST = { x: 126, width: 30 };
const POINT = 62;
/** The board of a page: its middle, and how high its type may stand. */
const BOARD = { middle: 338, tallest: 322, padding: 34, least: 190 };
/** Type on a board, from the largest that is tried. At a quarter of its size, as on a phone, 44 is as large as a footnote. */
const SIZES = [112, 100, 90, 80, 72, 64, 56, 50, 44];
/** More signs than this fit on no board: what is longer is not measured. */
const MOST_SIGNS = 400;
/** A title as large as it fits. */
interface Fitted {
  size: number;
  height: number;
  /** Of the lines that fit; what is longer ends in "…". */
  lines: number;
}

/**
 * Finds the largest type in which a title fits, with whole words if there is one.
 * @param width Pixels it may be wide. @param tallest Pixels it may be high.
 */
async function fit(title: string, width: number, tallest: number, sizes = SIZES): Promise<Fitted> {
  const heightOf = async (size: number, wordBreak: string): Promise<number> =>
    Number(/height="([\d.]+)"/.exec(await set(type(title, size, { width, wordBreak }), width))?.[1]);
  const smallest = Math.min(...sizes);
  for (const size of sizes) {
    const height = await heightOf(size, 'break-word');
    // Where a word had to be broken, there are more lines than with whole words.
    const isWhole = size === smallest || height === (await heightOf(size, 'normal'));
    if (isWhole && height <= tallest) return { size, height, lines: Math.round(height / (size * LINE)) };
  }
  const lines = Math.floor(tallest / (smallest * LINE));
  return { size: smallest, height: lines * smallest * LINE, lines };
}

/** A title at its place. */
const placed = (title: string, { size, height, lines }: Fitted, left: number, top: number, width: number) =>
  box({ position: 'absolute', left, top, width, height }, [
    type(title, size, { width, wordBreak: 'break-word', display: 'block', lineClamp: lines }),
  ]);

const arrow = (x: number, y: number, width: number, height: number, color: string, point = POINT): string =>
  `<path fill="${color}" d="M${x} ${y}h${width - point}l${point} ${height / 2}l${-point} ${height / 2}h${point - width}z"/>`;

const post = (x: number, y: number): string =>
  `<rect x="${x}" y="${y}" width="${POST.width}" height="${HEIGHT}" rx="6" fill="${POLE}"/>`;

const brand = (left: number, name: string): { shape: string; text: Box } => ({
  shape: arrow(left, 563, 54, 34, INK, 17),
  text: type(name, 44, { position: 'absolute', left: left + 72, top: 555 }),
});

/** The line above a board: what it belongs to, and where in it. */
const above = (of: string, note: string | undefined): Box =>
  box(
    {
      position: 'absolute',
      left: 196,
      top: 40,
      width: WIDTH - MARGIN - 196,
      justifyContent: 'space-between',
      alignItems: 'baseline',
    },
    [
      type(of, 66, {
        display: 'block',
        lineClamp: 1,
        flexShrink: 0,
        maxWidth: note === undefined ? 880 : 560,
      }),
      ...(note === undefined
        ? []
        : [type(note, 48, { fontWeight: 500, display: 'block', lineClamp: 1, marginLeft: 24 })]),
    ],
  );

/** A board on its post: name and place above, the number as a way mark. */
async function boardOf({
  site,
  subject,
  of = subject,
  note,
  title,
  number,
}: Preview): Promise<{ shapes: string; texts: Box[] }> {
  const left = number === undefined ? MARGIN + 40 : 262;
  const width = WIDTH - MARGIN - POINT - left;
  const fitted = await fit(title, width, BOARD.tallest);
  const height = Math.max(BOARD.least, fitted.height + 2 * BOARD.padding);
  const top = BOARD.middle - height / 2;
  const middle = POST.x + POST.width / 2;
  const mark = `<rect x="${middle - 52}" y="${BOARD.middle - 52}" width="104" height="104" fill="${INK}" transform="rotate(45 ${middle} ${BOARD.middle})"/>`;
  const name = brand(196, site);
  return {
    shapes: [
      post(POST.x, 44),
      arrow(MARGIN, top, WIDTH - 2 * MARGIN, height, SIGN),
      number === undefined ? '' : mark,
      name.shape,
    ].join(''),
    texts: [
      above(of, note),
      placed(title, fitted, left, BOARD.middle - fitted.height / 2, width),
      ...(number === undefined
        ? []
        : [
            type(String(number), 84, {
              position: 'absolute',
              left: middle - 60,
              top: BOARD.middle - 46,
              width: 120,
              justifyContent: 'center',
              color: PAPER,
            }),
          ]),
      name.text,
    ],
  };
}

/** The home page: what it says, and a board for each way. */
async function signpostOf({ title, site }: Preview, boards: readonly string[]) {
  const width = 560;
  const fitted = await fit(title, width, 440);
  const pitch = Math.min(118, 480 / boards.length);
  const name = brand(MARGIN, site);
  const left = (index: number): number => 670 + (index % 2) * 24;
  return {
    shapes: [
      post(724, 36),
      ...boards.map((_, index) =>
        arrow(left(index), 66 + index * pitch, 490 - (index % 2) * 24, pitch - 16, SIGN, 48),
      ),
      name.shape,
    ].join(''),
    texts: [
      placed(title, fitted, MARGIN, 56, width),
      ...boards.map((each, index) =>
        box(
          {
            position: 'absolute',
            left: left(index) + 32,
            top: 66 + index * pitch,
            height: pitch - 16,
            alignItems: 'center',
          },
          [type(each, Math.min(60, pitch * 0.52))],
        ),
      ),
      name.text,
    ],
  };
}

/** Draws a preview, whatever was drawn before. @returns A PNG of 1200 × 630 pixels. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  const fitting = { ...preview, title: preview.title.slice(0, MOST_SIGNS) };
  const { shapes, texts } = await (preview.boards ? signpostOf(fitting, preview.boards) : boardOf(fitting));
  const { isMirrored = false } = preview;
  const whole = box({ width: WIDTH, height: HEIGHT }, isMirrored ? texts.map(mirrored) : texts);
  const words = await set(whole, WIDTH, HEIGHT);
  const drawn = isMirrored ? `<g transform="translate(${WIDTH} 0) scale(-1 1)">${shapes}</g>` : shapes;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>${drawn}${words}</svg>`;
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 7 })
    .toBuffer();
}

/** Pictures of earlier builds; the folder may be deleted at any time. */
export const KEPT = '.cache/previews';
/** What drawing is called in the timeline of the process: pages and integrations are bundled apart, and share only that. */
const MEASURE = 'preview';
/** What a picture is made by: when one of these changes, all are drawn anew. */
const MADE_BY = ['src/integrations/previews.ts', 'src/integrations/preview-type.ts', 'package.json'];

/**
 * A preview as a picture, from an earlier build if nothing that it is made of has changed.
 * @returns A PNG of 1200 × 630 pixels.
 */
export async function previewPicture(preview: Preview): Promise<Buffer> {
  const made = createHash('sha256').update(JSON.stringify(preview));
  for (const file of MADE_BY) made.update(readFileSync(file));
  const file = join(KEPT, `${made.digest('hex').slice(0, 32)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const start = performance.now();
  const picture = await drawPreview(preview);
  performance.measure(MEASURE, { start });
  mkdirSync(KEPT, { recursive: true });
  // It appears whole or not at all: a build that is stopped leaves no half picture.
  writeFileSync(`${file}.${process.pid}`, picture);
  renameSync(`${file}.${process.pid}`, file);
  return picture;
}

/** Says after the build how many previews there are, and what it cost to draw those that no earlier build has left. */
export function previews(): AstroIntegration {
  return {
    name: 'previews',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const pictures = readdirSync(new URL(`.${previewsAddress}`, dir), {
          recursive: true,
          encoding: 'utf8',
        });
        const drawn = performance.getEntriesByName(MEASURE);
        const seconds = drawn.reduce((sum, { duration }) => sum + duration, 0) / 1000;
        const count = pictures.filter((file) => file.endsWith('.png')).length;
        logger.info(`${count} previews, ${drawn.length} of them drawn anew in ${seconds.toFixed(1)} s`);
      },
    },
  };
}
