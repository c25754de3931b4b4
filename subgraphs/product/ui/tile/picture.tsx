import type { ReactNode } from 'react';
import { pictureOf } from '../pictures/picture-of.ts';

interface PictureProps {
  readonly id: string;
  readonly categorySlug: string;
  readonly alt: string;
  /** It is what the page is about: fetched at once. */
  readonly isMain?: boolean;
}

/** The picture of a product. */
export function Picture({ id, categorySlug, alt, isMain = false }: PictureProps): ReactNode {
  return (
    <img
      className="picture"
      src={pictureOf({ id, categorySlug })}
      alt={alt}
      width={400}
      height={400}
      loading={isMain ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
