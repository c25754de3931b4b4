import { addAbortSignal, Readable } from 'node:stream';
import { contentTypeOf, isMediaKey, type MediaStore } from './media-store.ts';
import type { BucketAddress } from './media-store-address.ts';

/** A picture has some hundred kilobytes: whoever is slower than this does not answer. */
const answersWithinMs = 10_000;
const connectsWithinMs = 2_000;

/** Media as objects of a bucket. Credentials are found as the AWS SDK does: in the environment, or by the role of the machine. */
export async function openS3MediaStore({
  bucket,
  endpoint,
  region,
}: BucketAddress): Promise<MediaStore & AsyncDisposable> {
  // Loaded only where media lie in S3.
  const {
    DeleteObjectCommand,
    GetObjectCommand,
    HeadObjectCommand,
    paginateListObjectsV2,
    PutObjectCommand,
    S3Client,
  } = await import('@aws-sdk/client-s3');
  const client = new S3Client({
    ...(endpoint !== undefined && { endpoint }),
    region,
    // Servers other than Amazon's have no names for buckets, and do not know its newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: connectsWithinMs,
      requestTimeout: answersWithinMs,
      throwOnRequestTimeout: true,
    },
  });
  return {
    async put(key, bytes) {
      const ContentType = contentTypeOf(key);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType }));
    },

    async get(key, signal) {
      const contentType = contentTypeOf(key);
      const found = await unlessMissing(
        client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal: signal }),
      );
      if (!found) return undefined;
      if (!(found.Body instanceof Readable)) throw new TypeError('the store answered without a body');
      return { contentType, size: found.ContentLength ?? 0, body: addAbortSignal(signal, found.Body) };
    },

    async has(key) {
      contentTypeOf(key);
      return (await unlessMissing(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))) !== undefined;
    },

    async delete(key) {
      contentTypeOf(key);
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },

    async *list() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        // What somebody else put into the bucket is none of ours.
        yield Contents.flatMap(({ Key: key = '', LastModified: changedAt }) =>
          changedAt && isMediaKey(key) ? [{ key, changedAt }] : [],
        );
      }
    },

    [Symbol.asyncDispose]() {
      client.destroy();
      return Promise.resolve();
    },
  };
}

/** Of an object that is not there, not of a bucket: that is a fault of the settings. */
async function unlessMissing<Found>(asking: Promise<Found>): Promise<Found | undefined> {
  try {
    return await asking;
  } catch (error) {
    // `HEAD` has no body that could say more than 404.
    if (error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound')) return undefined;
    throw error;
  }
}
