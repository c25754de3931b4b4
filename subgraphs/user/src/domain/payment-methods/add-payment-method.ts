import { type Card, isExpired, type PaymentMethod, type WalletDecision } from './payment-method.ts';
import { withAdded } from '../accounts/proposal.ts';
import { isProviderToken } from '@agora/schema';
import type { Refusal } from '../user.ts';

export interface NewPaymentMethod {
  readonly id: string;
  readonly userId: string;
  readonly providerToken: string;
  readonly isDefault: boolean;
}

type Refused = Refusal<
  'INVALID_PROVIDER_TOKEN' | 'UNKNOWN_PROVIDER_TOKEN' | 'CARD_EXPIRED' | 'TOO_MANY_PAYMENT_METHODS'
>;

const maxPaymentMethods = 20;

/** Stores the card that the provider knows by a token; null where it knows none. */
export function addPaymentMethod(
  wallet: readonly PaymentMethod[],
  given: NewPaymentMethod,
  card: Card | null,
  now: Date,
): WalletDecision | Refused {
  const field = ['providerToken'];
  if (!isProviderToken(given.providerToken)) return { refused: 'INVALID_PROVIDER_TOKEN', field };
  if (!card) return { refused: 'UNKNOWN_PROVIDER_TOKEN', field };
  if (isExpired(card, now)) return { refused: 'CARD_EXPIRED', field };
  if (wallet.length >= maxPaymentMethods) return { refused: 'TOO_MANY_PAYMENT_METHODS', field: [] };

  const added = { ...given, ...card, name: null, addedAt: now, lastUsedAt: null };
  const paymentMethods = withAdded(wallet, added, ['isDefault']);
  return { paymentMethods, paymentMethod: paymentMethods.find(({ id }) => id === given.id) ?? added };
}
