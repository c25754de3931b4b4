import { signIdentity } from '@agora/kit/edge';
import type { Caller } from './authenticate.ts';

/** The signed identity of a caller, valid for at least a few seconds more. */
export type IdentitySigner = (caller: Caller) => Promise<string>;

/** A signature holds for 60 s; used for 40 s, it cannot run out on its way to a subgraph. */
const usedForMs = 40_000;
const remembered = 10_000;

/** Signs once per token and period, not once per call of a subgraph. */
export function createIdentitySigner(secret: string): IdentitySigner {
  const signatures = new Map<string, { readonly signed: Promise<string>; readonly until: number }>();
  return ({ viewer, authorization = '' }) => {
    const known = signatures.get(authorization);
    if (known && known.until > Date.now()) return known.signed;
    const signed = signIdentity({ viewer }, secret);
    signatures.delete(authorization);
    signatures.set(authorization, { signed, until: Date.now() + usedForMs });
    const oldest = signatures.keys().next();
    if (signatures.size > remembered && !oldest.done) signatures.delete(oldest.value);
    return signed;
  };
}
