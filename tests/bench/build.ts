import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
/** Pages that one more guide brings: itself and its steps. */
const PAGES_PER_GUIDE = 8;

/**
 * Prints the time of a clean build against a plain site (Astro, MDX, Tailwind, Pagefind, as many pages with the
 * same text), and how the time per page changes with 8 and with 120 more guides.
 */
export function benchBuild(_pages: BenchPage[]): Promise<boolean> {
  const own = copySite('.cache/bench-own', 0);
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
  console.table(
    [8, 120].map((guides) => {
      const folder = copySite('.cache/bench-many', guides);
      const time = build(folder, ['astro', 'build']);
      const pages = countPages(join(folder, 'dist'));
      return { pages, 'clean build s': seconds(time), 'ms per page': Math.round(time / pages) };
    }),
  );
  console.log(`(a guide brings ${PAGES_PER_GUIDE} pages)`);
  return Promise.resolve(true);
}

const seconds = (time: number): number => Number((time / 1000).toFixed(1));

/** Runs a tool in a folder from nothing; milliseconds. */
function build(folder: string, [tool = '', ...args]: string[]): number {
  if (tool === 'astro')
    for (const made of ['dist', '.astro', 'node_modules/.astro'])
      rmSync(join(folder, made), { recursive: true, force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', tool), args, {
    cwd: folder,
    encoding: 'utf8',
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

/** The site with more guides: copies of the one for Instagram under other names. */
function copySite(folder: string, more: number): string {
  const target = fresh(folder);
  for (const part of OURS) cpSync(part, join(target, part), { recursive: true });
  const guide = readFileSync('content/de/guides/instagram.mdx', 'utf8');
  for (let index = 0; index < more; index++) {
    const id = `plattform-${index}`;
    writeFileSync(
      join(target, `content/platforms/${id}.yaml`),
      `name: Plattform ${index}\ndoor: Tür\norder: ${index + 10}\n`,
    );
    writeFileSync(
      join(target, `content/de/guides/${id}.mdx`),
      guide.replace('platform: instagram', `platform: ${id}`),
    );
  }
  return target;
}

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
    'src/pages/[page].astro',
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
