import { userMailToken, userStaffInvited } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { scopesOf } from '../src/domain/staff/scopes-of.ts';
import { ada, bob, givenAccount, password, type Shop, startUser } from './start-user.ts';

export const admin = { id: uuidv7(), roles: ['ADMIN'], scopes: [...scopesOf(['ADMIN'])] };
export const newcomer = { displayName: 'New', password: 'staple-battery-correct-9' };

type Person = Parameters<Shop['as']>[0];

const row = 'staffInvitation { id email role permissionGroups { id } invitedBy { id } }';
export const change = async (shop: Shop, field: string, input: object, by: Person = admin) => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { ${row} userErrors { code field } } }`;
  return (await shop.as(by).mutate(document, { input }))[field];
};
export const invite = (shop: Shop, input: object, by: Person = admin) => change(shop, 'staffInvite', input, by);

export const lastToken = async (shop: Shop): Promise<string> => {
  const { tokenId = '' } = (await shop.emitted(userStaffInvited)).at(-1) ?? {};
  return (await shop.ask(userMailToken, { tokenId }))?.token ?? 'none';
};

const ACCEPT = `mutation ($input: StaffInvitationAcceptInput!) {
  staffInvitationAccept(input: $input) { email userErrors { code field } } }`;
export const accept = async (client: Shop['guest'], token: string, account: object = {}) =>
  (await client.mutate(ACCEPT, { input: { token, ...account } })).staffInvitationAccept;

export const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);
export const refused = (code: string, ...field: string[]) => [{ code, field: ['input', ...field] }];

export const waiting = async (shop: Shop) =>
  (await shop.as(admin).query('{ staffInvitations { id email role invitedBy { id } } }')).staffInvitations;

export const makeGroup = async (shop: Shop, scopes: string[] = ['giftcard:issue']): Promise<string> => {
  const id = uuidv7();
  await shop.given(({ permissionGroups, now }) =>
    permissionGroups.save({ id, name: 'Cards', scopes, createdAt: now() }),
  );
  return id;
};

export const giveRoles = (shop: Shop, id: string, roles: readonly ('CUSTOMER' | 'SUPPORT' | 'ADMIN')[]) =>
  shop.given(async ({ users }) => {
    const found = await users.find(id);
    if (found) await users.save({ ...found, roles });
  });

export async function startShop() {
  const shop = await startUser();
  const passwordHash = await hashPassword(password);
  await givenAccount(shop, admin, { name: 'admin', passwordHash });
  await givenAccount(shop, ada, { passwordHash });
  await givenAccount(shop, bob, { name: 'bob', passwordHash });
  await giveRoles(shop, admin.id, ['CUSTOMER', 'ADMIN']);
  return shop;
}
