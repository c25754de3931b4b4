import { useQuery } from '@apollo/client/react';
import { Away, Skeleton, unmask } from '@agora/kit-ui';
import type { TranslatedCategoryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { TranslatedCategoriesDocument } from '../../generated/translations-console.ts';
import { UntranslatedList, type UntranslatedProps } from './untranslated-list.tsx';

/** The categories of the first three levels. */
export function UntranslatedCategories({ language }: UntranslatedProps): ReactNode {
  const { data, loading, refetch } = useQuery(TranslatedCategoriesDocument, { fetchPolicy: 'cache-and-network' });
  if (!data?.categories) {
    return loading ? <Skeleton height={3} count={6} /> : <Away what="The categories" onRetry={() => void refetch()} />;
  }
  const categories = data.categories.flatMap((top) => [
    unmask<TranslatedCategoryFragment>(top),
    ...top.children.flatMap((part) => [
      unmask<TranslatedCategoryFragment>(part),
      ...part.children.map((one) => unmask<TranslatedCategoryFragment>(one)),
    ]),
  ]);
  return <UntranslatedList kind="CATEGORY" language={language} things={categories} />;
}
