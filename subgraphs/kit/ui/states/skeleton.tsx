import type { ReactNode } from 'react';

interface SkeletonProps {
  /** In rem. */
  readonly height: number;
  readonly count?: number;
}

/** The place of something that is on its way. */
export function Skeleton({ height, count = 1 }: SkeletonProps): ReactNode {
  return Array.from({ length: count }, (_, index) => (
    <div key={index} className="skeleton" style={{ height: `${String(height)}rem` }} aria-hidden="true" />
  ));
}
