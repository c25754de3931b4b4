/** The header by which the router tells a subgraph what the client calls the operation that a call is made for; for logs alone. */
export const operationHeader = 'x-operation-name';

/** As GraphQL allows it, and no longer than a line can bear. */
const form = /^[_A-Za-z][_0-9A-Za-z]{0,99}$/;

/** The first of these that is a name; they may come from anywhere. */
export function operationNameOf(...candidates: readonly unknown[]): string | undefined {
  return candidates.find((candidate): candidate is string => typeof candidate === 'string' && form.test(candidate));
}
