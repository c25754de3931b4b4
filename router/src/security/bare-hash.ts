import { hash } from 'node:crypto';
import { stripIgnoredCharacters } from 'graphql';

/** The hash of a document without its white space, comments and commas; empty for what is no GraphQL. */
export function bareHash(document: string): string {
  try {
    return hash('sha256', stripIgnoredCharacters(document), 'base64url');
  } catch {
    return '';
  }
}
