import { CodedError, stoppable, wokenOf } from '@agora/kit';
import type { Context } from '../../context.ts';
import { shownPrice } from '../../domain/prices/shown-price.ts';
import type { ProductVariant } from '../../domain/products/product.ts';
import { statusAt } from '../../domain/products/publication.ts';
import { priceKey } from '../../domain/variants/price-key.ts';
import type { SubscriptionResolvers } from '../../generated/resolvers.ts';

const most = 50;

type Watching = Pick<Context, 'stores' | 'signals' | 'forget' | 'now'>;

export const priceChanged: NonNullable<SubscriptionResolvers['priceChanged']> = {
  subscribe(_, { variantIds }, context) {
    const ids = [...new Set(variantIds)];
    if (ids.length === 0 || ids.length > most) throw new CodedError('BAD_USER_INPUT', `Watch 1 to ${most} variants.`);
    return stoppable(async function* (stop) {
      for await (const variant of changesOf(ids, context, stop)) {
        yield { priceChanged: { variant, price: shownPrice(variant) } };
      }
    });
  },
};

/** A signal says only that a price is worth another look; what it is now is read, and told if it is not what was told. */
async function* changesOf(
  ids: readonly string[],
  { stores, signals, forget, now }: Watching,
  stop: AbortSignal,
): AsyncGenerator<ProductVariant> {
  const told = new Map<string, number>();
  for await (const woken of wokenOf({ ids, keyOf: priceKey }, signals, stop)) {
    forget();
    const variants = await stores.variants.by('id', woken);
    const products = await stores.products.byId([...variants.values()].map(({ productId }) => productId));
    for (const variant of variants.values()) {
      const product = products.get(variant.productId);
      const isSold = product && !variant.isWithdrawn && statusAt(product, now()) === 'PUBLISHED';
      if (!isSold || told.get(variant.id) === shownPrice(variant).minor) continue;
      told.set(variant.id, shownPrice(variant).minor);
      yield variant;
    }
  }
}
