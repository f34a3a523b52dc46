/** A list for JSON, with each item in a line of its own, so that it can be read before the next has come. */

/** @param items What JSON can say, at least one. */
export const inLines = (items: readonly unknown[]): string =>
  `[${items.map((item) => JSON.stringify(item)).join(',\n')}]`;

/** Its items, each as soon as its line is there. @throws Error when the rest does not come. */
export async function* itemsOf({ body }: Response): AsyncGenerator<unknown, undefined> {
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  // The list begins before the first item; after each stands a comma, after the last the list ends.
  let begin = '['.length;
  let last = '';
  const itemIn = (line: string): unknown => JSON.parse(line.slice(begin, -1));
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const [first = '', ...more] = part.value.split('\n');
    last += first;
    for (const line of more) {
      yield itemIn(last);
      begin = 0;
      last = line;
    }
  }
  yield itemIn(last);
}
