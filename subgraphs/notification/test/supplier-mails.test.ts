import { startMailServer } from '@agora/docker';
import {
  inventoryReplenishmentCancelled,
  inventoryReplenishmentLate,
  inventoryReplenishmentOrdered,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { expiresAt, startWithMail } from './start-with-mail.ts';

describe('the mail to a supplier', () => {
  const supplier = { supplierId: uuidv7(), name: 'Acme', email: 'orders@acme.example' };
  const replenishment = { replenishmentId: uuidv7(), number: 'P-100001', supplier };
  const variantId = uuidv7();
  const lines = [
    { variantId: uuidv7(), sku: 'CHAIR-1', quantity: 12 },
    { variantId, sku: null, quantity: 3 },
  ];

  it('orders goods, once however often the event comes', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);
    const warehouse = { warehouseId: uuidv7(), code: 'EAST', name: 'Warehouse East' };
    const said = { ...replenishment, warehouse, lines, orderedAt: '2026-01-31T12:00:00.000Z', expectedAt: expiresAt };
    const id = uuidv7();

    await shop.tell(inventoryReplenishmentOrdered.draft(said), { id });
    await shop.tell(inventoryReplenishmentOrdered.draft(said), { id });
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([
      {
        to: [supplier.email],
        subject: 'Our order P-100001',
        text: expect.stringContaining(`Warehouse East, by February 3, 2026 at 12:00`),
      },
    ]);
    expect(server.mails[0]?.text).toContain(`12 of CHAIR-1\n\n3 of ${variantId}\n`);
    expect(server.mails[0]?.html).not.toContain('<a ');
  });

  it('is none where goods are late: staff who see to the stock get one', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server, undefined, { stockAddress: 'stock@agora.example' });
    const warehouse = { warehouseId: uuidv7(), code: 'EAST', name: 'Warehouse East' };

    await shop.tell(inventoryReplenishmentLate.draft({ ...replenishment, warehouse, lines, expectedAt: expiresAt }));
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([
      {
        to: ['stock@agora.example'],
        subject: 'Order P-100001 to Acme is late',
        text: expect.stringContaining('12 of CHAIR-1'),
      },
    ]);
  });

  it('calls off what is not wanted any more', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);
    const cancelledAt = '2026-01-31T12:00:00.000Z';

    await shop.tell(inventoryReplenishmentCancelled.draft({ ...replenishment, lines, cancelledAt }));
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([
      { subject: 'Our order P-100001 is called off', text: expect.stringContaining('12 of CHAIR-1') },
    ]);
  });
});
