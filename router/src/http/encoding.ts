import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { rememberByHeader } from './header-memo.ts';
import { readQualityList } from './quality-list.ts';

export type Encoding = 'br' | 'gzip';

/** The encoding that a client would best like its answer in, of those we have. */
export function readEncoding(header: string | undefined): Encoding | undefined {
  return header === undefined || header === '' ? undefined : remembered(header).encoding;
}

const remembered = rememberByHeader((header) => {
  const preferences = readQualityList(header);
  const qualityOf = (encoding: Encoding) =>
    (preferences.find(({ value }) => value === encoding) ?? preferences.find(({ value }) => value === '*'))?.quality ??
    0;
  const [br, gz] = [qualityOf('br'), qualityOf('gzip')];
  const encoding: Encoding | undefined = br > 0 && br >= gz ? 'br' : gz > 0 ? 'gzip' : undefined;
  return { encoding };
});

// Fast levels: an answer is packed once and read once.
const gzipOptions = { level: 1 };
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Packs a whole body, off the main thread. */
export function packWhole(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? pack.br(bytes, brotliOptions) : pack.gzip(bytes, gzipOptions);
}

/** Packs a body that comes in parts, each of which leaves as soon as it is written. */
export function packParts(encoding: Encoding) {
  return encoding === 'br'
    ? createBrotliCompress({ ...brotliOptions, flush: constants.BROTLI_OPERATION_FLUSH })
    : createGzip({ ...gzipOptions, flush: constants.Z_SYNC_FLUSH });
}
