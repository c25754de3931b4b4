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

const vendorFiles = [
  ['react', 'umd/react.production.min.js', 'js'],
  ['react-dom', 'umd/react-dom.production.min.js', 'js'],
  ['graphiql', 'graphiql.min.js', 'js'],
  ['graphiql', 'graphiql.min.css', 'css'],
] as const;

const ownFiles = [
  ['page.js', 'graphiql.js', 'js'],
  ['ask.js', 'ask.js', 'js'],
  ['streams.js', 'streams.js', 'js'],
  ['page.css', 'graphiql.css', 'css'],
] as const;

/** GraphiQL from the installed packages: the page and all that it loads, by path. It needs nothing from outside. */
export function graphiqlAssets(): ReadonlyMap<string, Asset> {
  const vendor = vendorFiles.map(([name, path, type]) => {
    const { file, version } = vendorFile(name, path);
    return { url: `/graphiql/assets/${name}-${version}.${type}`, type, asset: createAsset(file, type, forever) };
  });
  const own = ownFiles.map(([name, file, type]) => ({
    url: `/graphiql/assets/${name}`,
    asset: createAsset(new URL(`static/${file}`, import.meta.url), type),
  }));
  const page = pageOf(
    vendor.filter(({ type }) => type === 'css').map(({ url }) => url),
    vendor.filter(({ type }) => type === 'js').map(({ url }) => url),
  );
  return new Map([
    ['/graphiql', createAsset(page, 'html', { 'content-security-policy': policy })],
    ...[...vendor, ...own].map(({ url, asset }) => [url, asset] as const),
  ]);
}

function pageOf(styles: readonly string[], scripts: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Agora: GraphiQL</title>
${styles.map((url) => `    <link rel="stylesheet" href="${url}" />`).join('\n')}
    <link rel="stylesheet" href="/graphiql/assets/page.css" />
  </head>
  <body>
    <div id="graphiql">Loading…</div>
${scripts.map((url) => `    <script src="${url}"></script>`).join('\n')}
    <script type="module" src="/graphiql/assets/page.js"></script>
  </body>
</html>
`;
}
