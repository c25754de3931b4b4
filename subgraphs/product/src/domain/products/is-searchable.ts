import { isVisible } from '@agora/schema';

const searched = /[\p{L}\p{N}\p{S}]/u;

/** Whether a text names anything that a product may have: punctuation and what nobody sees name nothing. */
export function isSearchable(text: string): boolean {
  return isVisible(text) && searched.test(text);
}
