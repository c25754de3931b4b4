import { type RouterErrorCode, routerError } from '../errors/router-error.ts';

/** Input objects of people are some five levels deep; what is deeper costs every reader a call for each level. */
const mostDepth = 100;
/** Elements and members, of all that is in the text together. */
const mostValues = 20_000;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [arrayBegin, arrayEnd, objectBegin, objectEnd] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Reads JSON of a client that is neither nested too deeply nor made of too many values: that is counted before anything
 * is made of it. Throws `MAX_JSON_DEPTH_LIMIT`, `MAX_JSON_VALUES_LIMIT`, and a `SyntaxError` for what is no JSON.
 */
export function parseJsonWithin(bytes: Buffer): unknown {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case quote:
        at = endOfText(bytes, at);
        break;
      case comma:
        values += 1;
        if (values > mostValues) throw tooMuch('MAX_JSON_VALUES_LIMIT', 'is made of more values', mostValues);
        break;
      case arrayBegin:
      case objectBegin:
        depth += 1;
        values += 1;
        if (depth > mostDepth) throw tooMuch('MAX_JSON_DEPTH_LIMIT', 'is nested more deeply', mostDepth);
        break;
      case arrayEnd:
      case objectEnd:
        depth -= 1;
    }
  }
  return JSON.parse(bytes.toString('utf8'));
}

/** Where the text ends whose opening quote is at `at`; the end of all when it does not. */
function endOfText(bytes: Buffer, at: number): number {
  for (let end = bytes.indexOf(quote, at + 1); end >= 0; end = bytes.indexOf(quote, end + 1)) {
    let escapes = 0;
    while (bytes[end - 1 - escapes] === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return bytes.length;
}

function tooMuch(code: RouterErrorCode, excess: string, limit: number) {
  return routerError(code, `The JSON of the request ${excess} than ${limit}.`, {
    extensions: { limit, value: limit + 1 },
  });
}
