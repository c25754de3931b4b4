import type { Msg } from 'nats';
import type { NatsSession } from './nats-session.ts';

interface ReceiveOptions {
  readonly session: NatsSession;
  readonly subject: string;
  readonly queue?: string;
  readonly stopping: AbortSignal;
}

/**
 * The messages on a subject while the session lasts, subscribed at once. Once told to stop, the server is told as well,
 * and what it had sent by then is still given out.
 */
export function receive({ session, subject, queue, stopping }: ReceiveOptions): AsyncGenerator<Msg> {
  const subscription = session.connection.subscribe(subject, queue ? { queue } : {});
  const stop = () => void subscription.drain().catch(() => undefined);
  const cut = () => subscription.unsubscribe();
  stopping.addEventListener('abort', stop);
  session.lost.addEventListener('abort', cut);
  if (stopping.aborted) stop();
  if (session.lost.aborted) cut();
  return (async function* () {
    try {
      yield* subscription;
    } finally {
      stopping.removeEventListener('abort', stop);
      session.lost.removeEventListener('abort', cut);
      subscription.unsubscribe();
    }
  })();
}
