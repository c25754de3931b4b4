import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';

/** A file has bytes that are no text in UTF-8: it is in another encoding, or damaged. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  /** The first is 1. */
  readonly line: number;
  /** Of the file; the first is 1. */
  readonly byte: number;

  constructor(line: number, byte: number) {
    super(
      `The file is not in UTF-8: byte ${byte}, in line ${line}, belongs to no character. Save it as UTF-8 and send it again.`,
    );
    this.line = line;
    this.byte = byte;
  }
}

/** The same bytes, as long as they are UTF-8; fails with NotUtf8 at the first that is not, so no letter is replaced unseen. */
export function utf8Of(file: Readable): Readable {
  return Readable.from(checked(file), { objectMode: false });
}

async function* checked(file: Readable): AsyncGenerator<Buffer> {
  let begun = Buffer.alloc(0);
  let bytes = 0;
  let line = 1;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    const given = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    const end = endOfWhole(given);
    const whole = given.subarray(0, end);
    if (!isUtf8(whole)) throw notUtf8(whole, line, bytes);
    begun = Buffer.from(given.subarray(end));
    bytes += end;
    line += linesIn(whole);
    yield whole;
  }
  // A character that the end of the file cuts off.
  if (begun.length > 0) throw notUtf8(begun, line, bytes);
}

/** Where the last character begins if more bytes of it are to come; otherwise the end. */
function endOfWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >> 6 === 0b10) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function notUtf8(bytes: Buffer, line: number, before: number): NotUtf8 {
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (canGoOn(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // Where nothing but the end is missing, the character that it cuts off is named.
  const at = Math.min(good, endOfWhole(bytes.subarray(0, good)));
  return new NotUtf8(line + linesIn(bytes.subarray(0, at)), before + at + 1);
}

function canGoOn(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf('\n'); at !== -1; at = bytes.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
