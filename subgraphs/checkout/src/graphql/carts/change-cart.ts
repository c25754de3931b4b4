import { mutate } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { Cart, OpenCart } from '../../domain/carts/cart.ts';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { mayUse } from './may-use.ts';
import type { Filled, LeftOut } from '../../domain/lines/add-what-fits.ts';
import { messageOf, userErrorOf } from '../refuse.ts';

/** What is remembered of a change of a cart. */
type Outcome =
  { readonly refused?: never; readonly cartId: string; readonly leftOut?: readonly LeftOut[] | undefined } | Refusal;

interface CartInput {
  readonly cartId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

const notFound: Refusal = { refused: 'CART_NOT_FOUND', field: ['cartId'] };

/** Loads a cart for its user, lets it be decided about, keeps what was decided and tells it. */
export function changeCart(
  context: Context,
  operation: string,
  input: CartInput,
  decide: (cart: Cart, work: Work) => OpenCart | Filled | Refusal,
) {
  return mutateCart(context, operation, input, async (work) => {
    const cart = await work.carts.lock(input.cartId);
    const decision = cart && mayUse(context.viewer, cart) ? decide(cart, work) : notFound;
    if ('refused' in decision) return decision;
    const { cart: changed, leftOut } = 'leftOut' in decision ? decision : { cart: decision, leftOut: undefined };
    await work.carts.save(changed);
    if (changed.lines !== cart?.lines) await work.emit(cartUpdated(changed));
    return { cartId: changed.id, leftOut };
  });
}

/** A mutation whose payload is a cart. Keys of guests belong to the cart, which nobody else knows. */
export function mutateCart(
  context: Context,
  operation: string,
  input: CartInput,
  decide: (work: Work) => Promise<Outcome>,
) {
  return mutate(context, {
    operation,
    caller: context.viewer?.id ?? input.cartId,
    input,
    decide,
    answer: async ({ cartId, leftOut }) => {
      const cart = await peekCart(context, cartId);
      // A repetition may come when the cart is somebody's, or gone.
      return cart
        ? { cart, leftOut: leftOut?.map(shownLeftOut) ?? null, userErrors: [] }
        : refuse('CART_NOT_FOUND', input.cartId ? 'cartId' : 'idempotencyKey');
    },
    refuse: refusedAs,
  });
}

/** The cart as it is before a decision that needs others to be asked; undefined when it is not for this viewer. */
export async function peekCart({ stores, viewer }: Context, cartId: string): Promise<Cart | undefined> {
  const cart = (await stores.carts.byIds([cartId])).get(cartId);
  return cart && mayUse(viewer, cart) ? cart : undefined;
}

function shownLeftOut(one: LeftOut) {
  return { ...one, message: messageOf(one.code), variant: { id: one.variantId } };
}

/** The payload of a refusal. */
export function refuse(refused: Refusal['refused'], ...field: readonly string[]) {
  return refusedAs({ refused, field });
}

/** The same where more is known than its code. */
export function refusedAs(refusal: Refusal) {
  return { cart: null, leftOut: null, userErrors: [userErrorOf(refusal)] };
}
