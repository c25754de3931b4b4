import { lazyPage, type ServicePages } from '@agora/kit-ui';
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
    { path: '/account', page: lazyPage(() => import('./account/account-page.tsx')), isPersonal: true },
    { path: '/account/security', page: lazyPage(() => import('./security/security-page.tsx')), isPersonal: true },
    { path: '/account/privacy', page: lazyPage(() => import('./privacy/privacy-page.tsx')), isPersonal: true },
    { path: '/account/activity', page: lazyPage(() => import('./activity/activity-page.tsx')), isPersonal: true },
    {
      path: '/account/service-tokens',
      page: lazyPage(() => import('./service-tokens/service-tokens-page.tsx')),
      isPersonal: true,
    },
    { path: '/verify-email', page: lazyPage(() => import('./session/verify-email-page.tsx')) },
    { path: '/forgot-password', page: lazyPage(() => import('./session/forgot-password-page.tsx')) },
    { path: '/reset-password', page: lazyPage(() => import('./session/reset-password-page.tsx')) },
    { path: '/invitation', page: lazyPage(() => import('./organisations/invitation-page.tsx')) },
    { path: '/staff-invitation', page: lazyPage(() => import('./staff-invitations/staff-invitation-page.tsx')) },
    { path: '/unsubscribe', page: lazyPage(() => import('./privacy/unsubscribe-page.tsx')) },
    { path: '/sign-in', page: lazyPage(() => import('./session/sign-in-page.tsx')) },
    { path: '/sign-in/with/:provider', page: lazyPage(() => import('./identities/returned-page.tsx')) },
    { path: '/sign-up', page: lazyPage(() => import('./session/sign-up-page.tsx')) },
  ],
  consoles: [
    {
      path: 'users',
      title: 'People',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./console/users-console.tsx')),
      detail: lazyPage(() => import('./console/user-console.tsx')),
    },
    {
      path: 'groups',
      title: 'Customer groups',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./groups/groups-console.tsx')),
      detail: lazyPage(() => import('./groups/group-console.tsx')),
    },
    {
      path: 'permissions',
      title: 'Permissions',
      roles: ['ADMIN'],
      page: lazyPage(() => import('./permissions/permissions-console.tsx')),
    },
    {
      path: 'erasures',
      title: 'Erasures',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./erasures/erasures-console.tsx')),
    },
  ],
  slots: { ActingBanner, AddressChoice, GuestAddress, GuestCard, PaymentMethodChoice, TypedAddress },
} satisfies ServicePages;
