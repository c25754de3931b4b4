import type { Tokens } from '../session/tokens.ts';

/** What the router refused, in its words. */
class OperationsFault extends Error {
  override readonly name = 'OperationsFault';
}

interface Refusal {
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the router's operations as who is signed in; a token that was taken back is renewed once. Throws OperationsFault. */
export async function openOperations(tokens: Tokens, path: string, init: RequestInit = {}): Promise<Response> {
  let response = await send(tokens, path, init);
  if (response.status === 401 && (await tokens.renew())) response = await send(tokens, path, init);
  if (response.ok) return response;
  const refusal = (await response.json().catch(() => ({}))) as Refusal;
  throw new OperationsFault(refusal.errors?.[0]?.message ?? 'The operations cannot be shown at the moment.');
}

export async function askOperations(tokens: Tokens, path: string): Promise<unknown> {
  return (await openOperations(tokens, path)).json();
}

export async function sendOperations(tokens: Tokens, path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (await openOperations(tokens, path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

async function send(tokens: Tokens, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = await tokens.current();
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  return fetch(path, { ...init, headers }).catch(() => {
    throw new OperationsFault('The shop cannot be reached.');
  });
}
