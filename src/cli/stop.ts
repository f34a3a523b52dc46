/**
 * A reason to stop that says it all to the person at the terminal: what was found, and what to do. Nobody needs to see
 * where in the code it was thrown, so it has no stack; Astro prints the message alone.
 */
export class Stop extends Error {
  override name = 'Stop';
  override stack = '';
}

/**
 * Runs a tool. What it throws as `Stop` is printed, and the tool ends with 1; a mistake in the code keeps its stack.
 * @param deed The tool.
 */
export async function atTerminal(deed: () => unknown): Promise<void> {
  try {
    await deed();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/**
 * Holds the words after a command against those that it knows.
 * @param known Words such as `--built`.
 * @throws Stop at the first other word.
 */
export function refuseOthers(words: readonly string[], known: readonly string[] = []): void {
  const other = words.find((word) => !known.includes(word));
  if (other === undefined) return;
  throw new Stop(
    `„${other}“ kennt dieser Befehl nicht. ${known.length ? `Es gibt: ${known.join(', ')}` : 'Er nimmt keine weiteren Wörter.'}`,
  );
}
