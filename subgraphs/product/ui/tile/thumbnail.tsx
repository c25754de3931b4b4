import { paths, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { ThumbnailFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Picture } from './picture.tsx';
import './product-tile.css';

/** A small picture of a product that leads to it, beside its name. */
export function Thumbnail({ data }: SlotProps<'Thumbnail'>): ReactNode {
  const { id, slug, title, category } = unmaskDeferred<ThumbnailFragment>(data);
  if (id === undefined || slug === undefined || !category) return null;
  return (
    <Link to={paths.product(slug)} className="thumbnail" aria-label={title} tabIndex={-1}>
      <Picture id={id} categorySlug={category.slug} alt="" />
    </Link>
  );
}
