import type { Connection } from '@agora/kit';
import type { Adjustment, Explanation, Money, PricedShipping, Tax } from '@agora/schema';
import type { Cart } from '../domain/carts/cart.ts';
import type { CartProblem } from '../domain/pricing/cart-problem.ts';
import type { PricedCartLine } from '../domain/pricing/price-cart.ts';
import type { TaxRate } from '../domain/tax/tax-rate.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type MoneyModel = Money;
export type CartModel = Cart;
export type CartLineModel = PricedCartLine;
export type CartShippingModel = PricedShipping;
export type PriceAdjustmentModel = Adjustment;
export type AppliedTaxModel = Tax;
export type PriceExplanationModel = Explanation;
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
