import type { ReactNode } from 'react';

export type Tone = 'plain' | 'positive' | 'warning' | 'danger';

interface NoticeProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** Something to know, read out when it appears. */
export function Notice({ tone = 'plain', children }: NoticeProps): ReactNode {
  return (
    <div className="notice" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
