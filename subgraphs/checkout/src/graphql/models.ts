import type { Connection } from '@agora/kit';
import type { Money } from '@agora/schema';
import type { Cart, CartLine } from '../domain/cart.ts';
import type { CartProblem } from '../domain/problems.ts';
import type { TaxRate } from '../domain/tax-rate.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type MoneyModel = Money;
export type CartModel = Cart;
export type CartLineModel = CartLine;
export type CartProblemModel = CartProblem;
export interface UserModel {
  readonly id: string;
}
export interface OrderModel {
  readonly id: string;
}
export type TaxRateModel = TaxRate;
export interface TaxRateConnectionModel extends Connection<TaxRate> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
