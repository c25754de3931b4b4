CREATE TABLE "due_refund" (
	"order_id" uuid NOT NULL,
	"key" text NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"started" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"refused" bigint NOT NULL,
	"refusal" text,
	"is_settled" boolean NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "due_refund_order_id_key_pk" PRIMARY KEY("order_id","key"),
	CONSTRAINT "no_more_is_begun_than_is_due" CHECK ("due_refund"."started" between 0 and "due_refund"."amount"),
	CONSTRAINT "no_more_is_answered_than_was_begun" CHECK ("due_refund"."refunded" >= 0 and "due_refund"."refused" >= 0 and "due_refund"."refunded" + "due_refund"."refused" <= "due_refund"."started")
);
--> statement-breakpoint
ALTER TABLE "known_order" ADD COLUMN "is_given_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "known_order" ADD COLUMN "has_refunds_due" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "due_key" text;--> statement-breakpoint
ALTER TABLE "payment_transaction" ADD COLUMN "due_key" text;--> statement-breakpoint
ALTER TABLE "payment_transaction" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "due_refund" ADD CONSTRAINT "due_refund_order_id_known_order_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."known_order"("order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Payments so far were asked for without a key, one for each order.
UPDATE "payment" SET "due_key" = 'payment-' || "numbered"."number" FROM (
	SELECT "id", row_number() OVER (PARTITION BY "order_id" ORDER BY "id") AS "number" FROM "payment"
) AS "numbered" WHERE "numbered"."id" = "payment"."id";--> statement-breakpoint
ALTER TABLE "payment" ALTER COLUMN "due_key" SET NOT NULL;--> statement-breakpoint
-- Every payment has an order that is known, and those that were called off go on to be: nobody tells how much of them goes back.
INSERT INTO "known_order" ("order_id", "is_cancelled") SELECT "order_id", bool_or("is_cancel_wanted") FROM "payment" GROUP BY "order_id"
ON CONFLICT ("order_id") DO UPDATE SET "is_cancelled" = "known_order"."is_cancelled" OR excluded."is_cancelled";--> statement-breakpoint
UPDATE "known_order" SET "is_given_back" = "is_cancelled";--> statement-breakpoint
ALTER TABLE "payment" DROP COLUMN "is_cancel_wanted";--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "one_payment_of_an_order_for_each_key" UNIQUE("order_id","due_key");
