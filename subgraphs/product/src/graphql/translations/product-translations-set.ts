import { translateProduct } from '../../domain/translations/translate-product.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from '../products/change-product.ts';
import { givenTranslations, textsOfProductInput } from './given-translations.ts';

export const productTranslationsSet: NonNullable<MutationResolvers['productTranslationsSet']> = (
  _,
  { input },
  context,
) =>
  changeProduct(context, 'productTranslationsSet', input, async (catalogued, { translations }) => {
    const { id } = catalogued.product;
    const before = (await translations.of('PRODUCT', [id])).get(id) ?? [];
    const change = givenTranslations(input, textsOfProductInput);
    const decision = translateProduct(catalogued, before, {
      ...change,
      expectedVersion: input.expectedVersion ?? undefined,
    });
    if (decision.refused) return decision;
    const { translations: after, ...decided } = decision;
    if (after !== before) await translations.save('PRODUCT', id, after);
    return decided;
  });
