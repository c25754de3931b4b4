import { pause } from '../transport/pause.ts';
import type { RemoteKeys } from './access-token.ts';

const againAfterMs = 500;

/**
 * Fetches the keys of access tokens as soon as they can be had, not with the first token: when that one comes, the user
 * service may be away. Goes on trying until it has them or is disposed.
 */
export function loadKeys(keys: RemoteKeys): AsyncDisposable & { readonly keys: RemoteKeys } {
  const stopping = new AbortController();
  const finished = load(keys, stopping.signal);
  return {
    keys,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await finished;
    },
  };
}

async function load(keys: RemoteKeys, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await keys.reload();
      return;
    } catch {
      await pause(againAfterMs, stop);
    }
  }
}
