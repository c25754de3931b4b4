import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, paths, Skeleton } from '@agora/kit-ui';
import type { CollectionsConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CollectionsConsoleDocument } from '../../generated/collections-console.ts';
import { NewCollection } from './new-collection.tsx';

/** Products that are shown together, chosen by hand or by a rule. */
export default function CollectionsConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const { data, loading, refetch } = useQuery(CollectionsConsoleDocument, {
    variables: { after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const collections = data?.collections;
  return (
    <section className="stack" data-gap="large" aria-labelledby="collections">
      <h1 id="collections">Collections</h1>
      {collections && collections.nodes.length > 0 ? (
        <Collections nodes={collections.nodes} />
      ) : loading ? (
        <Skeleton height={3} count={3} />
      ) : collections ? (
        <Empty isPart title="There is no collection yet">
          <p>Make one of what goes well together.</p>
        </Empty>
      ) : (
        <Away what="The collections" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={collections?.pageInfo} />
      <section className="stack" aria-labelledby="new-collection">
        <h2 id="new-collection">New collection</h2>
        <NewCollection />
      </section>
    </section>
  );
}

type Nodes = NonNullable<CollectionsConsoleQuery['collections']>['nodes'];

function Collections({ nodes }: { readonly nodes: Nodes }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Collections">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">How it is made</th>
            <th scope="col" className="end">
              On sale
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, name, isByRule, products }) => (
            <tr key={id}>
              <td>
                <Link to={paths.consoleCollection(id)}>{name}</Link>
              </td>
              <td>{isByRule ? 'By a rule' : 'By hand'}</td>
              <td className="end number">{counted(products.totalCount, 'product')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
