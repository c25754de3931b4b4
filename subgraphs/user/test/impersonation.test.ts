import { userImpersonated } from '@agora/schema';
import { createAccessTokenVerifier } from '@agora/kit';
import {
  buildSchema,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { createLocalJWKSet } from 'jose';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { user as subgraph } from '../src/subgraph.ts';
import { ada, bob, givenAccount, type Shop, startUser } from './start-user.ts';

const sue = { id: bob.id, roles: ['SUPPORT'], scopes: ['user:read:any', 'user:impersonate'] };
const vera = { id: uuidv7() };
const reason = 'The cart shows a wrong price.';

const BEGIN = `mutation ($input: UserImpersonateInput!) { userImpersonate(input: $input) {
  accessToken accessTokenExpiresAt user { id } impersonation { id reason actor { id } endedAt } userErrors { code field } } }`;
const END = `mutation ($input: UserImpersonationEndInput!) { userImpersonationEnd(input: $input) {
  impersonation { id endedAt } userErrors { code } } }`;

const begin = async (shop: Shop, input: object = {}, who = sue) =>
  (await shop.as(who).mutate(BEGIN, { input: { userId: ada.id, reason, ...input } })).userImpersonate;
const end = async (shop: Shop, who: { id: string }, impersonationId: string) =>
  (await shop.as(who).mutate(END, { input: { impersonationId } })).userImpersonationEnd;

async function startShop() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  await givenAccount(shop, bob, { name: 'bob' });
  await givenAccount(shop, vera, { name: 'vera' });
  await shop.given(async ({ users }) => {
    for (const [id, role] of [[bob.id, 'SUPPORT'] as const, [vera.id, 'VENDOR'] as const]) {
      const found = await users.find(id);
      if (found) await users.save({ ...found, roles: [role] });
    }
  });
  return shop;
}

/** Whom routers and services take who brings the token for. */
async function viewerOf(shop: Shop, accessToken: string) {
  const keys = await shop.running.jobContext.stores.signingKeys.published();
  const check = await createAccessTokenVerifier(createLocalJWKSet({ keys: [...keys] }))(accessToken);
  if (!check.ok) throw new Error(check.reason);
  return check;
}

describe('somebody of the staff', () => {
  it('acts as a customer, as a customer and no more, for a stated reason that the customer is told', async () => {
    await using shop = await startShop();

    const { accessToken, ...begun } = await begin(shop);

    const { viewer, expiresAt } = await viewerOf(shop, accessToken);
    expect(begun).toMatchObject({
      user: { id: ada.id },
      impersonation: { reason, actor: { id: sue.id } },
      userErrors: [],
    });
    expect(viewer).toMatchObject({ id: ada.id, actorId: sue.id, roles: ['CUSTOMER'], scopes: [] });
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    expect(await shop.emitted(userImpersonated)).toMatchObject([
      { userId: ada.id, email: 'ada@example.com', actorId: sue.id, reason },
    ]);
    const mine = '{ me { impersonatedBy { actor { id } } impersonations { reason } } }';
    const shown = { impersonations: [{ reason }] };
    expect(await shop.as(viewer).query(mine)).toEqual({ me: { ...shown, impersonatedBy: { actor: { id: sue.id } } } });
    expect(await shop.as(ada).query(mine)).toEqual({ me: { ...shown, impersonatedBy: null } });
  });

  it('finds it in their audit trail, and so does the customer', async () => {
    await using shop = await startShop();
    const { impersonation } = await begin(shop);
    const document = '{ myAuditTrail { nodes { action actorId details } } }';

    const entry = { action: 'IMPERSONATED', actorId: sue.id, details: [impersonation.id] };
    expect(await shop.as(ada).query(document)).toEqual({ myAuditTrail: { nodes: [entry] } });
    expect(await shop.as(sue).query(document)).toEqual({ myAuditTrail: { nodes: [entry] } });
  });

  it.each([
    [{ userId: vera.id }, 'NOT_A_CUSTOMER', 'userId'],
    [{ userId: sue.id }, 'NOT_A_CUSTOMER', 'userId'],
    [{ userId: uuidv7() }, 'USER_NOT_FOUND', 'userId'],
    [{ reason: 'No.' }, 'INVALID_REASON', 'reason'],
  ])('acts as nobody with %j: %s', async (input, code, field) => {
    await using shop = await startShop();

    const answer = await begin(shop, input);

    expect(answer).toMatchObject({ accessToken: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('needs the scope for it, and is a person', async () => {
    await using shop = await startShop();
    const input = { userId: ada.id, reason };

    const asCustomer = await shop.as(ada).execute(BEGIN, { input });
    const asProgram = await begin(shop, {}, { ...sue, id: uuidv7() });

    expect(asCustomer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(asProgram.userErrors).toMatchObject([{ code: 'USER_NOT_FOUND' }]);
  });

  it('is refused every mutation as a customer but those that are named', async () => {
    await using shop = await startShop();
    const { viewer } = await viewerOf(shop, (await begin(shop)).accessToken);
    const schema = buildSchema(await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
    const sdl = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
    const own = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) =>
      new RegExp(String.raw`^  ${name}[(:]`, 'm').test(sdl),
    );

    const allowed: string[] = [];
    for (const { name, args } of own) {
      const [input] = args;
      const [declared, given] = input ? [`($input: ${String(input.type)})`, '(input: $input)'] : ['', ''];
      const document = `mutation ${declared} { ${name}${given} { __typename } }`;
      const variables = input ? { input: valueOf(input.type) } : {};
      const { errors } = await shop.as(viewer).execute(document, variables);
      if (errors?.[0]?.extensions?.['code'] !== 'FORBIDDEN') allowed.push(name);
    }

    expect(own.length).toBeGreaterThan(50);
    expect(allowed.toSorted()).toEqual([...(subgraph.actorsMay ?? [])].toSorted());
  });
});

/** Something that a type takes. */
function valueOf(type: GraphQLInputType): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (!isInputObjectType(named)) return values[named.name] ?? 'none';
  const required = Object.values(named.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, valueOf(field.type)]));
}

const values: Readonly<Record<string, unknown>> = {
  ID: uuidv7(),
  Int: 1,
  Boolean: true,
  DateTime: '2100-01-31T12:00:00.000Z',
  CountryCode: 'US',
};

describe('acting as a customer', () => {
  it('is ended by who acts and by the customer, and by nobody else', async () => {
    await using shop = await startShop();
    const first = await begin(shop);
    const second = await begin(shop);

    const byStranger = await end(shop, vera, first.impersonation.id);
    const byActor = await end(shop, sue, first.impersonation.id);
    const again = await end(shop, sue, first.impersonation.id);
    const byCustomer = await end(shop, ada, second.impersonation.id);

    expect(byStranger.userErrors).toEqual([{ code: 'IMPERSONATION_NOT_FOUND' }]);
    expect(byActor).toMatchObject({ impersonation: { endedAt: expect.any(String) }, userErrors: [] });
    expect(again).toEqual(byActor);
    expect(byCustomer.impersonation.endedAt).not.toBeNull();
    const { revocations } = await shop.running.jobContext.stores.revocations.recorded(undefined, new Date(0));
    const ended = revocations.map(({ userId, sessionId }) => ({ userId, sessionId }));
    expect(ended).toEqual([
      { userId: ada.id, sessionId: first.impersonation.id },
      { userId: ada.id, sessionId: second.impersonation.id },
    ]);
  });

  it('ends with the access of who acts', async () => {
    await using shop = await startShop();
    const { impersonation } = await begin(shop);

    await shop.as({ ...sue, id: bob.id }).mutate('mutation { userSessionsEnd(input: {}) { userErrors { code } } }', {});

    const { revocations } = await shop.running.jobContext.stores.revocations.recorded(undefined, new Date(0));
    expect(revocations).toContainEqual(expect.objectContaining({ userId: ada.id, sessionId: impersonation.id }));
  });

  it('is not told to a mailbox that was never proven', async () => {
    await using shop = await startShop();
    const nell = { id: uuidv7() };
    await givenAccount(shop, nell, { name: 'nell', emailVerifiedAt: null });

    await begin(shop, { userId: nell.id });

    expect(await shop.emitted(userImpersonated)).toEqual([]);
  });
});
