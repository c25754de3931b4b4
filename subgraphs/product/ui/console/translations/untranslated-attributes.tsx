import { useQuery } from '@apollo/client/react';
import { Away, Select, Skeleton } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { TranslatedAttributesDocument } from '../../generated/translations-console.ts';
import { UntranslatedList, type UntranslatedProps } from './untranslated-list.tsx';

/** The attributes of the whole shop, or of what is in a category. */
export function UntranslatedAttributes({ language }: UntranslatedProps): ReactNode {
  const [categoryId, setCategory] = useState('');
  const { data, loading, refetch } = useQuery(TranslatedAttributesDocument, {
    variables: { categoryId: categoryId === '' ? null : categoryId },
    fetchPolicy: 'cache-and-network',
  });
  const places = data?.categories?.flatMap(({ id, name, children }) => [
    { value: id, text: name },
    ...children.map((part) => ({ value: part.id, text: `${name}: ${part.name}` })),
  ]);
  return (
    <>
      <Select
        label="Of products in"
        value={categoryId}
        options={[{ value: '', text: 'The whole shop' }, ...(places ?? [])]}
        onChange={setCategory}
      />
      {data?.attributes ? (
        <UntranslatedList
          kind="ATTRIBUTE"
          language={language}
          things={data.attributes}
          more={categoryId === '' ? '' : `&category=${categoryId}`}
        />
      ) : loading ? (
        <Skeleton height={3} count={3} />
      ) : (
        <Away what="The attributes" onRetry={() => void refetch()} />
      )}
    </>
  );
}
