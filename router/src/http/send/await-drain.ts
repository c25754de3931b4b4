import type { Writable } from 'node:stream';

/** So long a client may take nothing at all of what was sent to it. */
const drainTimeoutMs = 30_000;

/** `drained`: it takes more. `gone`: it left. `stuck`: it took nothing for so long that it was cut off. */
export type Drain = 'drained' | 'gone' | 'stuck';

/** Waits until a stream that is full takes more, or will not. */
export function awaitDrain(stream: Writable, limitMs = drainTimeoutMs): Promise<Drain> {
  return new Promise((resolve) => {
    const settle = (drain: Drain) => {
      clearTimeout(timer);
      stream.off('drain', onDrain);
      stream.off('close', onClose);
      resolve(drain);
    };
    const onDrain = () => settle('drained');
    const onClose = () => settle('gone');
    const timer = setTimeout(() => {
      settle('stuck');
      stream.destroy();
    }, limitMs);
    stream.once('drain', onDrain);
    stream.once('close', onClose);
    if (stream.destroyed) onClose();
  });
}
