import { meros } from 'meros/browser';
import {
  type FetchFunction,
  type GraphQLResponse,
  type GraphQLSingularResponse,
  Observable,
  type SubscribeFunction,
} from 'relay-runtime';

/** A part of a deferred answer, in the form of 2022-08-24. */
type Part = (GraphQLSingularResponse | { readonly incremental?: readonly GraphQLSingularResponse[] }) & {
  readonly hasNext: boolean;
};

/** Operations by POST, and deferred parts as they come. */
export function fetchFrom(url: string, headers: Record<string, string> = {}): FetchFunction {
  return ({ name, text }, variables) =>
    Observable.create((sink) => {
      const left = new AbortController();
      const run = async () => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json, multipart/mixed', ...headers },
          body: JSON.stringify({ operationName: name, query: text, variables }),
          signal: left.signal,
        });
        const parts = await meros<Part>(response);
        if (parts instanceof Response) {
          sink.next((await parts.json()) as GraphQLSingularResponse); // as the specification promises
        } else {
          for await (const { body } of parts) {
            if (typeof body === 'string') throw new Error(`This part is not JSON: ${body}`);
            for (const response of responsesIn(body)) sink.next(response);
          }
        }
        sink.complete();
      };
      run().catch((error: unknown) => sink.error(error instanceof Error ? error : new Error(String(error))));
      return () => left.abort();
    });
}

/** As Relay knows them: each deferred fragment an answer of its own, with its label and its path. */
function responsesIn(part: Part): readonly GraphQLResponse[] {
  const { hasNext, ...answer } = part;
  const extensions = { is_final: !hasNext };
  if ('data' in answer) return [{ ...answer, extensions }];
  if (!('incremental' in answer)) return [];
  return [(answer.incremental ?? []).map((deferred) => ({ ...deferred, extensions }))];
}

/** What the clients of both protocols of events have in common. */
interface EventClient {
  readonly subscribe: (
    request: { query: string; operationName: string; variables: Record<string, unknown> },
    sink: { next: (event: unknown) => void; error: (error: unknown) => void; complete: () => void },
  ) => () => void;
}

export function subscribeBy(client: EventClient): SubscribeFunction {
  return ({ name, text }, variables) =>
    Observable.create((sink) =>
      client.subscribe(
        { operationName: name, query: text ?? '', variables },
        {
          next: (event) => sink.next(event as GraphQLSingularResponse), // as the specification promises
          error: (error) => sink.error(error as Error), // Relay hands on whatever it is given
          complete: () => sink.complete(),
        },
      ),
    );
}
