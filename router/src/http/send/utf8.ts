/** Texts up to a third of this are encoded through it, since a UTF-16 unit takes at most three bytes. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024);

let lastText = '';
let lastBytes: Buffer = Buffer.alloc(0);

/**
 * The bytes of a long text. Whole answers are shared between requests, so the text is often that of the answer before;
 * else its length is found by encoding it, which is cheaper than counting first, and the bytes are copied out, because a
 * slow connection may still send them when the scratch buffer serves another answer.
 */
export function utf8(text: string): Buffer {
  // Not kept either: one answer of many megabytes would stay in memory until the next.
  if (text.length * 3 > scratch.length) return Buffer.from(text);
  if (text === lastText) {
    // An equal text may be another string: those that follow are this one, and need not be compared letter by letter.
    lastText = text;
    return lastBytes;
  }
  const bytes = Buffer.allocUnsafeSlow(scratch.write(text));
  scratch.copy(bytes, 0, 0, bytes.length);
  lastText = text;
  lastBytes = bytes;
  return bytes;
}
