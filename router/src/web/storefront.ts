import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readAccepted } from '../http/negotiate/accepted.ts';
import { type Asset, type AssetType, createAsset } from './asset.ts';
import type { FindPage } from './find-page.ts';
import { readPagePaths } from './page-paths.ts';

/** Nothing but the router's own files, and no style or script within the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders = { 'content-security-policy': policy, 'referrer-policy': 'same-origin' };
/** Their names change with what is in them. */
const forever = { 'cache-control': 'public, max-age=31536000, immutable' };
const anHour = { 'cache-control': 'public, max-age=3600' };

const types: Readonly<Record<string, AssetType>> = {
  css: 'css',
  html: 'html',
  js: 'js',
  svg: 'svg',
  woff2: 'woff2',
};

/** The built storefront and its files; whatever else a browser's address bar asks for is the page too, which knows where it is. Where it knows nothing the status says so. */
export function createStorefront(folder: string | undefined): FindPage {
  if (folder === undefined) return () => undefined;
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[entry.name.split('.').at(-1) ?? ''];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll('\\', '/');
    const headers = type === 'html' ? pageHeaders : path.startsWith('/assets/') ? forever : anHour;
    assets.set(path, createAsset(pathToFileURL(file), type, headers));
  }
  const page = assets.get('/index.html');
  assets.delete('/index.html');
  const nothing = page && createAsset(pathToFileURL(join(folder, 'index.html')), 'html', pageHeaders, 404);
  const hasPage = readPagePaths(folder);
  return (path, { method, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const asset = assets.get(path);
    if (asset || !isPage(path) || !takesPages(headers.accept)) return asset;
    return hasPage(path) ? page : nothing;
  };
}

/** Who names JSON is told as JSON that there is nothing: it expected the graph. */
function takesPages(accept: string | undefined): boolean {
  const accepted = readAccepted(accept);
  return accepted.page || accepted.anything;
}

/** Paths of the pages have no dots; `/graphql` is the graph's. */
function isPage(path: string): boolean {
  return !path.includes('.') && path !== '/graphql' && path !== '/health';
}
