import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { InFile } from '../../src/storage/device.ts';

/** A device's storage: what is kept are its own names, as in a browser. */
class Shelf {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, text: string): void {
    this[key] = text;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

/** A page of its own: nothing has signed in yet. */
async function page() {
  vi.resetModules();
  const [{ device }, { Store }, { fileText, openFile }] = await Promise.all([
    import('../../src/storage/device.ts'),
    import('../../src/storage/store.ts'),
    import('../../src/storage/file.ts'),
  ]);
  /** A feature that keeps one number: this is all that it says to the site. */
  const toy = (name: string) =>
    new Store<{ count: number }>({
      key: `widerspruch-wegweiser-${name}`,
      empty: () => ({ count: 0 }),
      parse: (text) => JSON.parse(text) as { count: number },
      serialize: JSON.stringify,
      merge: (_, there) => there,
      file: (store): InFile => ({
        fields: () => ({ [name]: store.value.count }),
        open(file) {
          const count = file[name];
          if (count === undefined) return undefined;
          if (typeof count !== 'number') return 'corrupt';
          return {
            changes: () => (store.value.count === count ? [] : [`${name}: ${count}`]),
            take() {
              const before = store.value;
              store.change(() => ({ count }));
              return { what: name, undo: () => store.change(() => before) };
            },
          };
        },
      }),
    });
  const open = (text: string) => {
    const opened = openFile(text);
    if (typeof opened === 'string') throw new Error(opened);
    return opened;
  };
  return { device, fileText, openFile, open, toy };
}

beforeEach(() => {
  const events = new EventTarget();
  vi.stubGlobal('document', events);
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('localStorage', new Shelf());
});

describe('a feature that has signed in once', () => {
  test('is exported, imported on another device, taken back, and deleted', async () => {
    const here = await page();
    const kites = here.toy('kites');
    kites.keep(() => ({ count: 3 }));
    const text = here.fileText();

    vi.stubGlobal('localStorage', new Shelf());
    const there = await page();
    const others = there.toy('kites');
    others.keep();
    const file = there.open(text);
    expect(file.changes()).toEqual(['kites: 3']);
    expect(others.value).toEqual({ count: 0 });
    const { what, undo } = file.take();
    expect([what, others.value, file.changes()]).toEqual(['kites', { count: 3 }, []]);
    undo();
    expect(others.value).toEqual({ count: 0 });
    file.take();
    expect(there.device.ours()).toEqual(['widerspruch-wegweiser-kites']);
    await there.device.eraseAll();
    expect([there.device.ours(), others.value, others.kept]).toEqual([[], { count: 0 }, false]);
  });

  test('shares the file with others, of which each takes its own', async () => {
    const { fileText, open, toy } = await page();
    const [kites, boats] = [toy('kites'), toy('boats')];
    kites.change(() => ({ count: 1 }));
    boats.change(() => ({ count: 2 }));
    const text = fileText();
    boats.change(() => ({ count: 5 }));
    const file = open(text);
    expect(file.changes()).toEqual(['boats: 2']);
    expect(file.take().what).toBe('boats');
    expect([kites.value.count, boats.value.count]).toEqual([1, 2]);
  });

  test('leaves what a file does not have as it is', async () => {
    const { open, toy } = await page();
    const [kites, boats] = [toy('kites'), toy('boats')];
    boats.change(() => ({ count: 2 }));
    open('{"version":1,"kites":7}').take();
    expect([kites.value.count, boats.value.count]).toEqual([7, 2]);
  });
});

describe('a file', () => {
  test.each([
    ['', 'corrupt'],
    ['null', 'corrupt'],
    ['[]', 'corrupt'],
    ['7', 'corrupt'],
    ['{"kites":1}', 'corrupt'],
    ['{"version":"1","kites":1}', 'corrupt'],
    // Nothing that anyone here knows.
    ['{"version":1}', 'corrupt'],
    ['{"version":1,"planes":1}', 'corrupt'],
    // One part that is broken spoils the whole file.
    ['{"version":1,"kites":1,"boats":"two"}', 'corrupt'],
    ['{"version":2,"kites":1}', 'newer'],
  ])('like %s is %s', async (text, why) => {
    const { openFile, toy } = await page();
    const toys = [toy('kites'), toy('boats')];
    expect(openFile(text)).toBe(why);
    expect(toys.map(({ value }) => value.count)).toEqual([0, 0]);
  });

  test('that a feature cannot take in is not taken in by others', async () => {
    const { device, open, toy } = await page();
    toy('kites');
    const { register } = await import('../../src/storage/device.ts');
    expect(device.ours()).toEqual([]);
    register({
      file: {
        fields: () => ({}),
        open: () => ({ changes: () => 'No room.', take: () => ({ what: '', undo: () => undefined }) }),
      },
    });
    expect(open('{"version":1,"kites":1}').changes()).toBe('No room.');
  });
});
