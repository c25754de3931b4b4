import type { Buyer } from '@agora/schema';
import { namesOfBuyer } from './same-buyer.ts';
import type { AllowanceKey, Use } from './use.ts';

/** That something is taken of an allowance, whoever takes it. */
export type Taken = AllowanceKey & Pick<Use, 'amount'>;

/** What an order takes of codes and promotions, as its prices say; of a customer with the e-mail address that they have. */
export function usesOf(takes: readonly Taken[], by: Buyer, customerEmail: string | null): Use[] {
  const taken = new Map<string, Taken>();
  for (const one of takes) {
    const key = `${one.kind} ${one.ref}`;
    taken.set(key, { ...one, amount: (taken.get(key)?.amount ?? 0) + one.amount });
  }
  const named = namesOfBuyer(by, customerEmail);
  return Array.from(taken.values(), (one) => ({ ...one, ...named, state: 'HELD' }));
}
