import { Badge, formatDay, type FragmentRef, unmask } from '@agora/kit-ui';
import type { ReviewCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { aspectNames } from '../rating/aspect-names.ts';
import { Stars } from '../rating/stars.tsx';

interface ReviewCardProps {
  readonly review: FragmentRef<ReviewCardFragment>;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What one customer says. */
export function ReviewCard({ review, children }: ReviewCardProps): ReactNode {
  const { rating, title, body, postedAt, editedAt, author, isVerifiedPurchase, aspects, photos, reply } =
    unmask<ReviewCardFragment>(review);
  return (
    <article className="card stack review">
      <div className="row" data-apart="">
        <Stars value={rating} />
        <span className="small quiet">
          {formatDay(postedAt)}
          {editedAt === null ? '' : `, changed ${formatDay(editedAt)}`}
        </span>
      </div>
      <h3>{title}</h3>
      <p className="review-body">{body}</p>
      {aspects.length > 0 ? (
        <p className="small quiet">
          {aspects.map(({ aspect, rating: stars }) => `${aspectNames[aspect]}: ${String(stars)} of 5`).join(' · ')}
        </p>
      ) : null}
      {photos.length > 0 ? (
        <ul className="row">
          {photos.map(({ id, url, thumbnailUrl }, index) => (
            <li key={id}>
              <a href={url}>
                <img
                  className="review-photo"
                  src={thumbnailUrl}
                  alt={`Photo ${String(index + 1)} of “${title}”`}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="row small quiet">
        {author?.displayName ?? 'A customer'}
        {isVerifiedPurchase ? <Badge tone="positive">Bought it here</Badge> : null}
      </p>
      {reply ? (
        <div className="reply stack" data-gap="small">
          <p className="small">
            <strong>{reply.from === 'VENDOR' ? 'Reply of the seller' : 'Reply of the shop'}</strong>{' '}
            <span className="quiet">{formatDay(reply.repliedAt)}</span>
          </p>
          <p className="review-body">{reply.text}</p>
        </div>
      ) : null}
      {children}
    </article>
  );
}
