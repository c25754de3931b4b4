import { hash } from 'node:crypto';

/** Sixteen characters that tell one text from another of the same thing: a part of its SHA-256, no secret. */
export function digestOfText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 16);
}
