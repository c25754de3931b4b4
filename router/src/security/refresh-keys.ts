import type { Log, RemoteKeys } from '@agora/kit/edge';

/** With the time for which a verified token is remembered, a revoked key is honoured for less than a minute. */
const everyMs = 20_000;

/** Asks for the keys of access tokens again and again; those last seen stay good while they cannot be had. */
export function refreshKeys(keys: RemoteKeys, log: Log): Disposable {
  const timer = setInterval(() => {
    keys.reload().catch((err: unknown) => log.warn({ err }, 'The keys of access tokens could not be asked for'));
  }, everyMs);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
