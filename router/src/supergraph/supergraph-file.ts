import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Log } from '@agora/kit/edge';
import { openSupergraph, type SupergraphOptions } from './open-supergraph.ts';
import type { Supergraph } from './supergraph.ts';

/** The supergraph in force. Stops following the file when disposed. */
export interface SupergraphFile extends AsyncDisposable {
  readonly current: () => Supergraph;
  /** Told of each supergraph that has come into force, after the one at the start. */
  readonly onSwap: (listener: (supergraph: Supergraph) => void) => void;
}

/** Polling sees a file that was replaced, as editors and container mounts do; a watch on the inode would not. */
const pollMs = 500;

/** Reads a supergraph and follows its file. A broken one fails the start, and is refused later. */
export async function openSupergraphFile(
  path: string,
  options: SupergraphOptions,
  log: Pick<Log, 'info' | 'error'>,
): Promise<SupergraphFile> {
  let current = await openSupergraph(await readFile(path, 'utf8'), options);
  const listeners: ((supergraph: Supergraph) => void)[] = [];
  let isClosed = false;

  const reload = async () => {
    const text = await readFile(path, 'utf8');
    if (isClosed || text === current.text) return;
    const next = await openSupergraph(text, options);
    const last = current;
    current = next;
    for (const listener of listeners) listener(next);
    log.info({ path }, 'The supergraph was swapped');
    await last[Symbol.asyncDispose]();
  };
  // One after the other: of two that are opened at once, the older could come into force last.
  let reloading = Promise.resolve();
  const onFileChange = () => {
    reloading = reloading
      .then(reload)
      .catch((err: unknown) => log.error({ err, path }, 'A broken supergraph was refused; the old one stays'));
  };
  watchFile(path, { interval: pollMs, persistent: false }, onFileChange);

  return {
    current: () => current,
    onSwap: (listener) => void listeners.push(listener),
    [Symbol.asyncDispose]: async () => {
      isClosed = true;
      unwatchFile(path, onFileChange);
      await reloading;
      await current[Symbol.asyncDispose]();
    },
  };
}
