import { spawn } from 'node:child_process';

/**
 * Everything that a change must pass: `npm test`. In stages, the quick and static ones first; a stage begins when the one
 * before it has passed. Lanes of a stage run beside each other, for two cores; the scripts of a lane one after the other.
 * No two lanes of a stage write the same files. What a script says is printed whole when it ends.
 */
const STAGES: Record<string, string[][]> = {
  // What the types are read from, a build writes too: they are read before it begins.
  'Static checks and rules, and the build': [
    ['check:types', 'test:unit'],
    ['check:lint', 'check:format', 'test:build', 'test:toys'],
  ],
  'The built site, in files and in a browser': [['test:site'], ['test:browser']],
};

const since = (start: number): string => `${Math.round((Date.now() - start) / 1000)} s`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a script of package.json. @returns Whether it passed. */
function run(script: string): Promise<boolean> {
  const start = Date.now();
  say(`  ${script} …`);
  return new Promise((done, fail) => {
    const child = spawn('npm', ['run', '--silent', script], {
      shell: process.platform === 'win32',
      // Many of the processes that tests start load the same modules: each is compiled once.
      env: { ...process.env, NODE_COMPILE_CACHE: '.cache/compiled' },
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      const passed = code === 0;
      say(`\n${Buffer.concat(said).toString().trim()}\n`);
      say(`  ${passed ? '✓' : '✗'} ${script} (${since(start)})`);
      done(passed);
    });
  });
}

/** Runs the scripts of a lane until one fails. */
async function passes(lane: readonly string[]): Promise<boolean> {
  for (const script of lane) if (!(await run(script))) return false;
  return true;
}

const start = Date.now();
for (const [name, lanes] of Object.entries(STAGES)) {
  say(`\n== ${name}`);
  const passed = await Promise.all(lanes.map(passes));
  if (!passed.every(Boolean)) {
    say(`\nStopped at “${name}”, after ${since(start)}.`);
    process.exit(1);
  }
}
say(`\nEverything passed in ${since(start)}.`);
