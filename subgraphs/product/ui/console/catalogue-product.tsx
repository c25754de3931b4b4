import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Badge,
  Button,
  Empty,
  failureOf,
  newKey,
  OutcomeNotice,
  paths,
  Skeleton,
  unmask,
  useAttempt,
  useSession,
  useTitle,
  words,
} from '@agora/kit-ui';
import type { CatalogueEntryFragment, ProductStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import {
  CatalogueProductDocument,
  ProductArchiveDocument,
  ProductPublishDocument,
} from '../generated/catalogue-product.ts';
import { NewProduct } from './new-product.tsx';
import { VariantPrices } from './variant-prices.tsx';

/** One product, to be published, taken out of sale and given prices; or a new one. */
export default function CatalogueProduct(): ReactNode {
  const { id = '' } = useParams();
  return id === 'new' ? <NewProduct /> : <Found id={id} />;
}

function Found({ id }: { readonly id: string }): ReactNode {
  const { data, error, loading, refetch } = useQuery(CatalogueProductDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.product) return <Entry product={unmask<CatalogueEntryFragment>(data.product)} />;
  if (loading) return <Skeleton height={8} count={2} />;
  if (error) return <Away what="This product" onRetry={() => void refetch()} />;
  return <Empty title="There is no such product" />;
}

function Entry({ product }: { readonly product: CatalogueEntryFragment }): ReactNode {
  const { id, slug, title, description, status, version, category, variants } = product;
  useTitle(title);
  const { scopes } = useSession();
  const [publish] = useMutation(ProductPublishDocument);
  const [archive] = useMutation(ProductArchiveDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const input = { productId: id, expectedVersion: version };
  const onPublish = () =>
    attempt(async () => {
      const { data, error } = await publish({ variables: { input: { ...input, idempotencyKey: newKey() } } });
      return failureOf(data?.productPublish, error);
    });
  const onArchive = () =>
    attempt(async () => {
      const { data, error } = await archive({ variables: { input: { ...input, idempotencyKey: newKey() } } });
      return failureOf(data?.productArchive, error);
    });

  return (
    <section className="stack" aria-labelledby="product">
      <p className="small quiet">
        <Link to={`${paths.console}/catalogue`}>Catalogue</Link> / {category.name}
      </p>
      <div className="row" data-apart="">
        <h1 id="product">{title}</h1>
        <Badge tone={toneOf(status)}>{words(status)}</Badge>
      </div>
      <p>{description}</p>
      <OutcomeNotice outcome={outcome} done={status === 'PUBLISHED' ? 'It is on sale.' : 'It is sold no longer.'} />
      <div className="row">
        {status === 'PUBLISHED' ? (
          <>
            <Button look="quiet" isPending={isBusy} onPress={() => void onArchive()}>
              Take out of sale
            </Button>
            <Link to={paths.product(slug)}>See it in the shop</Link>
          </>
        ) : (
          <Button isPending={isBusy} onPress={() => void onPublish()}>
            Publish
          </Button>
        )}
        {scopes.includes('product:write:any') ? (
          <Link to={paths.consoleTranslation(id, 'PRODUCT')}>Translate it</Link>
        ) : null}
      </div>
      <VariantPrices variants={variants} />
    </section>
  );
}

function toneOf(status: ProductStatus) {
  if (status === 'PUBLISHED') return 'positive';
  return status === 'DRAFT' ? 'warning' : 'plain';
}
