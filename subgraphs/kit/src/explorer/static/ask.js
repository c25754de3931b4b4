import { filledIn } from './remembered.js';
import { events, parts } from './streams.js';

const accept = [
  'application/graphql-response+json',
  'application/json;q=0.9',
  'multipart/mixed;deferSpec=20220824;q=0.8',
  'text/event-stream;q=0.7',
].join(', ');

/** A fetcher for GraphiQL: one answer, deferred parts, or the events of a subscription, as the server answers. */
export function ask(url, { before, after }) {
  return async (operation, { headers = {} } = {}) => {
    const client = new AbortController();
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...(await before()), ...headers, 'content-type': 'application/json', accept },
      body: JSON.stringify({ ...operation, variables: filledIn(operation.variables) }),
      signal: client.signal,
    });
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) return events(response.body, client);
    if (type.startsWith('multipart/mixed')) return parts(response.body, client);
    const answer = await response.json();
    after(answer);
    return answer;
  };
}
