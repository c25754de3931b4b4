import type { Msg } from 'nats';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { pause } from '../pause.ts';
import type { NatsLink } from './nats-link.ts';

const attempts = 5;
const timeoutMs = 2_000;

/**
 * Acknowledges an event and waits until the server has noted it, over a loss of the connection as well: an
 * acknowledgement that got lost would hold up the lane until the server stops waiting for it.
 */
export async function acknowledge(link: NatsLink, message: Msg, log: Log): Promise<void> {
  const subject = message.reply;
  if (subject === undefined) return;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      const session = await link.session(timeoutMs);
      await session.during(session.connection.request(subject, '+ACK', { timeout: timeoutMs }));
      return;
    } catch (error) {
      log.debug({ err: error, attempt }, 'an acknowledgement was not confirmed');
      await pause(backoff(attempt));
    }
  }
  log.warn({ reply: subject }, 'a handled event could not be acknowledged and will come again');
}

/** Gives an event back, at once or with a delay that grows with its deliveries. Returns the delay in milliseconds. */
export function refuse(link: NatsLink, message: Msg, delayAfter: (deliveries: number) => number = () => 0): number {
  const delay = delayAfter(deliveries(message));
  if (message.reply !== undefined)
    link.tell(message.reply, delay > 0 ? `-NAK ${JSON.stringify({ delay: delay * 1e6 })}` : '-NAK');
  return delay;
}

/** Tells the server, until disposed, that the event is still being worked on. */
export function keepWorking(link: NatsLink, message: Msg, ackWaitMs: number): Disposable {
  const timer = setInterval(() => {
    if (message.reply !== undefined) link.tell(message.reply, '+WPI');
  }, ackWaitMs / 3);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

/**
 * How often an event has been delivered, as its reply subject says:
 * `$JS.ACK.<stream>.<consumer>.<deliveries>...`, or with `<domain>.<account>` after ACK in its newer form.
 */
function deliveries(message: Msg): number {
  const parts = message.reply?.split('.') ?? [];
  return Number(parts[parts.length > 9 ? 6 : 4] ?? 1);
}
