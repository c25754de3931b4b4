CREATE TABLE "order_refund" (
	"order_id" uuid NOT NULL,
	"key" text NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"refunded_minor" bigint NOT NULL,
	"refusal" text,
	"due_in_all_minor" bigint NOT NULL,
	CONSTRAINT "order_refund_order_id_key_pk" PRIMARY KEY("order_id","key"),
	CONSTRAINT "some_money_is_due" CHECK ("order_refund"."amount_minor" > 0 and "order_refund"."amount_minor" <= "order_refund"."due_in_all_minor"),
	CONSTRAINT "no_more_goes_back_than_is_due" CHECK ("order_refund"."refunded_minor" between 0 and "order_refund"."amount_minor")
);
--> statement-breakpoint
ALTER TABLE "order_refund" ADD CONSTRAINT "order_refund_order_id_placed_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."placed_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What was refused of orders that are cancelled is not asked for again.
INSERT INTO "order_refund" ("order_id", "key", "currency", "amount_minor", "reason", "state", "refunded_minor", "refusal", "due_in_all_minor")
SELECT "placed_order"."id", 'refund-1', "placed_order"."currency", sum("refunds_refused_minor"), 'ORDER_CANCELLED', 'REFUSED', 0, 'DECLINED', sum("captured_minor")
FROM "placed_order" JOIN "order_payment" ON "order_payment"."order_id" = "placed_order"."id"
WHERE "placed_order"."status" = 'CANCELLED'
GROUP BY "placed_order"."id", "placed_order"."currency"
HAVING sum("refunds_refused_minor") between 1 and sum("captured_minor");--> statement-breakpoint
-- Their cancellation told the payment service to give back what it had; now it is told how much that is.
INSERT INTO "messaging"."job" ("id", "kind", "key", "data", "due_at")
SELECT gen_random_uuid(), 'tell-refunds', "placed_order"."id"::text, jsonb_build_object('orderId', "placed_order"."id"), now()
FROM "placed_order" JOIN "order_payment" ON "order_payment"."order_id" = "placed_order"."id"
WHERE "placed_order"."status" = 'CANCELLED'
GROUP BY "placed_order"."id"
HAVING sum("captured_minor") > sum("refunded_minor") + sum("refunds_refused_minor");
