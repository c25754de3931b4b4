import { userAuthenticate, userMembershipChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { admin, change, codesOf, eve, join, make, scopesOf, startShop } from './start-organisations.ts';
import { ada, bob, password, startUser, support, USER_LOGIN } from './start-user.ts';

describe('a vendor', () => {
  it('has several people who all act for it, by what their tokens say', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);

    const joined = await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
    await join(shop, 'vendor', vendorId, bob, 'bob');

    expect(joined).toEqual({ vendor: { id: vendorId }, courier: null, userErrors: [] });
    const acting = { vendor: vendorId, depot: undefined, scopes: ['product:write', 'inventory:write'] };
    expect([await scopesOf(shop, 'ada'), await scopesOf(shop, 'bob')]).toEqual([acting, acting]);
    const shown = await shop.as(support).query(`{ vendor(id: "${vendorId}") { members { user { id } role } } }`);
    expect(shown.vendor.members).toEqual([
      { user: { id: ada.id }, role: 'OWNER' },
      { user: { id: bob.id }, role: 'MEMBER' },
    ]);
    expect(await shop.emitted(userMembershipChanged)).toMatchObject([
      { userId: ada.id, organisationId: vendorId, kind: 'VENDOR', role: 'OWNER' },
      { userId: bob.id, organisationId: vendorId, kind: 'VENDOR', role: 'MEMBER' },
    ]);
  });

  it('that is suspended has nobody act for it, also by tokens that were given before, until that ends', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
    const { accessToken } = (await shop.guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password } }))
      .userLogin;

    const suspended = await change(shop, admin, 'vendorSuspend', { vendorId });
    const again = await change(shop, admin, 'vendorSuspend', { vendorId });

    expect(suspended.organisation).toMatchObject({ status: 'SUSPENDED', version: 2 });
    expect(again).toEqual(suspended);
    expect(await shop.ask(userAuthenticate, { accessToken })).toBeNull();
    expect(await scopesOf(shop, 'ada')).toEqual({ vendor: undefined, depot: undefined, scopes: [] });
    expect(codesOf(await change(shop, ada, 'vendorUpdate', { vendorId, name: 'New' }))).toEqual([
      'ORGANISATION_SUSPENDED',
    ]);
    await change(shop, admin, 'vendorResume', { vendorId });
    expect(await scopesOf(shop, 'ada')).toMatchObject({ vendor: vendorId });
  });

  it('is changed by its owners and admins; its members are told that it takes an owner, and others that there is none', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
    await join(shop, 'vendor', vendorId, bob, 'bob');
    const input = { vendorId, name: 'Acme & Sons', contactEmail: 'office@acme.example', expectedVersion: 1 };

    const byOwner = await change(shop, ada, 'vendorUpdate', input);
    const stale = await change(shop, ada, 'vendorUpdate', input);
    const byMember = await change(shop, bob, 'vendorUpdate', input);
    const byStranger = await change(shop, eve, 'vendorUpdate', input);

    expect(byOwner.organisation).toMatchObject({ name: 'Acme & Sons', version: 2 });
    expect([stale, byMember, byStranger].map(codesOf)).toEqual([
      ['VERSION_CONFLICT'],
      ['NOT_OWNER'],
      ['ORGANISATION_NOT_FOUND'],
    ]);
  });

  it.each([
    [{ name: ' ' }, 'INVALID_NAME', 'name'],
    [{ name: 'Acme', contactEmail: 'none' }, 'INVALID_EMAIL', 'contactEmail'],
    [{ name: 'Acme', contactPhone: '12' }, 'INVALID_PHONE', 'contactPhone'],
  ])('is not made of %j: %s', async (input, code, field) => {
    await using shop = await startUser();

    const answer = await change(shop, admin, 'vendorCreate', input);

    expect(answer).toMatchObject({ organisation: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('shows strangers its name alone, and its people all of it', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
    const document = `{ vendor(id: "${vendorId}") { name status members { role } } courier(id: "${vendorId}") { id } }`;

    const hidden = { vendor: { name: 'Acme', status: null, members: [] }, courier: null };
    expect(await shop.guest.query(document)).toEqual(hidden);
    expect(await shop.as(bob).query(document)).toEqual(hidden);
    expect((await shop.as(ada).query(document)).vendor).toEqual({
      name: 'Acme',
      status: 'ACTIVE',
      members: [{ role: 'OWNER' }],
    });
    const own = '{ me { vendor { id } courier { id } } }';
    expect(await shop.as(ada).query(own)).toEqual({ me: { vendor: { id: vendorId }, courier: null } });
  });

  it('is listed for staff, with as many statements for many as for one', async () => {
    await using shop = await startShop();
    const document = '{ vendors { totalCount nodes { name members { user { id } } invitations { email } } } }';
    const ask = () => shop.statements(() => shop.as(support).query(document));
    await join(shop, 'vendor', await make(shop), ada, 'ada');
    const few = await ask();
    await join(shop, 'vendor', await make(shop), bob, 'bob');
    await join(shop, 'vendor', await make(shop), eve, 'eve');

    expect([few, await ask()]).toEqual([5, 5]);
    const { vendors } = await shop.as(support).query(document);
    expect([vendors.totalCount, vendors.nodes.length]).toEqual([3, 3]);
    expect((await shop.as(ada).execute('{ vendors { totalCount } }')).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

describe('who acts for a vendor', () => {
  it('leaves by themselves or by an owner, and loses at once what they could do; the last owner stays', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
    await join(shop, 'vendor', vendorId, bob, 'bob');
    await join(shop, 'vendor', vendorId, eve, 'eve');

    const last = await change(shop, ada, 'vendorMemberRemove', { vendorId, userId: ada.id });
    const byMember = await change(shop, bob, 'vendorMemberRemove', { vendorId, userId: eve.id });
    const left = await change(shop, bob, 'vendorMemberRemove', { vendorId, userId: bob.id });
    const removed = await change(shop, ada, 'vendorMemberRemove', { vendorId, userId: eve.id });
    const again = await change(shop, ada, 'vendorMemberRemove', { vendorId, userId: eve.id });

    expect([last, byMember, left, removed, again].map(codesOf)).toEqual([
      ['LAST_OWNER'],
      ['NOT_OWNER'],
      [],
      [],
      ['MEMBER_NOT_FOUND'],
    ]);
    const nothing = { vendor: undefined, depot: undefined, scopes: [] };
    expect([await scopesOf(shop, 'bob'), await scopesOf(shop, 'eve')]).toEqual([nothing, nothing]);
    const { auditTrail } = await shop
      .as(admin)
      .query('{ auditTrail(where: { action: { eq: MEMBERSHIP_CHANGED } }) { nodes { userId actorId details } } }');
    expect(auditTrail.nodes.slice(0, 2)).toEqual([
      { userId: eve.id, actorId: ada.id, details: ['VENDOR', vendorId, 'NONE'] },
      { userId: bob.id, actorId: bob.id, details: ['VENDOR', vendorId, 'NONE'] },
    ]);
  });
});

describe('a courier', () => {
  it('has people who bring the parcels of its depot, which admins alone change', async () => {
    await using shop = await startShop();
    const courierId = await make(shop, 'courier');
    await join(shop, 'courier', courierId, ada, 'ada', 'OWNER');
    const before = await scopesOf(shop, 'ada');

    const input = { courierId, depot: 'US-OR' };
    const byOwner = await shop
      .as(ada)
      .execute('mutation ($input: CourierUpdateInput!) { courierUpdate(input: $input) { courier { id } } }', { input });
    await change(shop, admin, 'courierUpdate', input);
    const invalid = await change(shop, admin, 'courierCreate', { name: 'Acme', depot: 'Oregon' });

    expect(before).toEqual({ vendor: undefined, depot: 'US-WA', scopes: ['delivery:record'] });
    expect(byOwner.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await scopesOf(shop, 'ada')).toMatchObject({ depot: 'US-OR' });
    expect(codesOf(invalid)).toEqual(['INVALID_DEPOT']);
  });

  it('is not one of its own for who asks for a vendor, and hidden from others', async () => {
    await using shop = await startShop();
    const courierId = await make(shop, 'courier');
    const document = `{ vendor(id: "${courierId}") { id } courier(id: "${courierId}") { id } }`;

    const asVendor = await change(shop, admin, 'vendorUpdate', { vendorId: courierId, name: 'New' });

    expect(codesOf(asVendor)).toEqual(['ORGANISATION_NOT_FOUND']);
    expect(await shop.guest.query(document)).toEqual({ vendor: null, courier: null });
    expect(await shop.as(support).query(document)).toEqual({ vendor: null, courier: { id: courierId } });
  });
});

describe('an owner of a vendor', () => {
  it('makes others owners and takes that back, and the last one stays; members and strangers do not', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
    await join(shop, 'vendor', vendorId, bob, 'bob');
    const set = async (who: { id: string }, userId: string, role: string) =>
      change(shop, who, 'vendorMemberRoleSet', { vendorId, userId, role });

    const byMember = await set(bob, bob.id, 'OWNER');
    const byStranger = await set(eve, bob.id, 'OWNER');
    const last = await set(ada, ada.id, 'MEMBER');
    const unknown = await set(ada, eve.id, 'OWNER');
    const promoted = await set(ada, bob.id, 'OWNER');
    const again = await set(ada, bob.id, 'OWNER');
    const back = await set(bob, ada.id, 'MEMBER');

    expect([byMember, byStranger, last, unknown, promoted, again, back].map(codesOf)).toEqual([
      ['NOT_OWNER'],
      ['ORGANISATION_NOT_FOUND'],
      ['LAST_OWNER'],
      ['MEMBER_NOT_FOUND'],
      [],
      [],
      [],
    ]);
    expect(back.organisation.members).toEqual([
      { user: { id: ada.id }, role: 'MEMBER' },
      { user: { id: bob.id }, role: 'OWNER' },
    ]);
    const told = (await shop.emitted(userMembershipChanged)).slice(2);
    expect(told).toMatchObject([
      { userId: bob.id, role: 'OWNER', changedBy: ada.id },
      { userId: ada.id, role: 'MEMBER', changedBy: bob.id },
    ]);
    const { auditTrail } = await shop
      .as(admin)
      .query('{ auditTrail(where: { action: { eq: MEMBERSHIP_CHANGED } }, first: 1) { nodes { userId details } } }');
    expect(auditTrail.nodes).toEqual([{ userId: ada.id, details: ['VENDOR', vendorId, 'MEMBER'] }]);
  });

  it('is not lost when two of them step back at once', async () => {
    await using shop = await startShop();
    const courierId = await make(shop, 'courier');
    await join(shop, 'courier', courierId, ada, 'ada', 'OWNER');
    await join(shop, 'courier', courierId, bob, 'bob', 'OWNER');

    const answers = await Promise.all(
      [ada, bob].map((who) => change(shop, who, 'courierMemberRoleSet', { courierId, userId: who.id, role: 'MEMBER' })),
    );

    expect(answers.flatMap(codesOf)).toEqual(['LAST_OWNER']);
  });
});

describe('staff', () => {
  it('look vendors and couriers up by words, status and depot', async () => {
    await using shop = await startShop();
    const acme = await make(shop);
    const other = (await change(shop, admin, 'vendorCreate', { name: 'Zeta', contactEmail: 'sales@acme.example' }))
      .organisation.id;
    await change(shop, admin, 'vendorCreate', { name: '100% wool' });
    const courier = await make(shop, 'courier');
    await change(shop, admin, 'vendorSuspend', { vendorId: other });
    const vendors = async (args: string) => {
      const answer = (await shop.as(support).query(`{ vendors(${args}) { totalCount nodes { id } } }`)).vendors;
      expect(answer.totalCount).toBe(answer.nodes.length);
      return answer.nodes.map(({ id }: { id: string }) => id);
    };

    expect(await vendors('query: "ACME"')).toEqual([acme, other]);
    expect(await vendors('query: "acme sales"')).toEqual([other]);
    expect(await vendors(String.raw`query: "0% w"`)).toHaveLength(1);
    expect(await vendors('query: "%me"')).toEqual([]);
    expect(await vendors('query: "acme", where: { status: { eq: ACTIVE } }')).toEqual([acme]);
    expect(await vendors('where: { NOT: { status: { oneOf: [ACTIVE] } } }')).toEqual([other]);
    expect(await vendors(`where: { OR: [{ id: { eq: "${acme}" } }, { name: { contains: "zet" } }] }`)).toEqual([
      acme,
      other,
    ]);
    const document =
      '{ here: couriers(where: { depot: "US-WA" }) { nodes { id } } there: couriers(where: { depot: "US-OR" }) { nodes { id } } }';
    expect(await shop.as(support).query(document)).toEqual({
      here: { nodes: [{ id: courier }] },
      there: { nodes: [] },
    });
  });
});

describe('a page of products', () => {
  it('has the names of its vendors for one statement, and no courier or stranger for a vendor', async () => {
    await using shop = await startShop();
    const vendors = [await make(shop), await make(shop), await make(shop)];
    const courierId = await make(shop, 'courier');
    const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Vendor { id name } } }`;
    const ask = (ids: readonly string[]) =>
      shop.guest.query(document, { representations: ids.map((id) => ({ __typename: 'Vendor', id })) });

    const one = await shop.statements(() => ask(vendors.slice(0, 1)));
    const three = await shop.statements(() => ask(vendors));
    const { _entities } = await ask([...vendors, courierId, eve.id]);

    expect([one, three]).toEqual([1, 1]);
    expect(_entities).toEqual([...vendors.map((id) => ({ id, name: 'Acme' })), null, null]);
  });
});
