import { Empty } from '@agora/kit-ui';
import type { TranslatedKind } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { AttributeTranslation } from './attribute-translation.tsx';
import { BrandTranslation } from './brand-translation.tsx';
import { CategoryTranslation } from './category-translation.tsx';
import { CollectionTranslation } from './collection-translation.tsx';
import { kindOf, languageIn } from './kinds.ts';
import { ProductTranslation } from './product-translation.tsx';

const forms = {
  PRODUCT: ProductTranslation,
  CATEGORY: CategoryTranslation,
  COLLECTION: CollectionTranslation,
  BRAND: BrandTranslation,
  ATTRIBUTE: AttributeTranslation,
} as const satisfies Record<TranslatedKind, unknown>;

/** All texts of one thing, beside what is said in another language. */
export default function TranslationDetail(): ReactNode {
  const { id } = useParams();
  const [parameters] = useSearchParams();
  const language = languageIn(parameters);
  if (id === undefined) return <Empty title="There is nothing to translate" />;
  const Translation = forms[kindOf(parameters.get('kind'))];
  return <Translation key={`${id} ${language}`} id={id} language={language} />;
}
