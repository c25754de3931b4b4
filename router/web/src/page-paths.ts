import { consoles, pages } from './composition.ts';

/** Where there are pages, as the router of the pages reads it: what it answers elsewhere is that there is nothing. */
export const pagePaths: readonly string[] = [
  '/',
  ...pages.map(({ path }) => path),
  '/console',
  ...consoles.flatMap(({ path, detail }) => [`/console/${path}`, ...(detail ? [`/console/${path}/:id`] : [])]),
];
