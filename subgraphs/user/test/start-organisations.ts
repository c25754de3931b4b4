import { userMailToken, userMemberInvited } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, USER_LOGIN } from './start-user.ts';

export const admin = { id: uuidv7(), roles: ['ADMIN'], scopes: ['user:manage', 'user:read:any'] };
export const eve = { id: uuidv7() };

type Person = Parameters<Shop['as']>[0];
type Kind = 'vendor' | 'courier';

export const change = async (shop: Shop, who: Person, field: string, input: object) => {
  const kind = field.startsWith('vendor') ? 'vendor' : 'courier';
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) {
    ${kind} { id name status version members { user { id } role } invitations { id email role } }
    userErrors { code field } } }`;
  const payload = (await shop.as(who).mutate(document, { input }))[field];
  return { ...payload, organisation: payload[kind] };
};
export const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

export const make = async (shop: Shop, kind: Kind = 'vendor'): Promise<string> => {
  const input = { name: 'Acme', ...(kind === 'courier' && { depot: 'US-WA' }) };
  return (await change(shop, admin, `${kind}Create`, input)).organisation.id;
};

const ACCEPT = `mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) {
  vendor { id } courier { id } userErrors { code field } } }`;
export const accept = async (shop: Shop, who: Person, token: string) =>
  (await shop.as(who).mutate(ACCEPT, { input: { token } })).invitationAccept;

export const lastToken = async (shop: Shop): Promise<string> => {
  const { tokenId = '' } = (await shop.emitted(userMemberInvited)).at(-1) ?? {};
  return (await shop.ask(userMailToken, { tokenId }))?.token ?? 'none';
};

/** Makes a person one of a vendor or a courier, by way of a mail. */
export async function join(shop: Shop, kind: Kind, id: string, who: { id: string }, name: string, role = 'MEMBER') {
  const input = { [`${kind}Id`]: id, email: `${name}@example.com`, role };
  await change(shop, admin, `${kind}MemberInvite`, input);
  return accept(shop, who, await lastToken(shop));
}

/** What the tokens of a person say after a login. */
export async function scopesOf(
  shop: Shop,
  name: string,
): Promise<{ vendor?: string; depot?: string; scopes: string[] }> {
  const input = { email: `${name}@example.com`, password };
  const { accessToken } = (await shop.guest.mutate(USER_LOGIN, { input })).userLogin;
  const { scope, vendor, depot } = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
  return { vendor, depot, scopes: scope.split(' ').filter(Boolean) };
}

export async function startShop() {
  const shop = await startUser();
  const passwordHash = await hashPassword(password);
  await givenAccount(shop, ada, { passwordHash });
  await givenAccount(shop, bob, { name: 'bob', passwordHash });
  await givenAccount(shop, eve, { name: 'eve', passwordHash });
  return shop;
}
