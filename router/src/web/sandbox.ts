import { type Asset, createAsset } from './asset.ts';

const vendor = 'https://embeddable-sandbox.cdn.apollographql.com';

/** Sandbox runs in a frame of its vendor's; its requests are made by our page, to this router alone. */
const policy = [
  "default-src 'none'",
  `script-src 'self' ${vendor}`,
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  // Its script adds its own icon to a page that has none.
  'img-src https://embeddable-explorer.cdn.apollographql.com',
  'frame-src https://sandbox.embed.apollographql.com',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const fileOf = (name: string) => new URL(`static/sandbox/${name}`, import.meta.url);

export const sandboxPage: Asset = createAsset(fileOf('sandbox.html'), 'html', { 'content-security-policy': policy });

/** What the page loads from this router, by path. */
export const sandboxAssets: ReadonlyMap<string, Asset> = new Map([
  ['/graphql/assets/sandbox.js', createAsset(fileOf('sandbox.js'), 'js')],
  ['/graphql/assets/sandbox.css', createAsset(fileOf('sandbox.css'), 'css')],
]);
