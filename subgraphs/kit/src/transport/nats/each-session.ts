import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { pause } from '../pause.ts';
import type { NatsLink } from './nats-link.ts';
import type { NatsSession } from './nats-session.ts';

interface EachSessionOptions {
  readonly link: NatsLink;
  readonly log: Log;
  readonly stopping: AbortSignal;
  /** Works until the session is lost or `stopping` is aborted. A throw is logged and tried again with backoff. */
  readonly run: (session: NatsSession) => Promise<void>;
}

/** Does the same in one session after the other, until told to stop. */
export async function eachSession({ link, log, stopping, run }: EachSessionOptions): Promise<void> {
  let failures = 0;
  const isStopping = () => stopping.aborted;
  while (!isStopping()) {
    try {
      await run(await link.session(stopping));
      failures = 0;
    } catch (error) {
      if (isStopping()) return;
      failures += 1;
      log.warn({ err: error, failures }, 'NATS did not do what was asked, will try again');
      await pause(backoff(failures), stopping);
    }
  }
}
