INSERT INTO "messaging"."job" ("id", "kind", "key", "data", "due_at")
SELECT gen_random_uuid(), 'settle-payment', "id"::text, jsonb_build_object('paymentId', "id"), "due_at"
FROM "payment" WHERE "due_at" IS NOT NULL;--> statement-breakpoint
DROP INDEX "payment_due";--> statement-breakpoint
ALTER TABLE "payment" DROP COLUMN "due_at";--> statement-breakpoint
ALTER TABLE "payment" DROP COLUMN "failures";