import { vendorFile } from './vendor-file.ts';

/** A file of the page, to be served as it is. */
export interface ExplorerFile {
  /** Where it is, or its text. */
  readonly source: URL | string;
  readonly type: 'css' | 'html' | 'js';
  readonly headers: Readonly<Record<string, string>>;
}

/** An operation that the page opens with. */
export interface ExplorerTab {
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

export interface ExplorerOptions {
  readonly title: string;
  readonly tabs: readonly ExplorerTab[];
  /** Told to whoever is not logged in; nothing unless given. */
  readonly guestHint?: string;
  /** Where the page gets a header that it sends along, and how that is called; absent where it needs none. */
  readonly identity?: { readonly url: string; readonly header: string };
}

/** Scripts come from the page's own origin alone. GraphiQL and its editor write style elements of their own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The name of a vendor's file holds its version, so what a browser has of it never changes. */
const forever = { 'cache-control': 'public, max-age=31536000, immutable' };
const checked = { 'cache-control': 'no-cache' };

/** The packages are those of the router, whose page it was first. */
const manifestOf = (name: string) => import.meta.resolve(`${name}/package.json`);

const vendorFiles = () => [
  vendorFile(manifestOf('react'), 'umd/react.production.min.js'),
  vendorFile(manifestOf('react-dom'), 'umd/react-dom.production.min.js'),
  vendorFile(manifestOf('graphiql'), 'graphiql.min.js'),
  vendorFile(manifestOf('graphiql'), 'graphiql.min.css'),
];

const ownFiles = ['page.js', 'ask.js', 'login.js', 'remembered.js', 'streams.js', 'page.css'];

const urlOf = (name: string) => `/graphiql/assets/${name}`;
const isStyle = (name: string) => name.endsWith('.css');
const typeOf = (name: string) => (isStyle(name) ? 'css' : 'js');

/** GraphiQL from the installed packages: the page `/graphiql` and all that it loads, by path. It needs nothing from outside. */
export function graphiqlFiles(options: ExplorerOptions): ReadonlyMap<string, ExplorerFile> {
  const files = vendorFiles();
  const page = pageOf(
    files.map(({ name }) => name),
    options,
  );
  return new Map<string, ExplorerFile>([
    ['/graphiql', { source: page, type: 'html', headers: { ...checked, 'content-security-policy': policy } }],
    ...files.map(({ name, url }) => [urlOf(name), { source: url, type: typeOf(name), headers: forever }] as const),
    ...ownFiles.map(
      (name) => [urlOf(name), { source: staticFile(name), type: typeOf(name), headers: checked }] as const,
    ),
  ]);
}

function staticFile(name: string): URL {
  return new URL(`static/${name}`, import.meta.url);
}

function pageOf(vendorNames: readonly string[], { title, ...settings }: ExplorerOptions): string {
  const styles = [...vendorNames.filter(isStyle), 'page.css'];
  const scripts = vendorNames.filter((name) => !isStyle(name));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
${styles.map((name) => `    <link rel="stylesheet" href="${urlOf(name)}" />`).join('\n')}
  </head>
  <body>
    <div id="login"></div>
    <div id="graphiql">Loading…</div>
    <script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
${scripts.map((name) => `    <script src="${urlOf(name)}"></script>`).join('\n')}
    <script type="module" src="${urlOf('page.js')}"></script>
  </body>
</html>
`;
}
