import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { NotUtf8, utf8Of } from '../../src/routes/utf8.ts';

const inChunks = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    ),
  );
const faultOf = async (bytes: Buffer, size = bytes.length) => {
  const fault: unknown = await buffer(utf8Of(inChunks(bytes, size))).then(
    () => undefined,
    (error: unknown) => error,
  );
  return fault instanceof NotUtf8 ? { line: fault.line, byte: fault.byte } : fault;
};

describe('a file in UTF-8', () => {
  it.each([1, 2, 3, 5, 1_000])('is read as it is, in chunks of %i bytes', async (size) => {
    const bytes = Buffer.from('\uFEFFname,é\n日本,🛒\n');

    expect((await buffer(utf8Of(inChunks(bytes, size)))).equals(bytes)).toBe(true);
  });
});

describe('a file in another encoding', () => {
  it.each([1, 2, 3, 7, 1_000])('is refused with the line and the byte, in chunks of %i bytes', async (size) => {
    const latin = Buffer.concat([Buffer.from('name\né\n'), Buffer.from('Stühle,1\n', 'latin1')]);

    expect(await faultOf(latin, size)).toEqual({ line: 3, byte: 11 });
  });

  it('is refused at its first byte where it is UTF-16, and at the character that its end cuts off', async () => {
    expect(await faultOf(Buffer.from('\uFEFFname', 'utf16le'))).toEqual({ line: 1, byte: 1 });
    expect(await faultOf(Buffer.from('a\n日').subarray(0, 4))).toEqual({ line: 2, byte: 3 });
    expect(await faultOf(Buffer.from([0x61, 0xe2, 0x82]), 1)).toEqual({ line: 1, byte: 2 });
    expect(await faultOf(Buffer.from([0xc0, 0x80]))).toEqual({ line: 1, byte: 1 });
  });
});
