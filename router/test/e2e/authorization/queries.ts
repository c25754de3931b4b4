import type { Subjects } from './subjects.ts';

interface AskedQuery {
  readonly args: string;
  /** What is asked for. */
  readonly about: string;
  /** Where fields of it stand in a table of their own, as it is hidden from more or fewer people than its like. */
  readonly kind?: keyof typeof kinds;
  /** What is below is asked for by others already, or is something else for each: it is not of interest. */
  readonly isOwn?: boolean;
}

/** The types of which a kind of things is. */
export const kinds = {
  'drafts of the vendor': ['Product', 'ProductVariant'],
  'rejected reviews': ['Review'],
  'carts of guests': ['Cart', 'CartLine', 'CartDiscountCode', 'CartPromotion', 'GuestPaymentMethod'],
} as const satisfies Record<string, readonly string[]>;

const drafts = 'drafts of the vendor';

/** How each field of Query is asked, in several ways where there are several kinds of things. */
export const queries: Readonly<Record<string, (ids: Subjects) => readonly AskedQuery[]>> = {
  cart: ({ cart, completedCart, guestCart }) => [
    { args: `id: "${cart}"`, about: 'the customer, open' },
    { args: `id: "${completedCart}"`, about: 'the customer, completed' },
    { args: `id: "${guestCart}"`, about: 'a guest, by its id', kind: 'carts of guests' },
  ],
  orderDownloads: ({ order }) => [{ args: `orderId: "${order}"`, about: 'the customer' }],
  shopCurrencies: () => [{ args: '', about: 'everybody' }],
  taxRates: () => [{ args: 'country: "US", first: 1', about: 'the shop' }],
  taxExemptions: () => [{ args: 'first: 2', about: 'the shop' }],
  promotion: ({ promotion }) => [{ args: `id: "${promotion}"`, about: 'the shop' }],
  identityProviders: () => [{ args: '', about: 'everybody' }],
  wishList: ({ wishList }) => [{ args: `id: "${wishList}"`, about: 'the customer' }],
  sharedList: ({ sharedToken }) => [{ args: `token: "${sharedToken}"`, about: 'whoever has the link' }],
  promotionSimulation: ({ promotion, variant, cart }) => [
    {
      args: `input: { promotionId: "${promotion}", lines: [{ variantId: "${variant}", quantity: 1 }], country: "US" }`,
      about: 'the shop',
    },
    {
      args: `input: { promotionId: "${promotion}", cartId: "${cart}" }`,
      about: 'the shop, for the cart of the customer',
    },
  ],
  promotions: () => [{ args: 'first: 1', about: 'the shop' }],
  delivery: ({ delivery }) => [{ args: `id: "${delivery}"`, about: 'the customer' }],
  deliveries: () => {
    const args = `first: 1, where: { status: { eq: DELIVERED }, estimatedAt: { from: "${new Date().toISOString()}" } }`;
    return [{ args, about: 'the customer, to whom nothing came before' }];
  },
  deliverySlots: () => [{ args: 'depot: "US-WA"', about: 'the shop' }],
  deliveryClosedDays: () => [{ args: '', about: 'the shop' }],
  deliverySlotChoices: ({ delivery }) => [{ args: `deliveryId: "${delivery}"`, about: 'the customer' }],
  trackDelivery: ({ trackingNumber }) => [
    { args: `trackingNumber: "${trackingNumber}"`, about: 'the customer, by number' },
  ],
  stockLevels: ({ variant }) => [{ args: `variantId: "${variant}"`, about: 'the vendor' }],
  backorderPolicy: ({ variant }) => [{ args: `variantId: "${variant}"`, about: 'the vendor' }],
  stockKit: ({ kit }) => [{ args: `variantId: "${kit}"`, about: 'the vendor' }],
  reservations: () => [{ args: 'first: 1', about: 'everybody' }],
  stockBackorders: () => [{ args: 'first: 1', about: 'everybody' }],
  stockLevelsAt: ({ variant }) => [
    { args: `variantId: "${variant}", at: "${new Date().toISOString()}"`, about: 'the vendor' },
  ],
  stockLots: ({ lotCode }) => [{ args: `first: 1, where: { code: "${lotCode}" }`, about: 'the vendor' }],
  stockLotOrders: ({ lot }) => [{ args: `lotId: "${lot}", first: 1`, about: 'the vendor' }],
  stockSerial: ({ variant }) => [{ args: `number: "NONE", variantId: "${variant}"`, about: 'nobody' }],
  stockSerials: ({ variant }) => [{ args: `first: 1, where: { variantId: "${variant}" }`, about: 'the vendor' }],
  stockLevelList: () => [{ args: 'first: 1', about: 'everybody' }],
  stockMovements: ({ variant }) => [
    {
      args: `first: 1, where: { variantId: "${variant}", kind: { eq: COMMITTED } }`,
      about: 'the vendor, for the customer',
    },
    { args: `first: 1, where: { variantId: "${variant}", kind: { eq: ADJUSTED } }`, about: 'the vendor, corrected' },
    {
      args: `first: 1, where: { variantId: "${variant}", kind: { eq: SENT } }`,
      about: 'the vendor, sent elsewhere by staff',
    },
  ],
  warehouses: () => [{ args: '', about: 'the shop' }],
  suppliers: () => [{ args: '', about: 'the vendor' }],
  replenishmentOrder: ({ replenishment }) => [{ args: `id: "${replenishment}"`, about: 'the vendor' }],
  replenishmentOrders: ({ supplier }) => [
    { args: `where: { supplierId: "${supplier}" }, first: 1`, about: 'the vendor' },
    { args: 'first: 1, where: { isLate: true }', about: 'everybody, late' },
    { args: 'first: 1, where: { status: { eq: RECEIVED } }', about: 'everybody, received' },
  ],
  stockCount: ({ endedCount }) => [{ args: `id: "${endedCount}"`, about: 'the vendor' }],
  stockCounts: () => [{ args: 'first: 1', about: 'everybody' }],
  stockCountLines: ({ endedCount }) => [{ args: `countId: "${endedCount}", first: 1`, about: 'the vendor' }],
  stockTransfer: ({ transfer }) => [{ args: `id: "${transfer}"`, about: 'the vendor' }],
  stockTransfers: () => [{ args: 'first: 1', about: 'everybody' }],
  reservation: ({ order }) => [{ args: `orderId: "${order}"`, about: 'the customer and the vendor' }],
  webhookEndpoints: () => [{ args: '', about: 'oneself' }],
  webhookEndpoint: ({ unknown }) => [{ args: `id: "${unknown}"`, about: 'nobody' }],
  notification: ({ notification }) => [{ args: `id: "${notification}"`, about: 'the customer' }],
  notificationPreviews: () => [{ args: 'kind: "PASSWORD_RESET", channel: EMAIL', about: 'nobody' }],
  order: ({ order, cancelledOrder, number }) => [
    { args: `id: "${order}"`, about: 'the customer, delivered' },
    { args: `number: "${number}"`, about: 'the customer, by number' },
    { args: `id: "${cancelledOrder}"`, about: 'the customer, cancelled' },
  ],
  guestOrder: ({ completedCart }) => [{ args: `cartId: "${completedCart}"`, about: 'the customer' }],
  orders: ({ user }) => [
    { args: `where: { customerId: "${user}" }, first: 1`, about: 'the customer' },
    { args: 'first: 1', about: 'everybody' },
  ],
  giftCard: ({ giftCard }) => [{ args: `id: "${giftCard}"`, about: 'the customer' }],
  giftCards: () => [{ args: 'first: 1', about: 'the shop' }],
  payment: ({ payment }) => [{ args: `id: "${payment}"`, about: 'the customer' }],
  products: () => [
    { args: 'first: 1', about: 'everybody, published' },
    { args: 'first: 1, where: { status: DRAFT }', about: drafts, kind: drafts },
  ],
  productSuggestions: () => [{ args: 'text: "bush", first: 1', about: 'everybody, published' }],
  product: ({ product, draft }) => [
    { args: `id: "${product}"`, about: 'the vendor, published' },
    { args: 'slug: "hon-every-day-series-multi-task-chairs"', about: 'the vendor, published, by its slug' },
    { args: 'slug: "dax-wood-document-frame"', about: 'the vendor, published, at a lower price in the sale' },
    { args: `id: "${draft}"`, about: drafts, kind: drafts },
  ],
  variant: ({ variant, draftVariant }) => [
    { args: `id: "${variant}"`, about: 'the vendor, published' },
    { args: `id: "${draftVariant}"`, about: drafts, kind: drafts },
  ],
  translationProgress: () => [{ args: '', about: 'the shop' }],
  synonymSets: () => [{ args: 'first: 1', about: 'the shop' }],
  synonymSet: ({ unknown }) => [{ args: `id: "${unknown}"`, about: 'nothing' }],
  priceLists: () => [{ args: 'first: 1', about: 'the shop' }],
  priceList: ({ unknown }) => [
    { args: 'id: "872f5fcc-f5d8-5efd-b7cc-871625cff794"', about: 'the shop' },
    { args: `id: "${unknown}"`, about: 'nothing' },
  ],
  productImports: () => [{ args: 'first: 1', about: 'everybody' }],
  productImport: ({ unknown }) => [{ args: `id: "${unknown}"`, about: 'nobody' }],
  collections: () => [{ args: 'first: 1', about: 'the shop' }],
  collection: () => [
    { args: 'slug: "for-the-new-office"', about: 'the shop, by hand' },
    { args: 'slug: "under-ten-dollars"', about: 'the shop, by a rule' },
  ],
  brands: () => [{ args: 'first: 1', about: 'the shop' }],
  brand: () => [{ args: 'slug: "bush"', about: 'the shop' }],
  attributes: ({ category }) => [{ args: `categoryId: "${category}"`, about: 'the shop', isOwn: true }],
  categories: () => [{ args: '', about: 'the shop' }],
  category: ({ category }) => [{ args: `id: "${category}"`, about: 'the shop' }],
  trendingProducts: () => [{ args: 'first: 1', about: 'everybody' }],
  recommendations: () => [{ args: 'placement: HOME, first: 1', about: 'oneself' }],
  review: ({ review, rejectedReview }) => [
    { args: `id: "${review}"`, about: 'the customer, published' },
    { args: `id: "${rejectedReview}"`, about: 'the customer, rejected', kind: 'rejected reviews' },
  ],
  reviews: ({ user }) => [
    { args: `first: 1, where: { authorId: "${user}", status: { eq: PUBLISHED } }`, about: 'the customer, published' },
    {
      args: `first: 1, where: { authorId: "${user}", status: { eq: REJECTED } }`,
      about: 'the customer, rejected',
      kind: 'rejected reviews',
    },
  ],
  vendorReviews: () => [{ args: 'first: 1', about: 'the vendor of what the customer reviewed' }],
  me: () => [{ args: '', about: 'oneself', isOwn: true }],
  customerGroups: () => [{ args: '', about: 'the shop' }],
  permissionGroups: () => [{ args: '', about: 'the shop' }],
  staffInvitations: () => [{ args: '', about: 'the shop', isOwn: true }],
  permissionScopes: () => [{ args: '', about: 'the shop' }],
  erasures: ({ user }) => [{ args: `where: { userId: { eq: "${user}" } }, first: 1`, about: 'the customer' }],
  auditTrail: ({ user, permissionGroup }) => [
    { args: `where: { userId: { eq: "${user}" }, action: { eq: GROUPS_CHANGED } }, first: 1`, about: 'the customer' },
    { args: `where: { permissionGroupId: { eq: "${permissionGroup}" } }, first: 1`, about: 'the permission group' },
  ],
  myAuditTrail: () => [{ args: 'first: 1', about: 'oneself', isOwn: true }],
  consentTexts: () => [{ args: '', about: 'the shop' }],
  vendor: ({ vendorOrganisation }) => [{ args: `id: "${vendorOrganisation}"`, about: 'the vendor' }],
  vendors: () => [{ args: 'first: 1', about: 'the vendor' }],
  courier: ({ courierOrganisation }) => [
    { args: `id: "${courierOrganisation}"`, about: 'the courier of another depot' },
  ],
  couriers: () => [{ args: 'first: 1', about: 'the courier of another depot' }],
  users: ({ user }) => [{ args: `where: { id: { eq: "${user}" } }, first: 1`, about: 'the customer' }],
  user: ({ user }) => [{ args: `id: "${user}"`, about: 'the customer' }],
  addressForm: () => [{ args: 'country: "US"', about: 'the shop' }],
  addressCountries: () => [{ args: '', about: 'the shop' }],
};
