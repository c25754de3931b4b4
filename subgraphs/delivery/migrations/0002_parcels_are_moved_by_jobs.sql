INSERT INTO "messaging"."job" ("id", "kind", "key", "data", "due_at")
SELECT gen_random_uuid(), 'move-parcel', "id"::text, jsonb_build_object('deliveryId', "id"), now()
FROM "delivery" WHERE "status" NOT IN ('DELIVERED', 'CANCELLED');--> statement-breakpoint
DROP INDEX "delivery_under_way";