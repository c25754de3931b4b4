import type { TenderKind } from '@agora/schema';
import type { Work } from '../context.ts';
import { storeCreditId } from '../domain/credits/store-credit-id.ts';
import type { Payment } from '../domain/payment.ts';

interface Due {
  readonly tender: TenderKind;
  readonly paymentMethodId: string;
  readonly customerId: string;
  readonly currency: string;
}

/** How a payment is made, as far as it is known at once. */
export async function meansOf(
  { tender, paymentMethodId, customerId, currency }: Due,
  { credits }: Pick<Work, 'credits'>,
): Promise<Pick<Payment, 'tender' | 'creditId' | 'method'>> {
  switch (tender) {
    case 'PAYMENT_METHOD':
      return { tender, creditId: null, method: null };
    case 'STORE_CREDIT':
      return { tender, creditId: storeCreditId(customerId, currency), method: null };
    case 'GIFT_CARD': {
      const card = (await credits.byIds([paymentMethodId])).get(paymentMethodId);
      const lastFour = card?.kind === 'GIFT_CARD' ? card.lastFour : null;
      const method = lastFour === null ? null : { providerToken: '', brand: 'Gift card', lastFour };
      return { tender, creditId: paymentMethodId, method };
    }
  }
}
