import { useQuery } from '@apollo/client/react';
import { Away, Badge, Empty, Pager, paths, Skeleton, unmask } from '@agora/kit-ui';
import type { PriceListHeadFragment, PriceListsConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PriceListsConsoleDocument } from '../../generated/price-lists-console.ts';
import { NewPriceList } from './new-price-list.tsx';
import { stateOf, windowText } from './price-list-texts.ts';

/** Lists of prices: sales, prices of groups of customers, and prices from many pieces on. */
export default function PriceListsConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const { data, loading, refetch } = useQuery(PriceListsConsoleDocument, {
    variables: { after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const lists = data?.priceLists;
  return (
    <section className="stack" data-gap="large" aria-labelledby="prices">
      <h1 id="prices">Price lists</h1>
      {lists && lists.nodes.length > 0 ? (
        <Lists nodes={lists.nodes} />
      ) : loading ? (
        <Skeleton height={3} count={3} />
      ) : lists ? (
        <Empty isPart title="There is no list yet">
          <p>Products cost what stands at them, everybody and always.</p>
        </Empty>
      ) : (
        <Away what="The price lists" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={lists?.pageInfo} />
      <section className="stack" aria-labelledby="new-list">
        <h2 id="new-list">New list</h2>
        <NewPriceList />
      </section>
    </section>
  );
}

type Nodes = NonNullable<PriceListsConsoleQuery['priceLists']>['nodes'];

function Lists({ nodes }: { readonly nodes: Nodes }): ReactNode {
  const now = new Date();
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Price lists">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">State</th>
            <th scope="col">When</th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => {
            const list = unmask<PriceListHeadFragment>(node);
            const { text, tone } = stateOf(list, now);
            return (
              <tr key={list.id}>
                <td>
                  <Link to={paths.consolePriceList(list.id)}>{list.name}</Link>
                  <br />
                  <span className="small quiet">
                    {list.kind === 'SALE' ? 'Sale' : 'Instead of own prices'}, {list.currency}
                  </span>
                </td>
                <td>
                  <Badge tone={tone}>{text}</Badge>
                </td>
                <td>{windowText(list)}</td>
                <td>{list.customerGroup ?? 'Everybody'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
