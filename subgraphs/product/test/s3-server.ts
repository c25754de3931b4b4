import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Who may ask the server, as the AWS SDK finds it in the environment. */
export const s3Credentials = { AWS_ACCESS_KEY_ID: 'shop', AWS_SECRET_ACCESS_KEY: 'a secret of the shop' };

interface Kept {
  readonly body: Buffer;
  readonly contentType: string;
  changedAt: Date;
}

/**
 * What Amazon's documents say of the few questions that a store of media asks a bucket, in this process: it refuses whose
 * signature is not that of the request, hands out lists two by two, and can be away.
 */
export async function startS3Server(bucket: string) {
  const objects = new Map<string, Kept>();
  const state = { isAway: false };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const url = new URL(request.url ?? '/', 'http://s3.test');
    const [, asked = '', ...rest] = decodeURIComponent(url.pathname).split('/');
    const key = rest.join('/');
    if (state.isAway) {
      refuse(response, 503, 'SlowDown');
      return;
    }
    if (!isSigned(request, url, body)) {
      refuse(response, 403, 'SignatureDoesNotMatch');
      return;
    }
    if (asked !== bucket) {
      refuse(response, 404, 'NoSuchBucket');
      return;
    }
    if (key === '') {
      list(response, objects, url.searchParams.get('continuation-token') ?? '');
      return;
    }
    if (request.method === 'PUT') {
      objects.set(key, { body, contentType: request.headers['content-type'] ?? '', changedAt: new Date() });
      response.end();
      return;
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    const found = objects.get(key);
    if (!found) {
      refuse(response, 404, 'NoSuchKey');
      return;
    }
    response.writeHead(200, { 'content-type': found.contentType, 'content-length': found.body.length });
    response.end(request.method === 'HEAD' ? undefined : found.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port.toString()}`,
    objects,
    state,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function list(response: ServerResponse, objects: ReadonlyMap<string, Kept>, after: string): void {
  const rest = [...objects].filter(([key]) => key > after).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const page = rest.slice(0, 2);
  const contents = page.map(
    ([key, { body, changedAt }]) =>
      `<Contents><Key>${key}</Key><LastModified>${changedAt.toISOString()}</LastModified><Size>${body.length.toString()}</Size></Contents>`,
  );
  const next = rest.length > page.length ? (page.at(-1)?.[0] ?? '') : '';
  const more = `<IsTruncated>${String(next !== '')}</IsTruncated>${next && `<NextContinuationToken>${next}</NextContinuationToken>`}`;
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><ListBucketResult>${more}${contents.join('')}</ListBucketResult>`);
}

const hash = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Signature Version 4: docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function isSigned({ method = '', headers }: IncomingMessage, url: URL, body: Buffer): boolean {
  const form =
    /^AWS4-HMAC-SHA256 Credential=(\w+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=(\w+)$/;
  const [, user, day = '', region = '', names = '', signature] = form.exec(headers.authorization ?? '') ?? [];
  const said = String(headers['x-amz-content-sha256']);
  if (user !== s3Credentials.AWS_ACCESS_KEY_ID || (said !== hash(body) && said !== 'UNSIGNED-PAYLOAD')) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url.pathname, query, signed.join(''), names, said].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${s3Credentials.AWS_SECRET_ACCESS_KEY}`,
  );
  return hmac(key, text).toString('hex') === signature;
}
