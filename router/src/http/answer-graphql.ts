import type { IncomingMessage, ServerResponse } from 'node:http';
import { routerError } from '../errors/router-error.ts';
import { pauseWhenLong } from '../pause-when-long.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { RunOperation } from '../pipeline/run-operation.ts';
import { isAcceptable, readAccepted } from './negotiate/accepted.ts';
import { readEncoding } from './negotiate/encoding.ts';
import { readRequest, type ReadRequestOptions } from './read/read-request.ts';
import { sendAnswer } from './send/send-answer.ts';
import type { EventSurroundings } from './send/send-events.ts';

/** From here on, in UTF-16 units, sending an answer takes a good part of a turn of the event loop. */
const isVeryLong = 256 * 1024;

/**
 * Who asks, and what of the request goes on to subgraphs; throws coded errors. The signal is aborted when the client
 * leaves before its answer is complete.
 */
export type OpenContext = (request: IncomingMessage, gone: AbortSignal) => Promise<RequestContext>;

export interface GraphqlOptions extends EventSurroundings, ReadRequestOptions {
  readonly run: RunOperation;
  readonly openContext: OpenContext;
}

/** GraphQL over HTTP; throws coded errors for what never becomes an operation. */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  options: GraphqlOptions,
): Promise<void> {
  const { headers, method } = request;
  const accepted = readAccepted(headers.accept);
  if (!isAcceptable(accepted)) {
    throw routerError('NOT_ACCEPTABLE', 'Accept application/graphql-response+json or application/json.');
  }
  const client = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) client.abort();
  });
  const operation = await readRequest(request, options);
  const context = await options.openContext(request, client.signal);
  const answer = await options.run(operation, context, method === 'GET' ? accepted.byGet : accepted.byPost);
  // A text that was put together is copied from its pieces only when it is sent.
  const isLong = answer.kind === 'complete' && answer.text.length >= isVeryLong;
  const pause = isLong ? pauseWhenLong(context.clientKey) : undefined;
  if (pause) await pause;
  await sendAnswer(response, answer, accepted, readEncoding(headers['accept-encoding']), options);
}
