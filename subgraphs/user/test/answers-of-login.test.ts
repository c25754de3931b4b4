import { describe, expect, it } from 'vitest';
import { admin, eve, join, make, startShop } from './start-organisations.ts';
import { ada, bob, password } from './start-user.ts';

/** All that is for a person alone, or for the people of what they act for. */
const PRIVATE = `user { id email phone roles hasPassword passkeys { id } serviceTokens { name } sessions { totalCount nodes { isCurrent } }
  consents { purpose } dataExports { id } impersonatedBy { id }
  vendor { name status contactEmail members { role user { email } } invitations { email } } }`;
const LOGIN = `mutation ($input: UserLoginInput!) { userLogin(input: $input) { refreshToken ${PRIVATE} userErrors { code } } }`;
const REFRESH = `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { ${PRIVATE} userErrors { code } } }`;

const { roles, scopes } = admin;
const input = { email: 'ada@example.com', password };

/** Ada owns a vendor that Bob is in as well. */
async function startVendor() {
  const shop = await startShop();
  const vendorId = await make(shop);
  await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
  await join(shop, 'vendor', vendorId, bob, 'bob');
  return shop;
}

const shownTo = {
  id: ada.id,
  email: 'ada@example.com',
  phone: null,
  roles: ['CUSTOMER', 'VENDOR'],
  hasPassword: true,
  passkeys: [],
  serviceTokens: [],
  sessions: { totalCount: 1, nodes: [{ isCurrent: true }] },
  consents: [{ purpose: 'MARKETING_MAIL' }, { purpose: 'PERSONALISATION' }],
  dataExports: [],
  impersonatedBy: null,
  vendor: {
    name: 'Acme',
    status: 'ACTIVE',
    contactEmail: null,
    members: [
      { role: 'OWNER', user: { email: 'ada@example.com' } },
      { role: 'MEMBER', user: { email: null } },
    ],
    invitations: [],
  },
};

describe('the answer of a login', () => {
  it('has what the new session may see, the vendor that somebody acts for included', async () => {
    await using shop = await startVendor();

    const { userLogin } = await shop.guest.mutate(LOGIN, { input });
    const { sessionRefresh } = await shop.guest.mutate(REFRESH, { input: { refreshToken: userLogin.refreshToken } });

    expect(userLogin).toEqual({ refreshToken: expect.any(String), user: shownTo, userErrors: [] });
    expect(sessionRefresh).toEqual({ user: shownTo, userErrors: [] });
  });

  it('has what they may see who logged in, not who they were before: staff that log in as a customer are one', async () => {
    await using shop = await startVendor();

    const { userLogin } = await shop.as({ ...eve, roles, scopes }).mutate(LOGIN, { input });

    expect(userLogin.user).toEqual(shownTo);
  });

  it('changes nothing for what else is in the request', async () => {
    await using shop = await startVendor();
    const both = `mutation ($input: UserLoginInput!) {
      userLogin(input: $input) { user { id } }
      userProfileUpdate(input: { displayName: "Eve the second" }) { user { id displayName } } }`;

    const answer = await shop.as(eve).mutate(both, { input });

    expect(answer).toEqual({
      userLogin: { user: { id: ada.id } },
      userProfileUpdate: { user: { id: eve.id, displayName: 'Eve the second' } },
    });
  });
});
