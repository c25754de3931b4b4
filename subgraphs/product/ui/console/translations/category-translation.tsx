import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Empty, failureOf, newKey, Skeleton, unmask } from '@agora/kit-ui';
import type { CategoryTextsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { CategoryToTranslateDocument, CategoryTranslationsSetDocument } from '../../generated/translation-detail.ts';
import { PairForm } from './pair-form.tsx';
import { pairsOf } from './text-pair.ts';
import type { TranslatedThing } from './translated-thing.ts';

export function CategoryTranslation({ id, language }: TranslatedThing): ReactNode {
  const { data, error, loading, refetch } = useQuery(CategoryToTranslateDocument, { variables: { id } });
  const [set] = useMutation(CategoryTranslationsSetDocument);
  if (!data?.category) {
    if (loading) return <Skeleton height={8} count={2} />;
    if (error) return <Away what="This category" onRetry={() => void refetch()} />;
    return <Empty title="There is no such category" />;
  }
  const { name, description, version, translations } = unmask<CategoryTextsFragment>(data.category);
  const sources = [
    { key: 'name', label: 'Name', source: name },
    { key: 'description', label: 'Description', source: description, isLong: true },
  ];
  const onSave = async (texts: ReadonlyMap<string, string>) => {
    const said = { language, ...Object.fromEntries(texts) };
    const input = { categoryId: id, translations: [said], expectedVersion: version, idempotencyKey: newKey() };
    const answer = await set({ variables: { input } });
    return failureOf(answer.data?.categoryTranslationsSet, answer.error);
  };
  return <PairForm title={name} pairs={pairsOf(sources, translations, language)} onSave={onSave} />;
}
