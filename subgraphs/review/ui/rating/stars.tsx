import type { ReactNode } from 'react';
import './stars.css';

/** One to five of five stars; a part of one is drawn as a part. */
export function Stars({ value }: { readonly value: number }): ReactNode {
  return (
    <span className="stars" role="img" aria-label={`${value.toFixed(1)} of 5 stars`}>
      <span style={{ width: `${String((value / 5) * 100)}%` }} />
    </span>
  );
}
