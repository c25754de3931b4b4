import { type SigningKey, signIdentity } from '@agora/kit/edge';
import type { Caller } from './authenticate.ts';

/** The identity of a caller, signed for one subgraph and valid for at least a few seconds more. */
export type IdentitySigner = (caller: Caller, subgraph: string) => Promise<string>;

/** A signature holds for 60 s; used for 40 s, it cannot run out on its way to a subgraph. */
const usedForMs = 40_000;
const remembered = 50_000;

/** Signs once per token, subgraph and period, not once per call. */
export function createIdentitySigner(router: SigningKey): IdentitySigner {
  const signatures = new Map<string, { readonly signed: Promise<string>; readonly until: number }>();
  return ({ viewer, authorization = '' }, subgraph) => {
    const key = `${subgraph} ${authorization}`;
    const known = signatures.get(key);
    if (known && known.until > Date.now()) return known.signed;
    const signed = signIdentity({ viewer }, router, subgraph);
    signatures.delete(key);
    signatures.set(key, { signed, until: Date.now() + usedForMs });
    const oldest = signatures.keys().next();
    if (signatures.size > remembered && !oldest.done) signatures.delete(oldest.value);
    return signed;
  };
}
