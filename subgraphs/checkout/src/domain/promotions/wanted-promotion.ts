/** An amount as a client gives it. */
export interface WantedMoney {
  readonly amount: string;
  readonly currency: string;
}

type Maybe<Value> = Value | null | undefined;

export interface WantedItems {
  readonly variantIds?: Maybe<readonly string[]>;
  readonly productIds?: Maybe<readonly string[]>;
  readonly categoryIds?: Maybe<readonly string[]>;
  readonly brandIds?: Maybe<readonly string[]>;
  readonly collectionIds?: Maybe<readonly string[]>;
}

export interface WantedTier {
  readonly fromAmount?: Maybe<WantedMoney>;
  readonly fromQuantity?: Maybe<number>;
  readonly percent?: Maybe<string>;
  readonly amount?: Maybe<WantedMoney>;
}

export interface WantedAction {
  readonly kind:
    | 'PERCENT_OFF'
    | 'AMOUNT_OFF'
    | 'AMOUNT_OFF_EACH'
    | 'SHIPPING_PERCENT_OFF'
    | 'SHIPPING_AMOUNT_OFF'
    | 'BUY_X_GET_Y'
    | 'TIERED_BY_SPENT'
    | 'TIERED_BY_QUANTITY'
    | 'GIFT'
    | 'BUNDLE';
  readonly percent?: Maybe<string>;
  readonly amount?: Maybe<WantedMoney>;
  readonly items?: Maybe<WantedItems>;
  readonly buyQuantity?: Maybe<number>;
  readonly getQuantity?: Maybe<number>;
  readonly getItems?: Maybe<WantedItems>;
  readonly maxTimes?: Maybe<number>;
  readonly tiers?: Maybe<readonly WantedTier[]>;
  readonly variants?: Maybe<readonly { readonly variantId: string; readonly quantity: number }[]>;
}

export interface WantedConditions {
  readonly minimumSubtotal?: Maybe<WantedMoney>;
  readonly items?: Maybe<WantedItems>;
  readonly minimumQuantity?: Maybe<number>;
  readonly customerGroups?: Maybe<readonly string[]>;
  readonly isFirstOrder?: Maybe<boolean>;
  readonly countries?: Maybe<readonly string[]>;
}

/** A promotion as staff write it. */
export interface WantedPromotion {
  readonly name: string;
  readonly trigger: 'AUTOMATIC' | 'CODE';
  readonly stacking: 'COMBINABLE' | 'EXCLUSIVE';
  readonly priority?: Maybe<number>;
  readonly startsAt?: Maybe<Date>;
  readonly endsAt?: Maybe<Date>;
  readonly conditions?: Maybe<WantedConditions>;
  readonly action: WantedAction;
  readonly usageLimit?: Maybe<number>;
  readonly usageLimitPerCustomer?: Maybe<number>;
  readonly budget?: Maybe<WantedMoney>;
}
