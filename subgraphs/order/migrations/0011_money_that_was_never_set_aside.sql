UPDATE "placed_order" SET "payment_status" = 'NOT_DUE'
WHERE "payment_status" = 'VOIDED' AND NOT EXISTS (
  SELECT FROM "order_payment" WHERE "order_id" = "placed_order"."id" AND ("authorised_minor" > 0 OR "voided_minor" > 0 OR "failure" IS NULL)
);--> statement-breakpoint
UPDATE "timeline_entry" SET "payment_status" = 'NOT_DUE'
WHERE "payment_status" = 'VOIDED' AND NOT EXISTS (
  SELECT FROM "order_payment"
  WHERE "order_payment"."order_id" = "timeline_entry"."order_id" AND ("authorised_minor" > 0 OR "voided_minor" > 0 OR "failure" IS NULL)
);
