import { randomUUID } from 'node:crypto';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { pause } from '../pause.ts';
import type { NatsLink } from './nats-link.ts';
import type { NatsSession } from './nats-session.ts';

interface EachSessionOptions {
  readonly link: NatsLink;
  readonly log: Log;
  readonly stopping: AbortSignal;
  /** Works until the session is lost or `stopping` is aborted, and tells when it does. A throw is tried again with backoff. */
  readonly run: (session: NatsSession, works: () => void) => Promise<void>;
}

/** Does the same in one session after the other, until told to stop. */
export async function eachSession({ link, log, stopping, run }: EachSessionOptions): Promise<void> {
  const part = randomUUID();
  const works = () => link.asking.worked(part);
  let failures = 0;
  const isStopping = () => stopping.aborted;
  while (!isStopping()) {
    try {
      await run(await link.session(stopping), works);
      failures = 0;
    } catch (error) {
      if (isStopping()) return;
      failures += 1;
      // Of a connection that is lost, the connection tells.
      if (link.problems.length > 0) log.debug({ err: error, failures }, 'the session at NATS was lost');
      else link.asking.failed(error, part, { failures });
      await pause(backoff(failures), stopping);
    }
  }
  works();
}
