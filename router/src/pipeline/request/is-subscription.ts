import { firstOperation } from './first-operation.ts';

/**
 * Whether a document surely asks for a subscription, as far as that can be told without reading it: it begins with one, and
 * either that is the one that is asked for, or there can be no other. A subscription behind fragments is not recognised.
 */
export function isSubscription(document: string, operationName: string | undefined): boolean {
  const first = firstOperation(document);
  return first?.kind === 'subscription' && (operationName === undefined || operationName === first.name);
}
