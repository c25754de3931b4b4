import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface BucketAddress {
  readonly kind: 's3';
  readonly bucket: string;
  /** Of a server other than Amazon's. */
  readonly endpoint: string | undefined;
  readonly region: string;
}

export type MediaStoreAddress = { readonly kind: 'folder'; readonly path: string } | BucketAddress;

const bucketForm = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;

/** `file:///folder`, or `s3://bucket?region=eu-central-1&endpoint=https://s3.example`. */
export const mediaStoreAddress = z.string().transform((text, context): MediaStoreAddress => {
  const url = URL.parse(text);
  const address = url?.protocol === 'file:' ? folderOf(url) : url?.protocol === 's3:' ? bucketOf(url) : undefined;
  if (address) return address;
  context.addIssue({
    code: 'custom',
    message: 'must be file:///folder or s3://bucket?region=...&endpoint=https://...',
  });
  return z.NEVER;
});

function folderOf(url: URL): MediaStoreAddress | undefined {
  if (url.host !== '' || url.search !== '' || url.hash !== '' || url.pathname === '/') return undefined;
  return { kind: 'folder', path: fileURLToPath(url) };
}

function bucketOf({ host, pathname, searchParams, username, hash }: URL): BucketAddress | undefined {
  const isPlain = bucketForm.test(host) && ['', '/'].includes(pathname) && username === '' && hash === '';
  if (!isPlain || [...searchParams.keys()].some((name) => name !== 'region' && name !== 'endpoint')) return undefined;
  const endpoint = searchParams.get('endpoint') ?? undefined;
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) return undefined;
  return { kind: 's3', bucket: host, endpoint, region: searchParams.get('region') ?? 'us-east-1' };
}
