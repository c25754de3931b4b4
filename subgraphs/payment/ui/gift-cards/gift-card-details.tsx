import { useQuery } from '@apollo/client/react';
import { Away, formatDay, formatMoney, Skeleton, words } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { GiftCardDetailsDocument } from '../generated/gift-cards-console.ts';
import { AdjustForm } from './adjust-form.tsx';
import { ExtendForm } from './extend-form.tsx';
import { ReplaceForm } from './replace-form.tsx';

/** What came and went, and what staff may do about it. */
export function GiftCardDetails({ giftCardId }: { readonly giftCardId: string }): ReactNode {
  const { data, loading, refetch } = useQuery(GiftCardDetailsDocument, {
    variables: { id: giftCardId },
    fetchPolicy: 'cache-and-network',
  });
  const card = data?.giftCard;
  const onChanged = () => void refetch();
  if (!card) {
    return loading ? <Skeleton height={2} count={3} /> : <Away what="This gift card" onRetry={onChanged} />;
  }
  const { replacedBy, entries, expiresAt, status } = card;
  return (
    <div className="stack">
      <ul className="stack small">
        {entries.map(({ kind, amount, reason, by, at }, place) => (
          <li key={`${at} ${place.toString()}`} className="row" data-apart="">
            <span>
              {formatDay(at)} · {words(kind)}
              {reason === null ? '' : `: ${reason}`}
              {by?.displayName ? `, by ${by.displayName}` : ''}
            </span>
            <span className="number">{formatMoney(amount)}</span>
          </li>
        ))}
      </ul>
      {replacedBy === null ? (
        <>
          {expiresAt === null ? null : (
            <ExtendForm giftCardId={giftCardId} expiresAt={expiresAt} onExtended={onChanged} />
          )}
          {status === 'EXPIRED' ? null : (
            <>
              <AdjustForm
                giftCardId={giftCardId}
                currency={entries[0]?.amount.currency ?? 'USD'}
                onAdjusted={onChanged}
              />
              <ReplaceForm giftCardId={giftCardId} onReplaced={onChanged} />
            </>
          )}
        </>
      ) : (
        <p className="small">
          The card that ends in <span className="number">{replacedBy.lastFour}</span> is in its place.
        </p>
      )}
    </div>
  );
}
