import { mkdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { benchBuild } from './build.ts';
import { benchIslands } from './islands.ts';
import { benchLighthouse } from './lighthouse.ts';
import { pageTypes } from './page-types.ts';
import { benchLoad } from './load.ts';
import { benchReading } from './reading.ts';
import { benchSearch } from './search.ts';
import { benchSpeed } from './speed.ts';
import { benchTasks } from './tasks.ts';
import { benchWeight } from './weight.ts';

/**
 * `npm run bench`: the figures of the site, each beside the figure to reach. Bytes are exact and fail the run; times
 * depend on the machine and are printed as ratios. `npm run bench -- speed` runs one part.
 */
const PARTS = {
  weight: benchWeight,
  reading: benchReading,
  tasks: benchTasks,
  speed: benchSpeed,
  islands: benchIslands,
  search: benchSearch,
  lighthouse: benchLighthouse,
  build: benchBuild,
  load: benchLoad,
};
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

console.log('Building the site …');
const build = spawnSync('npm', ['run', 'build'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}
mkdirSync('.cache', { recursive: true });
const pages = pageTypes.map(({ name, address }) => ({
  name,
  address,
  html: readFileSync(`dist${address}index.html`, 'utf8'),
}));

let failed = false;
for (const [name, part] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n== ${name} ==`);
  failed = !(await part(pages)) || failed;
}
process.exit(failed ? 1 : 0);
