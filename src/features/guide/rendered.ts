/** A guide or a track as HTML, and each of its steps. */
export interface Rendered {
  html: string;
  /** Id of the step → what stands in it. */
  steps: ReadonlyMap<string, string>;
}

const rendered = new Map<string, Promise<Rendered>>();

/**
 * The text of a guide or a track, rendered once in a build, whatever the number of its steps. While someone writes it is
 * rendered each time.
 * @param address Its address.
 * @param render Renders it.
 */
export function renderedOnce(address: string, render: () => Promise<Rendered>): Promise<Rendered> {
  const result = (import.meta.env.PROD && rendered.get(address)) || render();
  rendered.set(address, result);
  return result;
}
