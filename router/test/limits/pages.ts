/** What a storefront and its back office ask of the shop, page by page. */
export const pages: Readonly<Record<string, string>> = {
  'front page': `query FrontPage {
    categories { id slug name children { id slug name } }
    trendingProducts(first: 12) { product { ...Tile } }
    me { displayName unreadNotificationCount recommendations(first: 12) { reason product { ...Tile } } cart { lines { quantity } } }
  } ${tile()}`,
  'product list': `query ProductList($category: ID) {
    products(first: 48, query: "chair", where: { categoryId: $category }, orderBy: TITLE) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { ...Tile } }
    }
  } ${tile()}`,
  product: `query ProductPage($slug: String!) {
    product(slug: $slug) {
      ...Tile
      description
      category { name parent { name slug } }
      variants { id sku title weightGrams price { amount currency } availability { status available } }
      rating { average count histogram }
      reviews(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { rating title body postedAt isVerifiedPurchase author { displayName } } }
      frequentlyBoughtTogether(first: 4) { reason product { ...Tile } }
      related(first: 12) { reason product { ...Tile } }
    }
  } ${tile()}`,
  cart: `query Cart($id: ID!) {
    cart(id: $id) {
      ...CartPage
      lines { product { frequentlyBoughtTogether(first: 4) { product { ...Tile } } } }
    }
  } ${tile()} ${cart()}`,
  checkout: `mutation Complete($input: CheckoutCompleteInput!) {
    checkoutComplete(input: $input) {
      order { id number status totals { total { amount currency } } }
      userErrors { code message field }
    }
  }`,
  account: `query Account {
    me {
      displayName email
      addresses { id isDefault postalAddress { recipient city postalCode country } }
      paymentMethods { id brand lastFour }
      orders(first: 20) { totalCount nodes { number status placedAt totals { total { amount currency } } lines { title quantity product { slug } } deliveries { status estimatedAt } } }
      notifications(first: 20) { nodes { id title body sentAt order { number } } }
      reviews(first: 10) { nodes { rating title product { title slug } } }
      cart { id lines { id } }
    }
  }`,
  'order, of all ten subgraphs': `query Order($id: ID!) {
    order(id: $id) {
      number status paymentStatus fulfilmentStatus
      totals { subtotal { amount } total { amount currency } }
      shippingAddress { city country }
      timelineEntries(first: 20) { nodes { status occurredAt detail } }
      lines {
        quantity total { amount }
        product { title slug rating { average count } frequentlyBoughtTogether(first: 4) { reason product { title } } }
        variant { sku availability { status available } }
      }
      payments { status transactions { kind status } }
      deliveries { status carrier trackingNumber history { kind at } }
      cart { status }
      customer { displayName notifications(first: 10) { nodes { title } } }
    }
  }`,
  'orders of the back office': `query Orders {
    orders(first: 50) {
      totalCount
      nodes { number status placedAt customer { displayName } totals { total { amount } } lines { title quantity } payments { status } deliveries { status } }
    }
  }`,
};

function tile(): string {
  return `fragment Tile on Product {
    id slug title
    variants { id price { amount currency } availability { status } }
    rating { average count }
  }`;
}

function cart(): string {
  return `fragment CartPage on Cart {
    id status
    lines { id title quantity unitPrice { amount } total { amount } product { slug } variant { id availability { status available } } }
    shippingOptions { code name price { amount } minDays maxDays }
    totals { subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount } }
    problems { code message lineId }
  }`;
}
