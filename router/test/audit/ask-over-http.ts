import { z } from 'zod';
import { answerErrors } from './answer-errors.ts';
import type { AnswerError, Contender, ContenderAnswer } from './contender.ts';
import { isObject } from './field-set.ts';

const path = z.array(z.union([z.string(), z.number()]));
const patch = z.object({ path: path.default([]), data: z.unknown(), errors: answerErrors });
const part = z.object({
  data: z.unknown().optional(),
  errors: answerErrors,
  incremental: z.array(patch).default([]),
  hasNext: z.boolean().default(false),
});

/** Asks as a client does that can read an answer in parts, and puts the parts together. */
export async function askOverHttp(
  url: string,
  { query, variables = {}, isDeferred = false }: Parameters<Contender['ask']>[0],
): Promise<ContenderAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: isDeferred ? 'multipart/mixed;deferSpec=20220824, application/json' : 'application/json',
    },
    body: JSON.stringify({ query, variables }),
  });
  const boundary = /multipart\/mixed.*boundary="?([^";]+)/.exec(response.headers.get('content-type') ?? '')?.[1];
  const text = await response.text();
  const parts = (boundary === undefined ? [text] : partsOf(text, boundary)).map((json) => part.parse(JSON.parse(json)));
  const [first] = parts;
  if (!first) throw new Error(`No answer came: ${text}`);
  const errors: AnswerError[] = [...first.errors];
  for (const { incremental, errors: others } of parts.slice(1)) {
    errors.push(...others);
    for (const piece of incremental) {
      errors.push(...piece.errors);
      put(first.data, piece.path, piece.data);
    }
  }
  return { data: first.data, errors, parts: parts.length };
}

function partsOf(text: string, boundary: string): string[] {
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((raw) => raw.slice(raw.indexOf('\r\n\r\n')).trim());
}

function put(root: unknown, place: readonly (string | number)[], data: unknown): void {
  let target = root;
  for (const key of place) {
    if (Array.isArray(target)) target = target[Number(key)];
    else if (isObject(target)) target = target[key];
  }
  merge(target, data);
}

function merge(target: unknown, source: unknown): void {
  if (Array.isArray(target) && Array.isArray(source)) {
    for (const [index, element] of source.entries()) merge(target[index], element);
  } else if (isObject(target) && isObject(source)) {
    for (const [key, value] of Object.entries(source)) {
      if (isObject(target[key]) || Array.isArray(target[key])) merge(target[key], value);
      else Object.assign(target, { [key]: value });
    }
  }
}
