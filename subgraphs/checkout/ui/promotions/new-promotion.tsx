import { useQuery } from '@apollo/client/react';
import { Away, Notice, paths, Skeleton } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { PromotionChoicesDocument } from '../generated/promotion-detail.ts';
import { emptyDraft } from './draft.ts';
import { choicesOf } from './promotion-choices.ts';
import { PromotionForm } from './promotion-form.tsx';
import type { Written } from './use-write-promotion.ts';

/** Writes a promotion as a draft. */
export function NewPromotion({ onWritten }: { readonly onWritten: () => void }): ReactNode {
  const { data, loading, refetch } = useQuery(PromotionChoicesDocument);
  const [written, setWritten] = useState<Written>();
  if (!data) {
    return loading ? <Skeleton height={8} /> : <Away what="The form" onRetry={() => void refetch()} />;
  }
  const choices = choicesOf(data);
  return (
    <>
      <PromotionForm
        key={written?.id ?? ''}
        label="New promotion"
        first={emptyDraft(choices.currencies[0] ?? '')}
        choices={choices}
        onWritten={(one) => {
          setWritten(one);
          onWritten();
        }}
      />
      {written ? (
        <Notice tone="positive">
          It is a draft: switch it on in the list. <Link to={paths.consolePromotion(written.id)}>See it</Link>
        </Notice>
      ) : null}
    </>
  );
}
