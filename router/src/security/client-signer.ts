import { signClient, type SigningKey } from '@agora/kit/edge';

/** A network's address, signed for subgraphs and valid for at least a few seconds more. */
export type ClientSigner = (address: string) => Promise<string>;

/** A signature holds for 60 s; used for 40 s, it cannot run out on its way to a subgraph. */
const usedForMs = 40_000;
const remembered = 10_000;

/** Signs once per address and period. */
export function createClientSigner(router: SigningKey): ClientSigner {
  const signatures = new Map<string, { readonly signed: Promise<string>; readonly until: number }>();
  return (address) => {
    const known = signatures.get(address);
    if (known && known.until > Date.now()) return known.signed;
    const signed = signClient(address, router);
    signatures.delete(address);
    signatures.set(address, { signed, until: Date.now() + usedForMs });
    const oldest = signatures.keys().next();
    if (signatures.size > remembered && !oldest.done) signatures.delete(oldest.value);
    return signed;
  };
}
