import type { z } from 'zod';
import { mostFaults } from '../domain/imports/faults/import-fault.ts';

/** One more than is told, so that it is known that there are more. */
export const mostUnread = mostFaults + 1;

/** Where a line of JSON is not of its form. */
export function unreadIn(issues: readonly z.core.$ZodIssue[]): string[][] {
  const unread = issues.slice(0, mostUnread).flatMap((issue) => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, mostUnread).map((key) => [...path, key]) : [path];
  });
  return unread.slice(0, mostUnread);
}

/** What a line says otherwise. Variants keep their places. */
export function without(json: unknown, unread: readonly (readonly string[])[]): unknown {
  if (!isObject(json)) return undefined;
  const rest = structuredClone(json);
  for (const path of unread) remove(rest, path);
  return rest;
}

function remove(from: Record<string, unknown>, [part = '', ...rest]: readonly string[]): void {
  const value = from[part];
  if (part === 'variants' && Array.isArray(value) && rest.length > 0) {
    const variants: unknown[] = value;
    const [place = '', ...within] = rest;
    const variant = variants[Number(place)];
    if (within.length > 0 && isObject(variant)) remove(variant, within);
    else variants[Number(place)] = {};
  } else if (rest.length > 0 && isObject(value)) remove(value, rest);
  else Reflect.deleteProperty(from, part);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
