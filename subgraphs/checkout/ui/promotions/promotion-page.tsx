import { useQuery } from '@apollo/client/react';
import { Away, Badge, Empty, Notice, paths, Skeleton, unmask, useSession, useTitle, words } from '@agora/kit-ui';
import type { PromotionEntryFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { PromotionChoicesDocument, PromotionDetailDocument } from '../generated/promotion-detail.ts';
import { draftOf } from './draft-of.ts';
import { choicesOf, type PromotionChoices } from './promotion-choices.ts';
import { PromotionForm } from './promotion-form.tsx';
import { sentenceOf } from './sentence-of.ts';

/** One promotion: what it does, and, while it is switched off, its form. */
export default function PromotionPage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(PromotionDetailDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const choices = useQuery(PromotionChoicesDocument);
  if (data?.promotion && choices.data) {
    const promotion = unmask<PromotionEntryFragment>(data.promotion);
    return <Entry key={promotion.id} promotion={promotion} choices={choicesOf(choices.data)} />;
  }
  if (loading || choices.loading) return <Skeleton height={8} count={2} />;
  if (error || choices.error) {
    return (
      <Away
        what="This promotion"
        onRetry={() => {
          void refetch();
          void choices.refetch();
        }}
      />
    );
  }
  return <Empty title="There is no such promotion" />;
}

interface EntryProps {
  readonly promotion: PromotionEntryFragment;
  readonly choices: PromotionChoices;
}

function Entry({ promotion, choices }: EntryProps): ReactNode {
  const { id, name, status, version, codes } = promotion;
  useTitle(name);
  const isAdmin = useSession().roles.includes('ADMIN');
  const [isKept, setKept] = useState(false);
  const draft = draftOf(promotion, choices);
  const isOpen = status === 'DRAFT' || status === 'PAUSED';
  return (
    <section className="stack" aria-labelledby="promotion">
      <p className="small quiet">
        <Link to={paths.consolePromotions}>Promotions</Link>
      </p>
      <div className="row" data-apart="">
        <h1 id="promotion">{name}</h1>
        <Badge tone={status === 'ACTIVE' ? 'positive' : 'plain'}>{words(status)}</Badge>
      </div>
      <p>{sentenceOf(draft)}</p>
      {codes.totalCount === 0 ? null : (
        <p className="small quiet">
          {codes.totalCount > codes.nodes.length ? 'Some of its codes: ' : 'Its codes: '}
          {codes.nodes.map(({ code }) => code).join(', ')}
        </p>
      )}
      {isKept ? <Notice tone="positive">It is kept so.</Notice> : null}
      {isAdmin && isOpen ? (
        <PromotionForm
          label="Change the promotion"
          first={draft}
          choices={choices}
          existing={{ id, version }}
          onWritten={() => setKept(true)}
        />
      ) : null}
      {isAdmin && status === 'ACTIVE' ? <p className="quiet">Pause it in the list to change it.</p> : null}
    </section>
  );
}
