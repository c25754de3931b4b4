import type { Buyer } from '@agora/schema';
import type { AllowanceKey, Use } from './use.ts';

/** That something is taken of an allowance, whoever takes it. */
export type Taken = AllowanceKey & Pick<Use, 'amount'>;

/** What an order takes of codes and promotions, as its prices say. */
export function usesOf(takes: readonly Taken[], by: Buyer): Use[] {
  const taken = new Map<string, Taken>();
  for (const one of takes) {
    const key = `${one.kind} ${one.ref}`;
    taken.set(key, { ...one, amount: (taken.get(key)?.amount ?? 0) + one.amount });
  }
  return Array.from(taken.values(), (one) => ({ ...one, buyer: buyerKey(by), state: 'HELD' }));
}

/** Whose uses are counted together: an account, or guests with the same e-mail address. */
function buyerKey(buyer: Buyer): string {
  return buyer.kind === 'CUSTOMER' ? buyer.customerId : buyer.email;
}
