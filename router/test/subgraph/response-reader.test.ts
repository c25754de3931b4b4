import { describe, expect, it } from 'vitest';
import { ResponseReader } from '../../src/subgraph/http/response-reader.ts';

/** Reads a response that arrives in pieces of this size; the connection is closed at the end when that is said. */
function read(text: string, { pieceSize = text.length, isClosed = false } = {}) {
  const bytes = Buffer.from(text, 'latin1');
  const seen = { status: 0, body: '', ends: 0, age: undefined as string | undefined };
  const reader = new ResponseReader({
    onHead: (status, { age }) => Object.assign(seen, { status, age }),
    onData: (chunk) => (seen.body += chunk.toString('latin1')),
    onEnd: () => (seen.ends += 1),
  });
  const arrived = Buffer.alloc(pieceSize);
  for (let at = 0; at < bytes.length; at += pieceSize) {
    // Each piece overwrites the one before, as in a connection.
    reader.push(arrived.subarray(0, bytes.copy(arrived, 0, at, at + pieceSize)));
  }
  if (isClosed) reader.end();
  return { ...seen, isReusable: reader.isReusable, keptSeconds: reader.keptSeconds };
}

const answered = { status: 200, body: '{"data":{"a":1}}', ends: 1 };
const body = '{"data":{"a":1}}';
const chunked = '5;ext=1\r\n{"dat\r\n0B\r\na":{"a":1}}\r\n0\r\ntrailer: 1\r\n\r\n';

describe.each([1, 2, 3, 7, 16, 1000])('in pieces of %i bytes', (pieceSize) => {
  it.each([
    ['with a length', `HTTP/1.1 200 OK\r\ncontent-length: 16\r\nKeep-Alive: timeout=5\r\n\r\n${body}`, true],
    ['in chunks', `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`, true],
    ['without a reason', `HTTP/1.1 200\r\nContent-Length:16\r\n\r\n${body}`, true],
    [
      'after another that is none yet',
      `HTTP/1.1 103 Early\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n${body}`,
      true,
    ],
    [
      'on a connection that is closed then',
      `HTTP/1.1 200 OK\r\nconnection: Close\r\ncontent-length: 16\r\n\r\n${body}`,
      false,
    ],
    ['of HTTP/1.0', `HTTP/1.0 200 OK\r\ncontent-length: 16\r\n\r\n${body}`, false],
    [
      'of HTTP/1.0 that goes on',
      `HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 16\r\n\r\n${body}`,
      true,
    ],
    ['with more behind it', `HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n${body}HTTP/1.1 200 OK\r\n`, false],
  ])('reads a response %s', (_what, text, isReusable) => {
    expect(read(text, { pieceSize })).toMatchObject({ ...answered, isReusable });
  });

  it('reads a response that lasts until the connection is closed', () => {
    const text = `HTTP/1.1 200 OK\r\nage: 3\r\n\r\n${body}`;

    expect(read(text, { pieceSize })).toMatchObject({ ends: 0 });
    expect(read(text, { pieceSize, isClosed: true })).toMatchObject({ ...answered, age: '3', isReusable: false });
  });

  it.each(['204 No Content', '200 OK\r\ncontent-length: 0'])('reads a response without a body: %s', (head) => {
    expect(read(`HTTP/1.1 ${head}\r\n\r\n`, { pieceSize })).toMatchObject({ body: '', ends: 1, isReusable: true });
  });

  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['HTTP/2', 'HTTP/2 200\r\n\r\n'],
    ['two lengths that differ', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\ncontent-length: +1\r\n\r\n'],
    ['a length and chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n'],
    ['an unknown transfer encoding', 'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n'],
    ['a folded field', 'HTTP/1.1 200 OK\r\na: b\r\n c\r\n\r\n'],
    ['a name with a space behind it', 'HTTP/1.1 200 OK\r\ncontent-length : 1\r\n\r\n'],
    ['a chunk without a size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nx\r\n'],
    ['a chunk longer than it says', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nab\r\n'],
    ['a head without end', `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}`],
  ])('refuses %s', (_what, text) => {
    expect(() => read(text, { pieceSize: Math.max(pieceSize, text.length / 1000) })).toThrow(
      expect.objectContaining({ name: 'HttpError' }),
    );
  });
});

it('says for how long the server keeps the connection', () => {
  expect(read('HTTP/1.1 200 OK\r\nkeep-alive: max=10, timeout=5\r\ncontent-length: 0\r\n\r\n').keptSeconds).toBe(5);
});

it('knows that a response was cut off', () => {
  expect(() => read('HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n{"data"', { isClosed: true })).toThrow(
    'within a response',
  );
});
