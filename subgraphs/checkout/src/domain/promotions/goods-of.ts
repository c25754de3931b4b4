import type { Action } from './action.ts';

/** The variants without which an action does nothing: what is given, and what a bundle is made of. */
export function goodsOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'GIFT':
      return [action.gift.variantId];
    case 'BUNDLE':
      return action.parts.map(({ variantId }) => variantId);
    default:
      return [];
  }
}
