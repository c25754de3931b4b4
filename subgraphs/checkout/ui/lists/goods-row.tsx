import { type FragmentRef, paths, Slot, unmask } from '@agora/kit-ui';
import type { ListedGoodsFragment, ThumbnailFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './lists.css';

interface GoodsRowProps {
  readonly item: {
    readonly title: string;
    readonly quantity: number;
    readonly variant: FragmentRef<ListedGoodsFragment> | null;
    readonly product: ({ readonly slug: string } & FragmentRef<ThumbnailFragment>) | null;
  };
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** Goods of a list: what they cost and how many there are today. */
export function GoodsRow({ item: { title, quantity, variant, product }, children }: GoodsRowProps): ReactNode {
  return (
    <li className="goods-row">
      {product ? <Slot name="Thumbnail" data={product} /> : <span className="thumbnail" />}
      <div className="stack" data-gap="small">
        <p className="goods-title">
          {quantity > 1 ? `${String(quantity)} × ` : ''}
          {product ? <Link to={paths.product(product.slug)}>{title}</Link> : title}
        </p>
        {variant && product ? (
          <p className="row small">
            <Slot name="VariantPrice" data={unmask<ListedGoodsFragment>(variant)} />
            <Slot name="StockBadge" data={unmask<ListedGoodsFragment>(variant)} />
          </p>
        ) : (
          <p className="small quiet">This is not for sale at the moment.</p>
        )}
        {children === undefined ? null : <div className="row">{children}</div>}
      </div>
    </li>
  );
}
