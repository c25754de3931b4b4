import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { print } from '@apollo/client/utilities';
import type { Client } from 'graphql-ws';
import { Observable } from 'rxjs';

/**
 * What the shop tells, over a socket. After a break it is asked for again; where a feed says its place (`cursor`) and takes one (`$after`), it goes
 * on behind the last event that was seen.
 */
export function createFeedLink(socket: Client): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName, extensions }) =>
      new Observable<ApolloLink.Result>((observer) => {
        const text = print(query);
        // The client sends what stands here then, each time.
        const asked = { query: text, variables: { ...variables }, operationName, extensions };
        const isResumable = text.includes('$after');
        return socket.subscribe(asked, {
          next(event) {
            const cursor = isResumable ? cursorOf(event.data) : undefined;
            if (cursor !== undefined) asked.variables['after'] = cursor;
            observer.next(event as ApolloLink.Result);
          },
          complete: () => observer.complete(),
          error: (error: unknown) =>
            observer.error(Array.isArray(error) ? new CombinedGraphQLErrors({ errors: error }) : error),
        });
      }),
  );
}

function cursorOf(data: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  const [event] = Object.values(data ?? {});
  const cursor: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'cursor') : undefined;
  return typeof cursor === 'string' ? cursor : undefined;
}
