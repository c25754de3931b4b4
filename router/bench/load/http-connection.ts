import { connect, type Socket } from 'node:net';
import { decodeChunks } from './decode-chunks.ts';

/** One answer of a gateway. */
interface HttpAnswer {
  readonly status: number;
  /** Of the body as it went over the wire. */
  readonly bytes: number;
  /** Only where it was asked for. */
  readonly body: string | undefined;
}

/** A kept-alive connection that asks one thing at a time, at as little cost as can be: it shares its core with the subgraphs. */
export interface HttpConnection extends Disposable {
  readonly ask: (request: Buffer, keepBody: boolean) => Promise<HttpAnswer>;
}

/** All connections read into one buffer: each is done with it before the next reads. */
const received = Buffer.allocUnsafe(256 * 1024);
const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

interface Reading {
  readonly keepBody: boolean;
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
  head: Buffer;
  status: number;
  /** Of the body; negative while the head is still being read. */
  bytes: number;
  /** Undefined when the body comes in chunks. */
  length: number | undefined;
  readonly kept: Buffer[];
  tail: Buffer;
}

const nothing = Buffer.alloc(0);

export async function openHttpConnection(port: number): Promise<HttpConnection> {
  let reading: Reading | undefined;

  const onBytes = (count: number) => {
    if (!reading) return true;
    const current = reading;
    if (!take(current, received.subarray(0, count))) return true;
    reading = undefined;
    const whole = current.keepBody ? Buffer.concat(current.kept) : undefined;
    const body = current.length === undefined && whole ? decodeChunks(whole) : whole;
    current.resolve({ status: current.status, bytes: current.bytes, body: body?.toString() });
    return true;
  };
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opened = connect({ host: '127.0.0.1', port, noDelay: true, onread: { buffer: received, callback: onBytes } });
    opened.once('connect', () => resolve(opened));
    opened.once('error', reject);
  });
  const fail = (error: Error) => {
    reading?.reject(error);
    reading = undefined;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The gateway closed the connection')));
  return {
    ask: (request, keepBody) =>
      new Promise((resolve, reject) => {
        const state = { head: nothing, status: 0, bytes: -1, length: undefined, kept: [], tail: nothing };
        reading = { ...state, keepBody, resolve, reject };
        socket.write(request);
      }),
    [Symbol.dispose]: () => socket.destroy(),
  };
}

/** Whether the answer is complete with these bytes, which are not kept. */
function take(reading: Reading, bytes: Buffer): boolean {
  let body = bytes;
  if (reading.bytes < 0) {
    const known = reading.head.length > 0 ? Buffer.concat([reading.head, bytes]) : bytes;
    const end = known.indexOf(headEnd);
    if (end < 0) {
      reading.head = Buffer.from(known);
      return false;
    }
    const head = known.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    reading.status = Number(head.slice(9, 12));
    reading.length = length === undefined ? undefined : Number(length);
    reading.bytes = 0;
    body = known.subarray(end + headEnd.length);
  }
  reading.bytes += body.length;
  if (reading.keepBody) reading.kept.push(Buffer.from(body));
  if (reading.length !== undefined) return reading.bytes >= reading.length;
  // JSON has no bare line ends, so what ends like a last chunk is one.
  reading.tail = Buffer.concat([reading.tail, body.subarray(-lastChunk.length)]).subarray(-lastChunk.length);
  return reading.tail.equals(lastChunk);
}
