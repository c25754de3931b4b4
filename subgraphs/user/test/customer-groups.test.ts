import { userCustomerGroups, userGroupsChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { ada, bob, givenAccount, type Shop, startUser, support } from './start-user.ts';

const admin = { id: uuidv7(), roles: ['ADMIN'], scopes: ['user:manage', 'user:read:any'] };

type Operation = 'Create' | 'Rename' | 'Remove' | 'MembersAdd' | 'MembersRemove';

const change = async (shop: Shop, operation: Operation, input: object) => {
  const field = `customerGroup${operation}`;
  const document = `mutation ($input: CustomerGroup${operation}Input!) {
    ${field}(input: $input) { customerGroup { id code name memberCount } userErrors { code field } }
  }`;
  return (await shop.as(admin).mutate(document, { input }))[field];
};

const create = async (shop: Shop, code = 'trade'): Promise<string> =>
  (await change(shop, 'Create', { code, name: 'Traders' })).customerGroup.id;

async function startShop() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  await givenAccount(shop, bob, { name: 'bob' });
  return shop;
}

const GROUPS = /* GraphQL */ `
  query ($id: ID!) {
    _entities(representations: [{ __typename: "User", id: $id }]) {
      ... on User {
        customerGroups {
          code
          memberCount
        }
      }
    }
  }
`;

describe('a group of customers', () => {
  it('is made, named and removed by an admin', async () => {
    await using shop = await startShop();

    const made = await change(shop, 'Create', { code: 'trade', name: ' Traders ', idempotencyKey: 'make' });
    const again = await change(shop, 'Create', { code: 'trade', name: ' Traders ', idempotencyKey: 'make' });
    const groupId: string = made.customerGroup.id;
    const named = await change(shop, 'Rename', { groupId, name: 'Trade' });
    const removed = await change(shop, 'Remove', { groupId });

    const group = { id: groupId, code: 'trade', name: 'Traders', memberCount: 0 };
    expect([made, again]).toEqual(Array(2).fill({ customerGroup: group, userErrors: [] }));
    expect(named.customerGroup).toEqual({ ...group, name: 'Trade' });
    expect(removed).toEqual({ customerGroup: null, userErrors: [] });
    expect(await shop.as(support).query('{ customerGroups { id } }')).toEqual({ customerGroups: [] });
  });

  it('is known to other services by its code, as long as it is there', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);
    const ask = () => shop.ask(userCustomerGroups, { codes: ['trade', 'nobody'] });

    const before = await ask();
    await change(shop, 'Remove', { groupId });

    expect([before, await ask()]).toEqual([{ known: ['trade'] }, { known: [] }]);
  });

  it.each([
    [{ code: 'Trade', name: 'Traders' }, 'INVALID_GROUP_CODE', 'code'],
    [{ code: 'trade', name: ' ' }, 'INVALID_NAME', 'name'],
    [{ code: 'known', name: 'Traders' }, 'GROUP_CODE_TAKEN', 'code'],
  ])('is not made of %j: %s', async (input, code, field) => {
    await using shop = await startShop();
    await create(shop, 'known');

    const answer = await change(shop, 'Create', input);

    expect(answer).toEqual({ customerGroup: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('is one of two hundred at most', async () => {
    await using shop = await startShop();
    await shop.given(async ({ customerGroups }) => {
      for (let index = 0; index < 200; index += 1) {
        await customerGroups.save({ id: uuidv7(), code: `group-${index}`, name: 'Group', createdAt: new Date() });
      }
    });

    const answer = await change(shop, 'Create', { code: 'one-more', name: 'One more' });

    expect(answer.userErrors).toEqual([{ code: 'TOO_MANY_GROUPS', field: ['input'] }]);
  });

  it('that is not there is not changed', async () => {
    await using shop = await startShop();

    const answer = await change(shop, 'Rename', { groupId: uuidv7(), name: 'None' });

    expect(answer.userErrors).toEqual([{ code: 'GROUP_NOT_FOUND', field: ['input', 'groupId'] }]);
  });
});

describe('the members of a group', () => {
  it('are put in and taken out, and others are told whose groups are others now', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);

    const added = await change(shop, 'MembersAdd', { groupId, userIds: [ada.id, bob.id, ada.id] });
    await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] });
    const left = await change(shop, 'MembersRemove', { groupId, userIds: [bob.id] });

    expect([added.customerGroup.memberCount, left.customerGroup.memberCount]).toEqual([2, 1]);
    const told = await shop.emitted(userGroupsChanged);
    expect(told.map(({ userId, groups }) => [userId, groups])).toEqual(
      expect.arrayContaining([
        [ada.id, ['trade']],
        [bob.id, ['trade']],
        [bob.id, []],
      ]),
    );
    expect(told).toHaveLength(3);
    const { users } = await shop.as(support).query('{ users(where: { customerGroup: "trade" }) { nodes { id } } }');
    expect(users.nodes).toEqual([{ id: ada.id }]);
  });

  it('are all put in or none of them', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);

    const unknown = await change(shop, 'MembersAdd', { groupId, userIds: [ada.id, uuidv7()] });
    const many = await change(shop, 'MembersAdd', { groupId, userIds: Array.from({ length: 101 }, () => ada.id) });

    expect(unknown.userErrors).toEqual([{ code: 'USER_NOT_FOUND', field: ['input', 'userIds', '1'] }]);
    expect(many.userErrors).toEqual([{ code: 'TOO_MANY_MEMBERS', field: ['input', 'userIds'] }]);
    expect(await shop.emitted(userGroupsChanged)).toEqual([]);
  });

  it('keep the group from being removed', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);
    await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] });

    const answer = await change(shop, 'Remove', { groupId });

    expect(answer.userErrors).toEqual([{ code: 'GROUP_NOT_EMPTY', field: ['input', 'groupId'] }]);
  });

  it('see their groups, as staff does, and nobody else', async () => {
    await using shop = await startShop();
    await change(shop, 'MembersAdd', { groupId: await create(shop), userIds: [ada.id] });

    const read = async (client: Shop['guest']) =>
      (await client.query(GROUPS, { id: ada.id }))._entities[0].customerGroups;

    expect(await read(shop.as(ada))).toEqual([{ code: 'trade', memberCount: null }]);
    expect(await read(shop.as(support))).toEqual([{ code: 'trade', memberCount: 1 }]);
    expect([await read(shop.as(bob)), await read(shop.guest)]).toEqual([null, null]);
  });

  it('are counted and shown with as many statements for many as for one', async () => {
    await using shop = await startShop();
    const ids = [await create(shop, 'one'), await create(shop, 'two'), await create(shop, 'three')];
    await change(shop, 'MembersAdd', { groupId: ids[0], userIds: [ada.id] });
    const document = '{ customerGroups { memberCount } users { nodes { customerGroups { code } } } }';
    const ask = () => shop.statements(() => shop.as(support).query(document));

    const few = await ask();
    await change(shop, 'MembersAdd', { groupId: ids[1], userIds: [ada.id, bob.id] });
    await change(shop, 'MembersAdd', { groupId: ids[2], userIds: [ada.id, bob.id] });

    expect([few, await ask()]).toEqual([4, 4]);
  });

  it('are changed by admins alone', async () => {
    await using shop = await startShop();
    const document = `mutation { customerGroupCreate(input: { code: "a", name: "A" }) { userErrors { code } } }`;

    const answer = await shop.as(support).execute(document);

    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
