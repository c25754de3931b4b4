import type { AttributeType } from '@agora/schema/operations';

/** What so many stars or more are called. */
export function starsText(stars: number): string {
  return stars === 1 ? '1 star or more' : `${String(stars)} stars or more`;
}

/** A value of an attribute as people read it. */
export function valueText(type: AttributeType, value: string): string {
  if (type !== 'BOOLEAN') return value;
  return value === 'true' ? 'Yes' : 'No';
}

/** What lies between two bounds, of which one may be left out. */
export function rangeText(min: string, max: string): string {
  if (min === '') return `up to ${max}`;
  return max === '' ? `from ${min}` : `${min} to ${max}`;
}
