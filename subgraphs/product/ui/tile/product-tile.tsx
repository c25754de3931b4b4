import { formatMoney, paths, Slot, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { ProductTileFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { lowestPrice } from './lowest-price.ts';
import { Picture } from './picture.tsx';
import './product-tile.css';

/** A product among others. */
export function ProductTile({ data }: SlotProps<'ProductTile'>): ReactNode {
  const product = unmaskDeferred<ProductTileFragment>(data);
  const { id, slug, title, category, variants = [] } = product;
  if (id === undefined || slug === undefined || !category) return null;
  const lowest = lowestPrice(variants.map(({ price }) => price));
  const before = variants.find(({ price }) => price.amount === lowest.price?.amount)?.compareAtPrice;
  return (
    <article className="product-tile">
      <Picture id={id} categorySlug={category.slug} alt="" />
      <p className="small quiet">{category.name}</p>
      <h3>
        <Link to={paths.product(slug)}>{title}</Link>
      </h3>
      <p className="product-tile-price number">
        {lowest.isRange ? 'from ' : ''}
        {lowest.price ? formatMoney(lowest.price) : ''}
        {before ? (
          <s className="price-before">
            <span className="hidden-text">instead of </span>
            {formatMoney(before)}
          </s>
        ) : null}
      </p>
      <Slot name="RatingStars" data={product} />
    </article>
  );
}
