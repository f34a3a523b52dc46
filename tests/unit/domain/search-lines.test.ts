import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLines, itemsOf } from '../../../src/features/search/lines.ts';

/** An answer of a server that comes in parts, which may cut a letter in two. */
const inParts = (parts: readonly Uint8Array<ArrayBuffer>[]): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    }),
  );

describe('a list in lines', () => {
  const items = fc.array(fc.jsonValue(), { minLength: 1 });

  test('is JSON', () => {
    fc.assert(
      fc.property(items, (some) => {
        expect(JSON.parse(inLines(some))).toEqual(JSON.parse(JSON.stringify(some)));
      }),
    );
  });

  test('is the same however it comes', async () => {
    const cuts = fc.array(fc.nat(400));
    await fc.assert(
      fc.asyncProperty(items, cuts, async (some, cuts) => {
        const bytes = new TextEncoder().encode(inLines(some));
        const ends = [...cuts, bytes.length].filter((cut) => cut <= bytes.length).toSorted((a, b) => a - b);
        const parts = ends.map((end, part) => bytes.slice(ends[part - 1] ?? 0, end));
        expect(await Array.fromAsync(itemsOf(inParts(parts)))).toEqual(JSON.parse(JSON.stringify(some)));
      }),
    );
  });

  test('gives an item before the next has come, and says when that never comes', async () => {
    let fail = (_error: Error): void => undefined;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(
          new TextEncoder().encode(`${inLines(['first', 'second']).split('\n')[0] ?? ''}\n"sec`),
        );
        fail = (error) => controller.error(error);
      },
    });
    const read = itemsOf(new Response(body));
    expect(await read.next()).toEqual({ done: false, value: 'first' });
    fail(new Error('gone'));
    await expect(read.next()).rejects.toThrow('gone');
  });
});
