import { lineOfText } from '@agora/schema';
import { holdsCardNumber } from './holds-card-number.ts';
import type { PaymentMethod, WalletDecision } from './payment-method.ts';
import { withAdded } from './proposal.ts';
import type { Refusal } from './user.ts';

export interface NewPaymentMethod {
  readonly id: string;
  readonly userId: string;
  readonly providerToken: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
  readonly isDefault: boolean;
}

type Refused = Refusal<'INVALID_PROVIDER_TOKEN' | 'INVALID_CARD' | 'CARD_EXPIRED' | 'TOO_MANY_PAYMENT_METHODS'>;

const maxPaymentMethods = 20;

export function addPaymentMethod(
  wallet: readonly PaymentMethod[],
  given: NewPaymentMethod,
  now: Date,
): WalletDecision | Refused {
  const { providerToken, lastFour, expiryMonth, expiryYear } = given;
  const brand = lineOfText(given.brand, 40);
  if (!/^[\w.-]{1,255}$/.test(providerToken) || holdsCardNumber(providerToken)) {
    return { refused: 'INVALID_PROVIDER_TOKEN', field: ['providerToken'] };
  }
  if (brand === undefined || !/^[\p{L} ]+$/u.test(brand)) return { refused: 'INVALID_CARD', field: ['brand'] };
  if (!/^\d{4}$/.test(lastFour)) return { refused: 'INVALID_CARD', field: ['lastFour'] };
  if (expiryMonth < 1 || expiryMonth > 12) return { refused: 'INVALID_CARD', field: ['expiryMonth'] };
  if (expiryYear < 2000 || expiryYear > now.getUTCFullYear() + 30) {
    return { refused: 'INVALID_CARD', field: ['expiryYear'] };
  }
  // A card is good until the end of its month.
  if (Date.UTC(expiryYear, expiryMonth) <= now.getTime()) return { refused: 'CARD_EXPIRED', field: ['expiryYear'] };
  if (wallet.length >= maxPaymentMethods) return { refused: 'TOO_MANY_PAYMENT_METHODS', field: [] };

  const added = { ...given, brand, provider: 'simulated', addedAt: now, lastUsedAt: null };
  const paymentMethods = withAdded(wallet, added, ['isDefault']);
  return { paymentMethods, paymentMethod: paymentMethods.find(({ id }) => id === given.id) ?? added };
}
