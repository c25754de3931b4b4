import { events, parts } from './streams.js';

const accept = [
  'application/graphql-response+json',
  'application/json;q=0.9',
  'multipart/mixed;deferSpec=20220824;q=0.8',
  'text/event-stream;q=0.7',
].join(', ');

/** A fetcher for GraphiQL: one answer, deferred parts, or the events of a subscription, as the router answers. */
export function ask(url) {
  return (operation, { headers = {} } = {}) => {
    const client = new AbortController();
    const answer = fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept },
      body: JSON.stringify(operation),
      signal: client.signal,
    });
    return answer.then((response) => {
      const type = response.headers.get('content-type') ?? '';
      if (type.startsWith('text/event-stream')) return events(response.body, client);
      if (type.startsWith('multipart/mixed')) return parts(response.body, client);
      return response.json();
    });
  };
}
