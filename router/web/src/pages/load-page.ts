import type { PageComponent } from '@agora/kit-ui';
import { matchRoutes } from 'react-router';
import { router } from '../router.tsx';

/** Fetches the code of the page at a path; a page that cannot be had says so when it is shown. */
export async function loadPage(path: string): Promise<void> {
  const page = matchRoutes(router.routes, path)?.at(-1)?.route.handle as PageComponent | undefined;
  await page?.load().catch(() => undefined);
}

/** Fetches the code of pages when a pointer, a finger or the keyboard has come upon a link to them. */
export function loadPagesAhead(): void {
  const load = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.origin === location.origin) void loadPage(link.pathname);
  };
  for (const kind of ['pointerover', 'touchstart', 'focusin']) {
    document.addEventListener(kind, load, { passive: true });
  }
}
