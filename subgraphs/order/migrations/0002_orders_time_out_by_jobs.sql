INSERT INTO "messaging"."job" ("id", "kind", "key", "data", "due_at")
SELECT gen_random_uuid(), 'cancel-stuck-order', "id"::text, jsonb_build_object('orderId', "id"), "status_since" + interval '15 minutes'
FROM "placed_order" WHERE "status" IN ('PENDING', 'AWAITING_PAYMENT');--> statement-breakpoint
DROP INDEX "placed_order_waiting";