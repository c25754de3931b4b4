import { useQuery } from '@apollo/client/react';
import { Away, Empty, Page, paths, Skeleton } from '@agora/kit-ui';
import type { SharedGoodsQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { SharedGoodsDocument } from '../generated/shared-page.ts';
import { GoodsRow } from '../lists/goods-row.tsx';
import { TakeShared } from './take-shared.tsx';

/** A cart or a wish list that somebody shares: for everybody who has the link. */
export default function SharedPage(): ReactNode {
  const { token = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(SharedGoodsDocument, {
    variables: { token },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.sharedList;
  return (
    <Page title={list?.name ?? 'Shared with you'}>
      {list ? (
        <Shown token={token} list={list} />
      ) : loading ? (
        <Skeleton height={6} count={3} />
      ) : error ? (
        <Away what="What is shared here" onRetry={() => void refetch()} />
      ) : (
        <Empty title="Nothing is shared here">
          <p>
            Whoever shared it has ended that, or bought it. <Link to={paths.home}>See what there is</Link>.
          </p>
        </Empty>
      )}
    </Page>
  );
}

interface ShownProps {
  readonly token: string;
  readonly list: NonNullable<SharedGoodsQuery['sharedList']>;
}

function Shown({ token, list: { name, items } }: ShownProps): ReactNode {
  return (
    <>
      <h1>{name ?? 'A cart that is shared with you'}</h1>
      <div className="with-summary">
        <section className="stack" aria-label="What is shared">
          {items.length === 0 ? (
            <p className="quiet">There is nothing in it at the moment.</p>
          ) : (
            <ul>
              {items.map((item, place) => (
                <GoodsRow key={`${item.title} ${String(place)}`} item={item} />
              ))}
            </ul>
          )}
        </section>
        {items.length === 0 ? null : <TakeShared token={token} items={items} />}
      </div>
    </>
  );
}
