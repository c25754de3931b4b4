import { Exchange } from './exchange.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import type { SubgraphAnswer } from './subgraph-answer.ts';

const ownHeaders = ['content-type', 'application/json', 'accept', 'application/json'];

/** Sends a call once. No redirect is followed: a subgraph's answer comes from where the supergraph says it is. */
export async function callOverHttp(call: OutgoingCall, withinMs: number): Promise<SubgraphAnswer> {
  const { pool, path } = call.endpoint;
  const headers = headerList(await call.headers());
  return new Promise<SubgraphAnswer>((resolve, reject) => {
    pool.dispatch(
      // A call that is slow must not hold up others, so none is sent down a connection that waits for an answer.
      { method: 'POST', path, headers, body: call.body },
      new Exchange(call, withinMs, resolve, reject),
    );
  });
}

const lists = new WeakMap<Readonly<Record<string, string>>, string[]>();

/** As the library wants them, once for all the calls of an operation. */
function headerList(headers: Readonly<Record<string, string>>): string[] {
  const known = lists.get(headers);
  if (known) return known;
  const list = [...ownHeaders];
  for (const [name, value] of Object.entries(headers)) list.push(name, value);
  lists.set(headers, list);
  return list;
}
