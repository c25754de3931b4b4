import { formatMoney, paths, Slot, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { ProductTileFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Picture } from './picture.tsx';
import { priceOfTile } from './price-of-tile.ts';
import './product-tile.css';

/** A product among others. */
export function ProductTile({ data }: SlotProps<'ProductTile'>): ReactNode {
  const product = unmaskDeferred<ProductTileFragment>(data);
  const { id, slug, title, category, variants = [] } = product;
  if (id === undefined || slug === undefined || !category) return null;
  const { price, isRange, before } = priceOfTile(variants);
  return (
    <article className="product-tile">
      <Picture id={id} categorySlug={category.slug} alt="" />
      <p className="small quiet">{category.name}</p>
      <h3>
        <Link to={paths.product(slug)}>{title}</Link>
      </h3>
      <p className="product-tile-price number">
        {isRange ? 'from ' : ''}
        {price ? formatMoney(price) : ''}
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
