import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dueReviews } from '../../src/domain/review.ts';
import { readEntries } from '../../src/tools/content.ts';
import { checkLinks } from '../../src/tools/links.ts';

test('what to check next is found in the content, sources too', () => {
  const due = dueReviews(readEntries(), '2026-11-25');
  expect(due.length).toBeGreaterThan(400);
  expect(new Set(due.map(({ collection }) => collection))).toEqual(
    new Set([
      'answerPeriod',
      'authorities',
      'background',
      'claims',
      'deadlines',
      'disputes',
      'faq',
      'guides',
      'home',
      'letters',
      'otherServices',
      'pages',
      'replies',
      'sources',
      'timeline',
      'tracks',
    ]),
  );
  // The text of a guide is read too, not just its head: every guide has more deciding sentences than any dispute.
  const heaviest = (kind: string) =>
    due.filter(({ collection }) => collection === kind).map(({ weight }) => weight);
  expect(Math.min(...heaviest('guides'))).toBeGreaterThan(Math.max(...heaviest('disputes')));
});

describe('the check of links', () => {
  let server: Server;
  let origin = '';
  const asked: { path: string; method: string; at: number }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ path: request.url ?? '', method: request.method ?? '', at: performance.now() });
      if (request.url === '/fine') response.writeHead(200).end();
      else if (request.url === '/no-head')
        response.writeHead(request.method === 'HEAD' ? 405 : 200).end('text');
      else if (request.url === '/moved') response.writeHead(301, { Location: '/fine' }).end();
      else if (request.url === '/slash') response.writeHead(301, { Location: '/slash/' }).end();
      else if (request.url === '/slash/') response.writeHead(200).end();
      else if (request.url !== '/silent') response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('tells what is fine, moved, broken or silent', async () => {
    const paths = ['/fine', '/no-head', '/moved', '/slash', '/gone', '/silent'];
    const reports = await checkLinks(
      paths.map((path) => origin + path),
      { pause: 1, timeout: 300 },
    );
    expect(reports.map(({ state, says }) => [state, says.replace(/→.*/, '→')])).toEqual([
      ['fine', '200'],
      ['fine', '200'],
      ['moved', '200 →'],
      ['fine', '200 →'],
      ['broken', '404'],
      ['broken', 'keine Antwort'],
    ]);
  });

  test('asks one host one question at a time, with a pause', async () => {
    asked.length = 0;
    await checkLinks([`${origin}/fine`, `${origin}/slash/`], { pause: 80, timeout: 1000 });
    expect(asked.map(({ path }) => path)).toEqual(['/fine', '/slash/']);
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(75);
  });

  test('a host that refuses is broken, and nothing is thrown', async () => {
    const [report] = await checkLinks(['https://127.0.0.1:1/'], { pause: 1, timeout: 2000 });
    expect(report?.state).toBe('broken');
  });
});
