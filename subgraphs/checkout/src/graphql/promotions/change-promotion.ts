import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import { perBuyerOf, type Promotion } from '../../domain/promotions/promotion.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { promotionsById } from '../batches.ts';
import { userErrorOf } from '../refuse.ts';

/** What is remembered of a change of a promotion. */
type Outcome = { readonly refused?: never; readonly promotionId: string } | Refusal;

interface PromotionInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

/** A mutation whose payload is a promotion. */
export function mutatePromotion(
  context: Context,
  operation: string,
  input: PromotionInput,
  decide: (work: Work) => Promise<Outcome>,
) {
  return mutate(context, {
    operation,
    caller: requireViewer(context).id,
    input,
    decide,
    answer: async ({ promotionId }) => ({
      promotion: (await context.load(promotionsById, promotionId)) ?? null,
      userErrors: [],
    }),
    refuse: (refusal) => ({ promotion: null, userErrors: [userErrorOf(refusal)] }),
  });
}

/** Somebody else changed it since it was looked at. */
export function staleVersion(field: readonly string[]): Refusal {
  const message = 'The promotion was changed at the same moment. Look at it, and try again.';
  return { refused: 'VERSION_CONFLICT', field, message };
}

/** Locks a promotion, lets it be decided about, and keeps what was decided. */
export function changePromotion(
  context: Context,
  operation: string,
  input: PromotionInput & { readonly promotionId: string },
  decide: (promotion: Promotion, work: Work) => Promise<Promotion | Refusal> | Promotion | Refusal,
) {
  return mutatePromotion(context, operation, input, async (work) => {
    const promotion = await work.promotions.lock(input.promotionId);
    if (!promotion) return { refused: 'PROMOTION_NOT_FOUND', field: ['promotionId'] };
    const decision = await decide(promotion, work);
    if ('refused' in decision) return decision;
    return decision === promotion ? { promotionId: promotion.id } : keepPromotion(decision, work);
  });
}

/** A promotion with its limits, which are not set below what is used already. */
export async function keepPromotion(promotion: Promotion, { promotions, uses }: Work): Promise<Outcome> {
  const { id: ref, usageLimit: total, budgetMinor } = promotion;
  const isCounted = await uses.limit({ kind: 'PROMOTION', ref }, { total, perBuyer: perBuyerOf(promotion) });
  const isWithin = await uses.limit({ kind: 'PROMOTION_BUDGET', ref }, { total: budgetMinor, perBuyer: null });
  if (!isCounted || !isWithin) {
    const field = ['promotion', isCounted ? 'budget' : 'usageLimit'];
    return { refused: 'INVALID_PROMOTION', field, message: 'More than that is used already.' };
  }
  await promotions.save(promotion);
  return { promotionId: promotion.id };
}
