import { promisify } from 'node:util';
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzip,
  zstdCompress,
} from 'node:zlib';
import { rememberByHeader } from './header-memo.ts';
import { readQualityList } from './quality-list.ts';

/** The one we would rather use first: of 60 KB of JSON, zstd makes 9.8 KB in 0.1 ms, br 9.4 in 0.4, gzip 11.4 in 0.2. */
const encodings = ['zstd', 'br', 'gzip'] as const;

export type Encoding = (typeof encodings)[number];

/** The encoding that a client would best like its answer in, of those we have. */
export function readEncoding(header: string | undefined): Encoding | undefined {
  return header === undefined || header === '' ? undefined : remembered(header).encoding;
}

const remembered = rememberByHeader((header) => {
  const preferences = readQualityList(header);
  const qualityOf = (name: string) => preferences.find(({ value }) => value === name)?.quality;
  let encoding: Encoding | undefined;
  let best = 0;
  for (const candidate of encodings) {
    const quality = qualityOf(candidate) ?? qualityOf('*') ?? 0;
    if (quality > best) [encoding, best] = [candidate, quality];
  }
  return { encoding };
});

// Fast levels: an answer is packed once and read once.
const zstdOptions = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const gzipOptions = { level: 1 };

const pack = { zstd: promisify(zstdCompress), br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Packs a whole body, off the main thread. */
export function packWhole(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'zstd':
      return pack.zstd(bytes, zstdOptions);
    case 'br':
      return pack.br(bytes, brotliOptions);
    case 'gzip':
      return pack.gzip(bytes, gzipOptions);
  }
}

/** Packs a body that comes in parts, each of which leaves as soon as it is written. */
export function packParts(encoding: Encoding) {
  switch (encoding) {
    case 'zstd':
      return createZstdCompress({ ...zstdOptions, flush: constants.ZSTD_e_flush });
    case 'br':
      return createBrotliCompress({ ...brotliOptions, flush: constants.BROTLI_OPERATION_FLUSH });
    case 'gzip':
      return createGzip({ ...gzipOptions, flush: constants.Z_SYNC_FLUSH });
  }
}
