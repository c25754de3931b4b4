import { type Client, signClient, type SigningKey } from '@agora/kit/edge';

/** Where a mutation comes from, signed for subgraphs and valid for at least a few seconds more. */
export type ClientSigner = (client: Client) => Promise<string>;

/** A signature holds for 60 s; used for 40 s, it cannot run out on its way to a subgraph. */
const usedForMs = 40_000;
const remembered = 10_000;

/** Signs once per client and period. */
export function createClientSigner(router: SigningKey): ClientSigner {
  const signatures = new Map<string, { readonly signed: Promise<string>; readonly until: number }>();
  return (client) => {
    const key = JSON.stringify([client.address, client.userAgent, client.country]);
    const known = signatures.get(key);
    if (known && known.until > Date.now()) return known.signed;
    const signed = signClient(client, router);
    signatures.delete(key);
    signatures.set(key, { signed, until: Date.now() + usedForMs });
    const oldest = signatures.keys().next();
    if (signatures.size > remembered && !oldest.done) signatures.delete(oldest.value);
    return signed;
  };
}
