import { skipToken, useQuery } from '@apollo/client/react';
import { Away, Empty, Page, paths, Skeleton } from '@agora/kit-ui';
import type { SharedGoodsQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { SharedGoodsDocument } from '../generated/shared-page.ts';
import { GoodsRow } from '../lists/goods-row.tsx';
import { TakeShared } from './take-shared.tsx';

/** What stands in the links that the shop gives; the graph takes nothing else. */
const linkForm = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** A cart or a wish list that somebody shares: for everybody who has the link. */
export default function SharedPage(): ReactNode {
  const { token = '' } = useParams();
  const isWhole = linkForm.test(token);
  const { data, error, loading, refetch } = useQuery(
    SharedGoodsDocument,
    isWhole ? { variables: { token }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const list = data?.sharedList;
  if (!isWhole) {
    return (
      <Page title="Shared with you">
        <Empty title="This link is not whole">
          <p>
            A part of it is missing or was changed on its way. Open it once more from where you were sent it, or{' '}
            <Link to={paths.home}>see what there is</Link>.
          </p>
        </Empty>
      </Page>
    );
  }
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
