export const id = '018f0000-0000-7000-8000-000000000001';

/** A page with something of each of the ten subgraphs, and references from each to others. */
export const PAGE = /* GraphQL */ `
  query Page($id: ID!, $isDeferred: Boolean!) {
    me {
      displayName
      unreadNotificationCount
      ... @defer(if: $isDeferred) {
        orders(first: 1) {
          nodes {
            number
          }
        }
        reviews(first: 1) {
          nodes {
            title
          }
        }
      }
      recommendations(first: 1) {
        reason
      }
      cart {
        status
      }
    }
    product(id: $id) {
      title
      ... @defer(if: $isDeferred) {
        rating {
          count
        }
      }
      related(first: 1) {
        reason
        product {
          title
        }
      }
      variants {
        sku
        ... @defer(if: $isDeferred) {
          availability {
            status
          }
        }
      }
    }
    order(id: $id) {
      number
      payments {
        status
      }
      ... @defer(if: $isDeferred) {
        deliveries {
          status
        }
        cart {
          status
        }
      }
      lines {
        title
        product {
          title
        }
      }
      customer {
        displayName
      }
    }
    notification(id: $id) {
      title
      order {
        number
      }
    }
    review(id: $id) {
      title
      author {
        displayName
      }
    }
    warehouses {
      code
    }
    trendingProducts(first: 1) {
      reason
    }
  }
`;
