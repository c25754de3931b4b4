import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../../domain/products/product.ts';
import type { ProductErrorCode } from '../../generated/resolvers.ts';
import { answerProduct, type Outcome } from './answer-product.ts';
import { mayChange } from '../may-change.ts';
import { refuse } from '../refuse.ts';

interface ProductInput {
  readonly productId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

type Decided = ProductDecision | ProductRefusal<ProductErrorCode>;

/** Locks a product, lets it be decided about, keeps what was decided and tells it. */
export function changeProduct(
  context: Context,
  operation: string,
  input: ProductInput,
  decide: (catalogued: CataloguedProduct, work: Work) => Decided | Promise<Decided>,
) {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation,
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const { products, emit } = work;
      const catalogued = await products.lock(input.productId);
      if (!catalogued || !mayChange(viewer, catalogued.product))
        return { refused: 'PRODUCT_NOT_FOUND', field: ['productId'] };
      const decision = await decide(catalogued, work);
      if (decision.refused) return decision;
      await products.save(decision);
      await emit(decision.events);
      return { productId: decision.product.id };
    },
    answer: answerProduct(context),
    refuse,
  });
}
