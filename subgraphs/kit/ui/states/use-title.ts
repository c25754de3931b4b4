import { useEffect } from 'react';

/** What stands in the browser's tab, once it is known. The title of what stands around it was there before. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = titleOf(title);
  }, [title]);
}

export function titleOf(title: string): string {
  return `${title} · Agora`;
}
