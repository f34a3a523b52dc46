import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { serve } from '../../src/tools/serve.ts';

const node = process.execPath;

test('npm start says so when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const start = spawn(node, ['src/tools/start.ts', '--built'], {
    env: { ...process.env, PORT: String(port) },
  });
  let said = '';
  start.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(start, 'exit')) as [number];
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} ist belegt.`);
});

test('the server answers as a static host: pages, and 404.html for the rest', async () => {
  const server = await serve('dist', 0);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await fetch(`${origin}/instagram/formular/`);
  const lost = await fetch(`${origin}/gibt-es-nicht/`);
  server.close();
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<h1>Formular ausfüllen</h1>');
  expect(lost.status).toBe(404);
  expect(await lost.text()).toContain('Diese Seite gibt es nicht');
});

const FIELDS = ['name', 'street', 'city', 'country', 'email', 'responsible', 'hosting', 'site'];
const releaseCheck = (environment: Record<string, string>) =>
  spawnSync(node, ['src/tools/release-check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });

test('a release is refused while the operator is not entered, with every missing field', () => {
  const { status, stderr } = releaseCheck({});
  expect(status).toBe(1);
  for (const field of FIELDS) expect(stderr).toContain(`OPERATOR_${field.toUpperCase()}`);
});

test('a release is allowed once every field is entered', () => {
  const environment = Object.fromEntries(
    FIELDS.map((field) => [`OPERATOR_${field.toUpperCase()}`, 'https://example.org']),
  );
  expect(releaseCheck(environment)).toMatchObject({ status: 0, stderr: '' });
});

test('a Node that is too old is told what is missing', () => {
  const old =
    "Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); require('./src/tools/check-node.cjs')";
  const { status, stderr } = spawnSync(node, ['-e', old], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe('Hier läuft Node 20.20.2. Gebraucht wird Node 22.18 oder neuer: https://nodejs.org\n');
});
