import { type Asset, createAsset } from './asset.ts';
import { vendorFile } from './vendor-file.ts';

/** Scripts come from this router alone. GraphiQL and its editor write style elements of their own. */
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

const vendorFiles = () => [
  vendorFile(import.meta.resolve('react/package.json'), 'umd/react.production.min.js'),
  vendorFile(import.meta.resolve('react-dom/package.json'), 'umd/react-dom.production.min.js'),
  vendorFile(import.meta.resolve('graphiql/package.json'), 'graphiql.min.js'),
  vendorFile(import.meta.resolve('graphiql/package.json'), 'graphiql.min.css'),
];

const ownFiles = ['page.js', 'ask.js', 'streams.js', 'page.css'];

const urlOf = (name: string) => `/graphiql/assets/${name}`;
const isStyle = (name: string) => name.endsWith('.css');
const typeOf = (name: string) => (isStyle(name) ? 'css' : 'js');

/** GraphiQL from the installed packages: the page and all that it loads, by path. It needs nothing from outside. */
export function graphiqlAssets(): ReadonlyMap<string, Asset> {
  const files = vendorFiles();
  const page = pageOf(files.map(({ name }) => name));
  return new Map([
    ['/graphiql', createAsset(page, 'html', { 'content-security-policy': policy })],
    ...files.map(({ name, url }) => [urlOf(name), createAsset(url, typeOf(name), forever)] as const),
    ...ownFiles.map((name) => [urlOf(name), createAsset(staticFile(name), typeOf(name))] as const),
  ]);
}

function staticFile(name: string): URL {
  return new URL(`static/graphiql/${name}`, import.meta.url);
}

function pageOf(vendorNames: readonly string[]): string {
  const styles = [...vendorNames.filter(isStyle), 'page.css'];
  const scripts = vendorNames.filter((name) => !isStyle(name));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Agora: GraphiQL</title>
${styles.map((name) => `    <link rel="stylesheet" href="${urlOf(name)}" />`).join('\n')}
  </head>
  <body>
    <div id="graphiql">Loading…</div>
${scripts.map((name) => `    <script src="${urlOf(name)}"></script>`).join('\n')}
    <script type="module" src="${urlOf('page.js')}"></script>
  </body>
</html>
`;
}
