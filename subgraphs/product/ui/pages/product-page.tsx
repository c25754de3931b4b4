import { useQuery } from '@apollo/client/react';
import { Away, Crumbs, Empty, Page, paths, Select, Skeleton, Slot, useCurrencyVariables } from '@agora/kit-ui';
import type { ProductPageQuery } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ProductPageDocument } from '../generated/product-page.ts';
import { Picture } from '../tile/picture.tsx';
import { ProductFacts } from './product-facts.tsx';
import { VariantPrices } from './variant-prices.tsx';
import './product-page.css';

/** One product: what it is, costs, and what people say of it. */
export default function ProductPage(): ReactNode {
  const { slug = '' } = useParams();
  const inCurrency = useCurrencyVariables();
  const { data, previousData, error, loading, refetch } = useQuery(ProductPageDocument, {
    variables: { slug, ...inCurrency },
  });
  // The page stays while its prices come in another currency.
  const before = loading && previousData?.product?.slug === slug ? previousData : undefined;
  const found = data ?? before;
  if (found?.product)
    return <Shown product={found.product} currencies={found.shopCurrencies ?? []} isCurrent={data !== undefined} />;
  return (
    <Page title="Product">
      {loading ? (
        <Waiting />
      ) : error ? (
        <Away what="This product" onRetry={() => void refetch()} />
      ) : (
        <Empty title="There is no such product">
          <p>
            It may be sold no longer. <Link to={paths.search}>See what there is</Link>.
          </p>
        </Empty>
      )}
    </Page>
  );
}

type Product = NonNullable<ProductPageQuery['product']>;

interface ShownProps {
  readonly product: Product;
  readonly currencies: readonly string[];
  /** Whether its prices are in the currency that was chosen last, where it is sold in it. */
  readonly isCurrent: boolean;
}

function Shown({ product, ...priced }: ShownProps): ReactNode {
  const { id, title, description, category } = product;
  return (
    <Page title={title}>
      <Crumbs trail={trailOf(category)} />
      <div className="product-page">
        <Picture id={id} categorySlug={category.slug} alt={`Drawing of ${title}`} isMain />
        <div className="stack">
          <h1>{title}</h1>
          <Slot name="RatingStars" data={product} />
          <Offer product={product} {...priced} />
          <p className="product-description">{description}</p>
        </div>
      </div>
      <div className="stack" data-gap="large">
        <Slot name="RelatedProducts" data={product} />
        <Slot name="ProductReviews" data={product} />
      </div>
    </Page>
  );
}

function Offer({ product, ...priced }: ShownProps): ReactNode {
  const { variants } = product;
  const [chosen, choose] = useState(variants[0]?.id ?? '');
  const variant = variants.find(({ id }) => id === chosen) ?? variants[0];
  if (!variant) return null;
  return (
    <div className="offer stack">
      <VariantPrices variant={variant} {...priced} />
      {variants.length > 1 ? (
        <Select
          label="Which"
          value={variant.id}
          options={variants.map(({ id, title }) => ({ value: id, text: title }))}
          onChange={choose}
        />
      ) : null}
      <Slot name="StockLine" data={variant} />
      <Slot name="AddToCart" data={variant} />
      <Slot key={variant.id} name="AddToWishList" data={variant} />
      <ProductFacts product={product} variant={variant} />
    </div>
  );
}

function trailOf({ slug, name, parent }: Product['category']) {
  return [
    { to: paths.home, text: 'Agora' },
    ...(parent ? [{ to: paths.category(parent.slug), text: parent.name }] : []),
    { to: paths.category(slug), text: name },
  ];
}

function Waiting(): ReactNode {
  return (
    <div className="product-page">
      <Skeleton height={26} />
      <div className="stack">
        <Skeleton height={4} count={3} />
      </div>
    </div>
  );
}
