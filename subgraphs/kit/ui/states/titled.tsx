import { type ReactNode, useLayoutEffect } from 'react';
import { titleOf } from './use-title.ts';

interface TitledProps {
  /** In the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands around a part of a page that is shown as one: what is in it may have a title of its own, which is set later and stays. */
export function Titled({ title, children }: TitledProps): ReactNode {
  useLayoutEffect(() => {
    document.title = titleOf(title);
  }, [title]);
  return children;
}
