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
