import { routerError, type RouterErrorCode } from '../errors/router-error.ts';
import type { EventFormat } from '../http/send/event-format.ts';
import { SubscriptionEnded } from '../pipeline/answer/answer.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import { EventQueue } from '../subscriptions/stream/event-queue.ts';
import { SubscriptionCount } from '../subscriptions/subscription-count.ts';
import type { WhenAccessEnds } from '../subscriptions/stream/when-access-ends.ts';
import type { Collector } from './collector.ts';

export type WatchOperations = (context: RequestContext) => EventQueue<string>;

/** One person may have it open in so many windows, and so many may look in all. */
const mostOfOne = 5;
const mostViewers = 50;

/** Server-sent events: each `data` is a message of the collector; `failure` is the last one where access ends. */
export const operationsFormat: EventFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  event: (text) => `data: ${text}\n\n`,
  heartbeat: ':\n\n',
  heartbeatMs: 12_000,
  failure: (errors) => `event: failure\ndata: ${JSON.stringify({ errors })}\n\n`,
  closing: '',
};

/** What the collector tells, until the viewer leaves or its token ends; throws `MAX_SUBSCRIPTIONS_LIMIT` and `OVERLOADED`. */
export function createWatchOperations(collector: Collector, whenAccessEnds: WhenAccessEnds): WatchOperations {
  const count = new SubscriptionCount(mostOfOne);
  return (context) => {
    if (collector.viewers >= mostViewers) throw routerError('OVERLOADED', 'Too many look at the operations already.');
    const stack = new DisposableStack();
    stack.defer(count.begin(context.clientKey));
    const events = new EventQueue<string>(() => stack.dispose());
    const ended = (code: RouterErrorCode) => new SubscriptionEnded([routerError(code, 'The access ended.').toJSON()]);
    stack.defer(whenAccessEnds(context.caller, (code) => events.drop(ended(code))));
    if (!stack.disposed) stack.use(collector.watch(context, (message) => events.push(message, message.length)));
    return events;
  };
}
