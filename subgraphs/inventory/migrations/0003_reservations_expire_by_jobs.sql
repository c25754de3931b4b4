INSERT INTO "messaging"."job" ("id", "kind", "key", "data", "due_at")
SELECT gen_random_uuid(), 'expire-reservation', "id"::text, jsonb_build_object('reservationId', "id", 'orderId', "order_id"), "expires_at"
FROM "reservation" WHERE "status" = 'RESERVED';--> statement-breakpoint
DROP INDEX "reservation_to_expire";