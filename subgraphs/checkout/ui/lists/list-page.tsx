import { useQuery } from '@apollo/client/react';
import { Away, Empty, type FragmentRef, Page, paths, Skeleton, unmask } from '@agora/kit-ui';
import type { ShownWishListFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { WishListDocument } from '../generated/list-page.ts';
import { ListGoods } from './list-goods.tsx';
import { ListSettings } from './list-settings.tsx';

/** One wish list of a customer, at the prices of today. */
export default function ListPage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(WishListDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const ref: FragmentRef<ShownWishListFragment> | null | undefined = data?.wishList;
  const list = ref ? unmask<ShownWishListFragment>(ref) : undefined;
  return (
    <Page title={list?.name ?? 'Wish list'}>
      <p className="small quiet">
        <Link to={paths.account}>Account</Link> / <Link to={paths.wishLists}>wish lists</Link>
      </p>
      {list ? (
        <>
          <h1>{list.name}</h1>
          <div className="with-summary">
            <ListGoods list={list} />
            <ListSettings key={list.id} list={list} />
          </div>
        </>
      ) : loading ? (
        <Skeleton height={6} count={3} />
      ) : error ? (
        <Away what="This list" onRetry={() => void refetch()} />
      ) : (
        <Empty title="There is no such list">
          <p>
            Or it is not yours. <Link to={paths.wishLists}>See your wish lists</Link>.
          </p>
        </Empty>
      )}
    </Page>
  );
}
