/** Where the pages are, for links from one service's pages to another's. */
export const paths = {
  home: '/',
  category: (slug: string) => `/c/${slug}`,
  search: '/search',
  product: (slug: string) => `/p/${slug}`,
  cart: '/cart',
  checkout: '/checkout',
  order: (id: string) => `/orders/${id}`,
  account: '/account',
  security: '/account/security',
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotPassword: '/forgot-password',
  console: '/console',
  consoleProduct: (id: string) => `/console/catalogue/${id}`,
  consoleOrder: (id: string) => `/console/orders/${id}`,
};
