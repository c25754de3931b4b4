import { Titled } from '@agora/kit-ui';
import { type ReactNode, Suspense } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { consoles, pages } from './composition.ts';
import { ConsoleFrame } from './console/console-frame.tsx';
import { ConsoleHome } from './console/console-home.tsx';
import { Frame } from './frame/frame.tsx';
import { Failed } from './pages/failed.tsx';
import { HomePage } from './pages/home-page.tsx';
import { NotFound } from './pages/not-found.tsx';
import { Personal } from './session/personal.tsx';
import { Waiting } from './pages/waiting.tsx';
import { WaitingPart } from './pages/waiting-part.tsx';

const routes: RouteObject[] = pages.map(({ path, page: Page, isPersonal }) => ({
  path,
  handle: Page,
  element: (
    <Suspense fallback={<Waiting />}>
      {isPersonal ? (
        <Personal>
          <Page />
        </Personal>
      ) : (
        <Page />
      )}
    </Suspense>
  ),
}));

const consoleRoutes: RouteObject[] = consoles.flatMap(({ path, title, page: Console, detail: Detail }) => [
  { path, handle: Console, element: within(path, title, <Console />) },
  ...(Detail ? [{ path: `${path}/:id`, handle: Detail, element: within(`${path}/:id`, title, <Detail />) }] : []),
]);

/** The page of a console, which has the console's title until it knows one of its own. */
function within(path: string, title: string, page: ReactNode): ReactNode {
  return (
    <Suspense fallback={<WaitingPart />}>
      <Titled key={path} title={title}>
        {page}
      </Titled>
    </Suspense>
  );
}

/** The storefront's pages and the consoles, in their frame. */
export const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      {
        errorElement: <Failed />,
        children: [
          { path: '/', element: <HomePage /> },
          ...routes,
          {
            path: '/console',
            element: <ConsoleFrame />,
            children: [{ index: true, element: <ConsoleHome /> }, ...consoleRoutes],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
