import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bearer } from '../auth/identify.ts';
import type { Revocations } from '../auth/revocation/revocations.ts';
import { CodedError } from '../graphql/coded-error.ts';
import { problemOf, sendProblem } from '../routes/problem.ts';
import type { HttpHandler } from '../subgraph/http-server.ts';
import type { EventFeed } from './event-feed.ts';
import type { FeedLine } from './facts.ts';

export interface FeedServing {
  readonly feed: EventFeed;
  /** Throws for everybody but staff. */
  readonly admit: (request: IncomingMessage) => Promise<Bearer>;
  readonly revocations: Pick<Revocations, 'onceRevoked'>;
}

interface FeedServer extends Disposable {
  readonly handle: HttpHandler;
}

/** There is one for each router that somebody looks through. */
const mostListeners = 8;
const beatMs = 5_000;
/** A listener shows anew who looks after so long, less than a token is good for. */
const longestMs = 5 * 60_000;
/** Who lets so much wait is cut off. */
const mostWaitingBytes = 1024 * 1024;

/** The feed as lines of JSON, from now on; a line without entries says that it is alive. */
export function serveFeed({ feed, admit, revocations }: FeedServing): FeedServer {
  const open = new Set<ServerResponse>();

  const stream = (response: ServerResponse, { origin }: Bearer) => {
    const end = () => response.end();
    const tell = (line: FeedLine) => {
      if (response.writableLength > mostWaitingBytes) response.destroy();
      else response.write(`${JSON.stringify(line)}\n`);
    };
    const stack = new DisposableStack();
    response.once('close', () => stack.dispose());
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    tell({ entries: [], missed: 0 });
    open.add(response);
    stack.defer(() => void open.delete(response));
    stack.use(feed.listen(tell));
    const beat = setInterval(() => tell({ entries: [], missed: 0 }), beatMs);
    stack.defer(() => clearInterval(beat));
    const longest = setTimeout(end, longestMs);
    stack.defer(() => clearTimeout(longest));
    if (origin) stack.defer(revocations.onceRevoked(origin, end));
  };

  return {
    async handle(request, response) {
      try {
        const bearer = await admit(request);
        if (open.size >= mostListeners) throw new CodedError('SERVICE_OVERLOADED', 'Too many look at this service.');
        if (!response.destroyed) stream(response, bearer);
      } catch (error) {
        sendProblem(response, problemOf(error));
      }
    },
    [Symbol.dispose]() {
      for (const response of open) response.end();
    },
  };
}
