import type { GraphQLFormattedError } from 'graphql';

/** How events are written in an HTTP answer that stays open. */
export interface EventFormat {
  readonly contentType: string;
  /** Sent at once, so that the client knows that it is connected. */
  readonly opening: string;
  readonly event: (text: string) => string;
  readonly heartbeat: string;
  readonly heartbeatMs: number;
  /** The last message when the router cannot go on; the closing comes after it. */
  readonly failure: (errors: readonly GraphQLFormattedError[]) => string;
  readonly closing: string;
}

/** GraphQL over server-sent events, distinct connections mode. */
export const serverSent: EventFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  event: (text) => `event: next\ndata: ${onOneLine(text)}\n\n`,
  heartbeat: ':\n\n',
  heartbeatMs: 12_000,
  failure: (errors) => serverSent.event(JSON.stringify({ errors })),
  closing: 'event: complete\ndata: \n\n',
};

/** Apollo's multipart subscriptions over HTTP. As with deferral, a part is closed by the boundary of the next at once. */
export const multipart: EventFormat = {
  contentType: 'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0',
  opening: '\r\n--graphql',
  event: (text) => partOf(`{"payload":${text}}`),
  heartbeat: partOf('{}'),
  heartbeatMs: 5_000,
  failure: (errors) => partOf(JSON.stringify({ payload: null, errors })),
  closing: '--\r\n',
};

function partOf(text: string): string {
  return `\r\ncontent-type: application/json\r\n\r\n${text}\r\n--graphql`;
}

/** A line break would end the field. Within JSON it can only stand between tokens. */
function onOneLine(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]/g, ' ') : text;
}
