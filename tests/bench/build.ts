import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { bareVersion } from '../site/bare.ts';
import type { BenchPage } from './page-types.ts';
import { median } from './speed.ts';

const ROUNDS = 3;
const OURS = [
  'src',
  'public',
  'content',
  'astro.config.mjs',
  'tailwind.config.cjs',
  'package.json',
  'tsconfig.json',
];
/** So many times the content: `GROWTH=10` for a quick look. */
const TIMES = (process.env['GROWTH'] ?? '10,100').split(',').map(Number);

/**
 * Prints the time of a clean build against a plain site (Astro, MDX, Tailwind, Pagefind, as many pages with the
 * same text), and how the time per page changes with 10 and with 100 times the content.
 */
export function benchBuild(_pages: BenchPage[]): Promise<boolean> {
  const own = copySite('.cache/bench-own', 1);
  const plain = plainSite('.cache/bench-plain');
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    times[0].push(build(own, ['astro', 'build']));
    times[1].push(build(plain, ['astro', 'build']) + build(plain, ['pagefind', '--site', 'dist']));
  }
  const [ownTime, plainTime] = [median(times[0]), median(times[1])];
  console.table([
    {
      'clean build s': seconds(ownTime),
      'plain s': seconds(plainTime),
      '× plain (≤ 1.3)': Number((ownTime / plainTime).toFixed(2)),
    },
  ]);
  const rows = [{ content: '1 ×', pages: countPages(join(own, 'dist')), time: ownTime }];
  for (const times of TIMES) {
    const folder = copySite('.cache/bench-many', times);
    const time = build(folder, ['astro', 'build']);
    rows.push({ content: `${times} ×`, pages: countPages(join(folder, 'dist')), time });
  }
  console.table(
    rows.map(({ content, pages, time }) => ({
      content,
      pages,
      'clean build s': seconds(time),
      'ms per page (does not grow)': Math.round(time / pages),
    })),
  );
  return Promise.resolve(true);
}

const seconds = (time: number): number => Number((time / 1000).toFixed(1));

/** Runs a tool in a folder from nothing; milliseconds. */
function build(folder: string, [tool = '', ...args]: string[]): number {
  if (tool === 'astro')
    for (const made of ['dist', '.astro', 'node_modules/.astro', '.cache/previews'])
      rmSync(join(folder, made), { recursive: true, force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', tool), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${tool} failed in ${folder}:\n${stdout}\n${stderr}`);
  return performance.now() - start;
}

function fresh(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return resolve(folder);
}

/** Kinds of content that grow, each with its folder. Guides come with their platforms, questions with their topics. */
const GROWING = ['guides', 'faq', 'letters', 'tracks', 'background'].map((kind) => `content/de/${kind}`);

/** The site with so many times its content: copies of every guide, question, letter, track and page of background. */
function copySite(folder: string, times: number): string {
  const target = fresh(folder);
  for (const part of OURS) cpSync(part, join(target, part), { recursive: true });
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 2);
  for (const kind of GROWING) {
    for (const file of readdirSync(kind)) {
      const text = readFileSync(join(kind, file), 'utf8');
      const { name, ext } = parse(file);
      for (const copy of copies)
        writeFileSync(join(target, kind, `${name}-${copy}${ext}`), copied(text, `${name}-${copy}`, copy));
    }
  }
  for (const file of readdirSync('content/de/platforms')) {
    const text = readFileSync(join('content/de/platforms', file), 'utf8');
    for (const copy of copies)
      writeFileSync(
        join(target, 'content/de/platforms', `${parse(file).name}-${copy}.yaml`),
        copied(text, `${parse(file).name}-${copy}`, copy),
      );
  }
  const topics = readFileSync('content/de/faq.yaml', 'utf8');
  writeFileSync(
    join(target, 'content/de/faq.yaml'),
    topics.replaceAll(/^( +- )([a-z0-9-]+)$/gm, (line, dash: string, name: string) =>
      [line, ...copies.map((copy) => `${dash}${name}-${copy}`)].join('\n'),
    ),
  );
  return target;
}

/** A text under another name: what must be unique gets the number of the copy. */
const copied = (text: string, name: string, copy: number): string =>
  text
    .replace(/^platform: .*$/m, `platform: ${name}`)
    .replace(/^(title|question|keyword|name): ("?)(.*?)(\??"?)$/gm, `$1: $2$3 ${copy}$4`)
    .replace(/^order: (\d+)$/m, (_, order: string) => `order: ${Number(order) + copy * 100}`);

/** The same text as plain MDX pages with one layout. */
function plainSite(folder: string): string {
  const target = fresh(folder);
  const write = (path: string, text: string) => {
    mkdirSync(join(target, path, '..'), { recursive: true });
    writeFileSync(join(target, path), text);
  };
  write('package.json', '{ "type": "module" }');
  write(
    'astro.config.mjs',
    "import mdx from '@astrojs/mdx';\nimport tailwindcss from '@tailwindcss/vite';\nexport default { integrations: [mdx()], vite: { plugins: [tailwindcss()] } };\n",
  );
  write(
    'src/content.config.ts',
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { pages: defineCollection({ loader: glob({ base: './content', pattern: '*.mdx' }) }) };\n",
  );
  // Without a source Tailwind would search the packages too, which here are a link and not ignored by git.
  write('src/site.css', "@import 'tailwindcss' source('.');\n");
  write(
    'src/pages/[...lang]/[page].astro',
    '---\nimport { getCollection, render } from "astro:content";\nimport "../site.css";\nexport const getStaticPaths = async () => (await getCollection("pages")).map((entry) => ({ params: { page: entry.id }, props: { entry } }));\nconst { Content } = await render(Astro.props.entry);\n---\n<html lang="de"><head><title>{Astro.props.entry.data.title}</title></head><body class="mx-auto max-w-prose p-4"><Content /></body></html>\n',
  );
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .forEach((path, index) => {
      const text = bareVersion(readFileSync(join('dist', path), 'utf8')).replace(/^.*<body>/s, '');
      const markdown = text.replaceAll(
        /<h([1-6])[^>]*>/g,
        (_, level: string) => `\n\n${'#'.repeat(Number(level))} `,
      );
      const plain = markdown.replaceAll(/<\/?[a-z][^>]*>/g, '\n\n').replaceAll(/[{}<>]/g, '');
      write(`content/seite-${index}.mdx`, `---\ntitle: Seite ${index}\n---\n${plain}`);
    });
  return target;
}

const countPages = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
