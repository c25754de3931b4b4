import type { Endpoint } from '../call/endpoint.ts';
import { Exchange } from './exchange.ts';
import type { OutgoingCall } from '../call/outgoing-call.ts';
import type { SubgraphAnswer } from '../call/subgraph-answer.ts';

type Headers = Readonly<Record<string, string>>;

/** Sends a call once. No redirect is followed: a subgraph's answer comes from where the supergraph says it is. */
export async function callOverHttp(call: OutgoingCall, withinMs: number): Promise<SubgraphAnswer> {
  const { endpoint } = call;
  const head = endpoint.head + fieldsOf(await call.headers());
  return new Promise<SubgraphAnswer>((resolve, reject) => {
    endpoint.pool.send(new Exchange(head, call, withinMs, resolve, reject));
  });
}

/** The beginning of every call: no other encoding is asked for, because reading it would take longer than the way does. */
export function headOf({ url }: Pick<Endpoint, 'url'>): string {
  const { host, pathname, search, username, password } = new URL(url);
  const authorization = username
    ? `authorization: Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}\r\n`
    : '';
  return [
    `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n`,
    'connection: keep-alive\r\ncontent-type: application/json\r\naccept: application/json\r\n',
    authorization,
  ].join('');
}

const known = new WeakMap<Headers, string>();
const name = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const value = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Written once for all the calls of an operation. A value that could end its line is left out with its name. */
function fieldsOf(headers: Headers): string {
  const written = known.get(headers);
  if (written !== undefined) return written;
  let fields = '';
  for (const [key, text] of Object.entries(headers)) {
    if (name.test(key) && value.test(text)) fields += `${key}: ${text}\r\n`;
  }
  fields += 'content-length: ';
  known.set(headers, fields);
  return fields;
}
