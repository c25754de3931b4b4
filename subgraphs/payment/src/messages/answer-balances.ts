import { answer } from '@agora/kit';
import { paymentBalances, paymentBalancesOfMany } from '@agora/schema';
import type { Asked } from '../context.ts';
import { giftCardStatusOf } from '../domain/credits/credit.ts';
import { storeCreditId } from '../domain/credits/store-credit-id.ts';

/** Gift cards and the store credit that something is paid with. */
interface Means {
  readonly giftCardIds: readonly string[];
  readonly customerId: string | null;
  readonly currency: string;
}

export const answerBalances = answer(paymentBalances, async (means, asked: Asked) => {
  const [found] = await balancesOf([means], asked);
  return found ?? { giftCards: [], storeCredit: { minor: 0, currency: means.currency } };
});

export const answerBalancesOfMany = answer(paymentBalancesOfMany, async (request, asked: Asked) => ({
  balances: await balancesOf(request.asked, asked),
}));

/** In one statement, however many ask. */
async function balancesOf(all: readonly Means[], { credits, now }: Pick<Asked, 'credits' | 'now'>) {
  const ownId = ({ customerId, currency }: Means) => (customerId === null ? [] : [storeCreditId(customerId, currency)]);
  const ids = new Set(all.flatMap((means) => [...means.giftCardIds, ...ownId(means)]));
  const found = ids.size === 0 ? new Map<string, never>() : await credits.byIds([...ids]);
  return all.map((means) => {
    const own = found.get(ownId(means)[0] ?? '');
    return {
      giftCards: means.giftCardIds.flatMap((giftCardId) => {
        const card = found.get(giftCardId);
        if (card?.kind !== 'GIFT_CARD') return [];
        return [{ giftCardId, balance: card.balance, isUsable: giftCardStatusOf(card, now()) === 'ACTIVE' }];
      }),
      storeCredit: own?.kind === 'STORE_CREDIT' ? own.balance : { minor: 0, currency: means.currency },
    };
  });
}
