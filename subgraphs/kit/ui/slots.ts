import type {
  AccountCreditsFragment,
  AccountNotificationsFragment,
  AccountOrdersFragment,
  AddressChoiceFragment,
  AddToCartFragment,
  AddToWishListFragment,
  BuyAgainFragment,
  CartAddressInput,
  CartGuestSetInput,
  DepartmentLinksFragment,
  DepartmentsFragment,
  OrderParcelsFragment,
  OrderPaymentsFragment,
  OrderRefundsFragment,
  PaymentMethodChoiceFragment,
  ProductReviewsFragment,
  ProductTileFragment,
  RatingStarsFragment,
  RecommendedProductsFragment,
  RelatedProductsFragment,
  ReturnedCartFragment,
  StockBadgeFragment,
  StockLineFragment,
  ThumbnailFragment,
  TrendingProductsFragment,
  VariantPriceFragment,
} from '@agora/schema/operations';
import type { FieldError } from './controls/use-faults.ts';
import type { NamedFragment } from './graph/unmask.ts';

/**
 * Places in pages that another service fills: a fragment and a component of the same name. The page of one service spreads the
 * fragment and renders `<Slot name="..." />`; the service that fills it exports the component. The shell puts them together.
 */
export interface SlotData {
  readonly AccountCredits: AccountCreditsFragment;
  readonly AccountNotifications: AccountNotificationsFragment;
  readonly AccountOrders: AccountOrdersFragment;
  /** Asks for itself what it shows. */
  readonly ActingBanner: NamedFragment;
  readonly AddressChoice: AddressChoiceFragment;
  readonly AddToCart: AddToCartFragment;
  readonly AddToWishList: AddToWishListFragment;
  readonly BuyAgain: BuyAgainFragment;
  /** Asks for itself what it shows. */
  readonly CartBadge: NamedFragment;
  readonly DepartmentLinks: DepartmentLinksFragment;
  readonly Departments: DepartmentsFragment;
  /** A form of its own. */
  readonly GuestAddress: NamedFragment;
  /** A form of its own. */
  readonly GuestCard: NamedFragment;
  /** Asks for itself what it shows. */
  readonly NotificationBell: NamedFragment;
  /** Asks for itself what it shows. */
  readonly OrderDownloads: NamedFragment;
  readonly OrderParcels: OrderParcelsFragment;
  readonly OrderPayments: OrderPaymentsFragment;
  /** For staff. */
  readonly OrderRefunds: OrderRefundsFragment;
  readonly PaymentMethodChoice: PaymentMethodChoiceFragment;
  readonly ProductReviews: ProductReviewsFragment;
  readonly ProductTile: ProductTileFragment;
  readonly RatingStars: RatingStarsFragment;
  readonly RecommendedProducts: RecommendedProductsFragment;
  readonly RelatedProducts: RelatedProductsFragment;
  readonly ReturnedCart: ReturnedCartFragment;
  /** Asks for itself what it shows. */
  readonly SearchBox: NamedFragment;
  /** Does not count while somebody looks: for lists. */
  readonly StockBadge: StockBadgeFragment;
  readonly StockLine: StockLineFragment;
  readonly Thumbnail: ThumbnailFragment;
  readonly TrendingProducts: TrendingProductsFragment;
  /** A form of its own. */
  readonly TypedAddress: NamedFragment;
  readonly VariantPrice: VariantPriceFragment;
}

export type SlotName = keyof SlotData;

/** What a slot is given besides data. */
export interface SlotExtras {
  readonly AddressChoice: ChoiceOfId & {
    /** What a new one is proposed for from then on; for where things go unless said. */
    readonly purpose?: 'SHIPPING' | 'BILLING';
  };
  readonly BuyAgain: {
    /** For who does not see which order the button belongs to. */
    readonly label: string;
  };
  readonly OrderDownloads: {
    /** Of whose order: a customer's by its id, a guest's by that of the cart. */
    readonly of: { readonly orderId: string } | { readonly cartId: string };
    /** Files are there once this is. */
    readonly isPaid: boolean;
  };
  readonly GuestAddress: {
    readonly email: string | null;
    /** Whether they want to be reminded of the cart. */
    readonly mayRemind: boolean;
    readonly address: PostalAddress | undefined;
    /** Resolves to what the shop refused. */
    readonly onSave: (given: CartGuest) => Promise<readonly FieldError[]>;
    readonly onCancel: (() => void) | undefined;
  };
  readonly GuestCard: {
    /** Is given what the payment provider calls the card; resolves to what is wrong with it. */
    readonly onToken: (providerToken: string) => Promise<string | undefined>;
    readonly onCancel: (() => void) | undefined;
  };
  readonly PaymentMethodChoice: ChoiceOfId;
  readonly TypedAddress: {
    readonly address: PostalAddress | undefined;
    /** On the button that gives it. */
    readonly button: string;
    /** Resolves to what the shop refused. */
    readonly onSave: (address: CartAddressInput) => Promise<readonly FieldError[]>;
    readonly onCancel: (() => void) | undefined;
  };
}

type PostalAddress = AddressChoiceFragment['addresses'][number]['postalAddress'];

type CartGuest = Pick<CartGuestSetInput, 'email' | 'mayRemind' | 'shippingAddress'>;

interface ChoiceOfId {
  readonly value: string | undefined;
  readonly onChoose: (id: string) => void;
}
