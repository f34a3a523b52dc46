/**
 * Loads code that few need. A browser remembers that it could not load a file, and never asks for it again; so what
 * failed is asked for under another address.
 * @param part `() => import('./part.ts')`. @throws When it does not load under that address, either.
 */
export const load = <Part>(part: () => Promise<Part>): Promise<Part> =>
  part().catch((error: unknown) => {
    const [address] = /http\S+\.js/.exec(String(error)) ?? [];
    if (!address) throw error;
    return import(/* @vite-ignore */ `${address}?${Date.now()}`) as Promise<Part>;
  });
