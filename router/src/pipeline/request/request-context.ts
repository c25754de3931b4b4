import type { Caller } from '../../security/authenticate.ts';

/** What goes along with one operation of a client. */
export interface RequestContext {
  readonly caller: Caller;
  /**
   * Two requests with the same key would get the same answers: it covers the token and every header that goes on to
   * subgraphs and can change an answer (not the trace). Never logged.
   */
  readonly identityKey: string;
  /** The headers of the client that go on to subgraphs, without who asks: two with the same key may share what is public. */
  readonly publicKey: string;
  /** Who is counted where one caller may have only so much at once: the token, or a guest's address. Never logged. */
  readonly clientKey: string;
  /** All that a subgraph is told beside the operation; nothing else of the client's headers reaches it. */
  readonly subgraphHeaders: (
    subgraph: string,
    kind?: 'query' | 'mutation',
  ) => Promise<Readonly<Record<string, string>>>;
  /** By what the request is found in all logs. */
  readonly requestId: string;
  /** The W3C trace context that subgraphs are told: the client's, or a new one. */
  readonly traceparent: () => string;
  /** Aborted when the client has gone or the operation's time is up. */
  readonly signal: AbortSignal;
}
