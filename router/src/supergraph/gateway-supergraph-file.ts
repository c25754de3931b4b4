import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Log } from '@agora/kit';
import { readSupergraph, type Supergraph } from './gateway-supergraph.ts';

/** The supergraph in force. Stops watching the file when disposed. */
export interface SupergraphFile extends Disposable {
  readonly current: () => Supergraph;
  /** Told of each new supergraph before it is in force; throwing refuses it. One listener: the gateway. */
  readonly onChange: (listener: (next: Supergraph) => void) => void;
}

/** Polling sees a file that was replaced, as editors and container mounts do; a watch on the inode would not. */
const pollMs = 500;

/** Reads a supergraph and follows its file. A broken one fails the start, and is refused later. */
export async function openSupergraphFile(path: string, log: Log): Promise<SupergraphFile> {
  let text = await readFile(path, 'utf8');
  let current = readSupergraph(text);
  let listener: (next: Supergraph) => void = () => undefined;

  const reload = async () => {
    const nextText = await readFile(path, 'utf8');
    if (nextText === text) return;
    const next = readSupergraph(nextText);
    listener(next);
    [text, current] = [nextText, next];
    log.info({ path }, 'The supergraph was swapped');
  };
  const onFileChange = () => {
    reload().catch((err: unknown) => log.error({ err, path }, 'A broken supergraph was refused; the old one stays'));
  };
  watchFile(path, { interval: pollMs, persistent: false }, onFileChange);

  return {
    current: () => current,
    onChange: (added) => (listener = added),
    [Symbol.dispose]: () => unwatchFile(path, onFileChange),
  };
}
