import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './installed.ts';

/**
 * Starts a program that ends with this process, whatever ends this process: Linux sees to that.
 * @param env Added to the environment.
 */
export function start(
  program: string,
  args: readonly string[],
  { env = {}, stdio }: { env?: Record<string, string>; stdio: StdioOptions },
): ChildProcess {
  const bound = findProgram('setpriv');
  const [command, ...rest] = [...(bound ? [bound, '--pdeathsig', 'KILL'] : []), program, ...args];
  return spawn(command ?? program, rest, { env: { ...process.env, ...env }, stdio });
}

/** A home for a program, where it may leave what it likes: nothing of the person whose machine this is is touched. */
export function newHome(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Ends a program, and waits until it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/**
 * Reads what a program says until it says what is awaited.
 * @param pattern Its first group is returned.
 * @throws Error when the program ends before or does not say it in half a minute, with what it said instead.
 */
export function heard(child: ChildProcess, stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = pattern.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    const give = (why: string): void => reject(new Error(`${child.spawnargs.join(' ')} ${why}: ${said}`));
    child.once('error', reject);
    child.once('exit', (code) => give(`ended with ${code}`));
    setTimeout(() => give('is silent'), 30_000).unref();
  });
}
