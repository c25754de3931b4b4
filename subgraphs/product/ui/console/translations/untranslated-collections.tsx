import { useQuery } from '@apollo/client/react';
import { Away, Pager, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { TranslatedCollectionsDocument } from '../../generated/translations-console.ts';
import { UntranslatedList, type UntranslatedProps } from './untranslated-list.tsx';

export function UntranslatedCollections({ language }: UntranslatedProps): ReactNode {
  const [parameters] = useSearchParams();
  const { data, loading, refetch } = useQuery(TranslatedCollectionsDocument, {
    variables: { after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const collections = data?.collections;
  if (!collections) {
    return loading ? <Skeleton height={3} count={3} /> : <Away what="The collections" onRetry={() => void refetch()} />;
  }
  return (
    <>
      <UntranslatedList kind="COLLECTION" language={language} things={collections.nodes} />
      <Pager pageInfo={collections.pageInfo} />
    </>
  );
}
