import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../../domain/products/product.ts';
import type { PriceChange } from '../../domain/variants/set-variant-price.ts';
import type { ProductErrorCode } from '../../generated/resolvers.ts';
import { answerVariant, type VariantOutcome } from '../products/answer-product.ts';
import { variantPricesToSettle } from '../../job-kinds.ts';
import { mayChange } from '../may-change.ts';
import { priceKey } from '../../domain/variants/price-key.ts';
import { refuseVariant } from '../refuse.ts';

interface VariantInput {
  readonly variantId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

type Decided =
  | (ProductDecision & {
      /** What becomes of its own price. */
      readonly change?: PriceChange | undefined;
    })
  | ProductRefusal<ProductErrorCode>;

/** Locks the product of a variant, lets it be decided about, keeps what was decided and tells it. */
export function changeVariant(
  context: Context,
  operation: string,
  input: VariantInput,
  decide: (catalogued: CataloguedProduct, work: Work) => Decided | Promise<Decided>,
) {
  const viewer = requireViewer(context);
  const { variantId } = input;
  return mutate(context, {
    operation,
    caller: viewer.id,
    input,
    async decide(work): Promise<VariantOutcome> {
      const { variants, products, emit, enqueue, signal, now } = work;
      const variant = (await variants.by('id', [variantId])).get(variantId);
      const catalogued = variant && (await products.lock(variant.productId));
      if (!catalogued || !mayChange(viewer, catalogued.product))
        return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      const decision = await decide(catalogued, work);
      if (decision.refused) return decision;
      const { change } = decision;
      if (change?.isShown) await products.addPriceChanges([{ ...change, at: now() }], viewer.id);
      await products.save(decision);
      if (change?.isShown) await signal(priceKey(variantId));
      if (change) await enqueue(variantPricesToSettle, { variantIds: [variantId] });
      await emit(decision.events);
      return { variantId };
    },
    answer: answerVariant(context),
    refuse: refuseVariant,
  });
}
