import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const ActingBanner = lazy(async () => ({ default: (await import('./acting/acting-banner.tsx')).ActingBanner }));
const AddressChoice = lazy(async () => ({
  default: (await import('./account/addresses/address-choice.tsx')).AddressChoice,
}));
const GuestAddress = lazy(async () => ({
  default: (await import('./account/addresses/guest-address.tsx')).GuestAddress,
}));
const GuestCard = lazy(async () => ({ default: (await import('./account/cards/guest-card.tsx')).GuestCard }));
const PaymentMethodChoice = lazy(async () => ({
  default: (await import('./account/cards/payment-method-choice.tsx')).PaymentMethodChoice,
}));
const TypedAddress = lazy(async () => ({
  default: (await import('./account/addresses/typed-address.tsx')).TypedAddress,
}));

export const userPages = {
  pages: [
    { path: '/account', page: lazy(() => import('./account/account-page.tsx')), isPersonal: true },
    { path: '/account/security', page: lazy(() => import('./security/security-page.tsx')), isPersonal: true },
    { path: '/account/privacy', page: lazy(() => import('./privacy/privacy-page.tsx')), isPersonal: true },
    { path: '/account/activity', page: lazy(() => import('./activity/activity-page.tsx')), isPersonal: true },
    {
      path: '/account/service-tokens',
      page: lazy(() => import('./service-tokens/service-tokens-page.tsx')),
      isPersonal: true,
    },
    { path: '/verify-email', page: lazy(() => import('./session/verify-email-page.tsx')) },
    { path: '/forgot-password', page: lazy(() => import('./session/forgot-password-page.tsx')) },
    { path: '/reset-password', page: lazy(() => import('./session/reset-password-page.tsx')) },
    { path: '/invitation', page: lazy(() => import('./organisations/invitation-page.tsx')) },
    { path: '/unsubscribe', page: lazy(() => import('./privacy/unsubscribe-page.tsx')) },
    { path: '/sign-in', page: lazy(() => import('./session/sign-in-page.tsx')) },
    { path: '/sign-in/with/:provider', page: lazy(() => import('./identities/returned-page.tsx')) },
    { path: '/sign-up', page: lazy(() => import('./session/sign-up-page.tsx')) },
  ],
  consoles: [
    {
      path: 'users',
      title: 'People',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazy(() => import('./console/users-console.tsx')),
      detail: lazy(() => import('./console/user-console.tsx')),
    },
    {
      path: 'groups',
      title: 'Customer groups',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazy(() => import('./groups/groups-console.tsx')),
      detail: lazy(() => import('./groups/group-console.tsx')),
    },
    {
      path: 'permissions',
      title: 'Permissions',
      roles: ['ADMIN'],
      page: lazy(() => import('./permissions/permissions-console.tsx')),
    },
    {
      path: 'erasures',
      title: 'Erasures',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazy(() => import('./erasures/erasures-console.tsx')),
    },
  ],
  slots: { ActingBanner, AddressChoice, GuestAddress, GuestCard, PaymentMethodChoice, TypedAddress },
} satisfies ServicePages;
