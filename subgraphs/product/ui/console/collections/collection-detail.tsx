import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, paths, Skeleton, unmask, useTitle } from '@agora/kit-ui';
import type { CollectionDetailQuery, CollectionEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { CollectionDetailDocument } from '../../generated/collection-detail.ts';
import { ChosenProducts } from './chosen-products.tsx';
import { CollectionDelete } from './collection-delete.tsx';
import { CollectionForm } from './collection-form.tsx';
import { RuleForm } from './rule-form.tsx';

/** One collection: what is said of it, and which products are in it. */
export default function CollectionDetail(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(CollectionDetailDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.collection) return <Found key={id} data={data} onChange={() => void refetch()} />;
  if (loading) return <Skeleton height={8} count={2} />;
  if (error) return <Away what="This collection" onRetry={() => void refetch()} />;
  return <Empty title="There is no such collection" />;
}

interface FoundProps {
  readonly data: CollectionDetailQuery;
  readonly onChange: () => void;
}

function Found({ data, onChange }: FoundProps): ReactNode {
  const collection = data.collection ? unmask<CollectionEntryFragment>(data.collection) : undefined;
  useTitle(collection?.name ?? '');
  if (!collection || !data.collection) return null;
  const { id, name, chosenProducts, rule } = collection;
  const { totalCount, nodes } = data.collection.products;
  return (
    <section className="stack" data-gap="large" aria-labelledby="collection">
      <div className="stack">
        <p className="small quiet">
          <Link to={paths.consoleCollections}>Collections</Link>
        </p>
        <h1 id="collection">{name}</h1>
        <p className="row">
          <span className="quiet">{counted(totalCount, 'product')} on sale</span>
          <Link to={paths.consoleTranslation(id, 'COLLECTION')}>Translate it</Link>
        </p>
      </div>
      <CollectionForm collection={collection} />
      {chosenProducts ? <ChosenProducts collection={collection} chosen={chosenProducts} onChange={onChange} /> : null}
      {rule === null ? null : (
        <>
          <RuleForm collection={collection} rule={rule} categories={data.categories ?? []} onChange={onChange} />
          <section className="stack" aria-labelledby="found">
            <h2 id="found">What fits it</h2>
            {nodes.length === 0 ? <p>Nothing that is on sale.</p> : null}
            <ul className="stack" data-gap="small">
              {nodes.map((product) => (
                <li key={product.id}>
                  <Link to={paths.consoleProduct(product.id)}>{product.title}</Link>
                </li>
              ))}
            </ul>
            {totalCount > nodes.length ? <p className="quiet">And {totalCount - nodes.length} more.</p> : null}
          </section>
        </>
      )}
      <CollectionDelete collection={collection} />
    </section>
  );
}
