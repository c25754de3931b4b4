import type { Connection } from '@agora/kit';
import type { Adjustment, AwaitedGoods, Explanation, Money, PricedShipping, Tax } from '@agora/schema';
import type { ActionKind } from '../domain/promotions/action.ts';
import type { ItemFilter } from '../domain/promotions/items.ts';
import type { Cart } from '../domain/carts/cart.ts';
import type { CartProblem } from '../domain/pricing/cart-problem.ts';
import type { PricedCartLine } from '../domain/pricing/price-cart.ts';
import type { CountedCode } from '../db/discount-code-store.ts';
import type { Promotion } from '../domain/promotions/promotion.ts';
import type { AppliedPromotion } from '../domain/promotions/promote.ts';
import type { WishList } from '../domain/lists/wish-list.ts';
import type { TaxExemption } from '../domain/tax/tax-exemption.ts';
import type { TaxRate, TaxThreshold } from '../domain/tax/tax-rate.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type MoneyModel = Money;
export type CartModel = Cart;
export interface CartLineModel extends PricedCartLine {
  /** What comes later of each line of the cart, by its id; absent where nothing is bought. */
  readonly awaited?: () => Promise<ReadonlyMap<string, AwaitedGoods>>;
}
export type AwaitedGoodsModel = AwaitedGoods;
export interface PurchaseWaitModel {
  readonly expectedAt: Date | null;
}
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
export type WishListModel = WishList;
export type WishListItemModel = WishList['items'][number];
export interface SharedListModel {
  readonly name: string | null;
  readonly items: readonly SharedItemModel[];
}
export interface SharedItemModel {
  readonly variantId: string;
  readonly productId: string;
  readonly title: string;
  readonly quantity: number;
}
export type CartPromotionModel = AppliedPromotion;
export type PromotionModel = Promotion;
export interface PromotionConnectionModel extends Connection<Promotion> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export type PromotionCodeModel = CountedCode;
export interface PromotionCodeConnectionModel extends Connection<CountedCode> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export type PromotionItemsModel = ItemFilter;
export interface PromotionTierModel {
  readonly fromAmount: Money | null;
  readonly fromQuantity: number | null;
  readonly percent: string | null;
  readonly amount: Money | null;
}
export interface PromotionActionModel {
  readonly kind: ActionKind;
  readonly percent: string | null;
  readonly amount: Money | null;
  readonly items: ItemFilter | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  readonly getItems: ItemFilter | null;
  readonly maxTimes: number | null;
  readonly tiers: readonly PromotionTierModel[];
  readonly variants: readonly { readonly variant: { readonly id: string }; readonly quantity: number }[];
}
export type TaxRateModel = TaxRate;
export type TaxThresholdModel = TaxThreshold;
export interface TaxRateConnectionModel extends Connection<TaxRate> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export type TaxExemptionModel = TaxExemption;
export interface TaxExemptionConnectionModel extends Connection<TaxExemption> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
