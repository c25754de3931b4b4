import { type Log, Outage, type RemoteKeys } from '@agora/kit/edge';

/** With the time for which a verified token is remembered, a revoked key is honoured for less than a minute. */
const everyMs = 20_000;

/** Asks for the keys of access tokens again and again; those last seen stay good while they cannot be had. */
export function refreshKeys(keys: RemoteKeys, log: Log): Disposable {
  const outage = new Outage({ log, what: 'asking for the keys of access tokens', afterMs: 0 });
  const timer = setInterval(() => {
    keys.reload().then(
      () => outage.worked(),
      (err: unknown) => outage.failed(err),
    );
  }, everyMs);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
