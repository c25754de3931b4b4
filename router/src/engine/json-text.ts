/** What a JSON string cannot hold as it is; a surrogate might be one of none. */
const escaped = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** A text as JSON. Most need no escapes, and putting quotes around those is faster than asking the platform to look. */
export function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/**
 * The same JSON, but quicker to repeat: a text that was put together is kept as its pieces until somebody looks into
 * it, and each time that it is a part of another all of them would be copied one by one.
 */
export function inOnePiece(json: string): string {
  return json.charCodeAt(0) === 0 ? '' : json;
}
