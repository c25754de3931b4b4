import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Empty, failureOf, newKey, Skeleton, unmask } from '@agora/kit-ui';
import type { AttributeTextsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { AttributeToTranslateDocument, AttributeTranslationsSetDocument } from '../../generated/translation-detail.ts';
import { PairForm } from './pair-form.tsx';
import { pairsOf } from './text-pair.ts';
import type { TranslatedThing } from './translated-thing.ts';

const keyOf = (choice: string) => `choice/${encodeURIComponent(choice)}`;

/** An attribute, with its choices; it is found among those of the category that the address names. */
export function AttributeTranslation({ id, language }: TranslatedThing): ReactNode {
  const [parameters] = useSearchParams();
  const variables = { categoryId: parameters.get('category') };
  const { data, error, loading, refetch } = useQuery(AttributeToTranslateDocument, { variables });
  const [set] = useMutation(AttributeTranslationsSetDocument);
  const found = data?.attributes?.find((one) => one.id === id);
  if (!found) {
    if (loading) return <Skeleton height={8} count={2} />;
    if (error) return <Away what="This attribute" onRetry={() => void refetch()} />;
    return <Empty title="There is no such attribute" />;
  }
  const { name, unit, choices, version, translations } = unmask<AttributeTextsFragment>(found);
  const sources = [
    { key: 'name', label: 'Name', source: name },
    { key: 'unit', label: 'Unit', source: unit ?? '' },
    ...choices.map((choice) => ({ key: keyOf(choice), label: `Choice ${choice}`, source: choice })),
  ];
  const onSave = async (texts: ReadonlyMap<string, string>) => {
    const said = {
      language,
      name: texts.get('name'),
      unit: texts.get('unit'),
      choices: choices.flatMap((value) => {
        const translation = texts.get(keyOf(value));
        return translation === undefined ? [] : [{ value, translation }];
      }),
    };
    const input = { attributeId: id, translations: [said], expectedVersion: version, idempotencyKey: newKey() };
    const answer = await set({ variables: { input } });
    return failureOf(answer.data?.attributeTranslationsSet, answer.error);
  };
  return <PairForm title={name} pairs={pairsOf(sources, translations, language)} onSave={onSave} />;
}
