CREATE TABLE "order_parcel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"tracking_number" text NOT NULL,
	"stage" text NOT NULL,
	"lines" jsonb
);
--> statement-breakpoint
CREATE TABLE "order_payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"authorised_minor" bigint NOT NULL,
	"captured_minor" bigint NOT NULL,
	"voided_minor" bigint NOT NULL,
	"refunded_minor" bigint NOT NULL,
	"failure" text
);
--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "cancelled" integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "shipped" integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "delivered" integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "returned" integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "refunded" integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE "placed_order" ADD COLUMN "stock" text NOT NULL DEFAULT 'RESERVED';--> statement-breakpoint
ALTER TABLE "placed_order" ADD COLUMN "payment_due_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_parcel" ADD CONSTRAINT "order_parcel_order_id_placed_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."placed_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_payment" ADD CONSTRAINT "order_payment_order_id_placed_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."placed_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_parcel_by_order" ON "order_parcel" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "order_payment_by_order" ON "order_payment" USING btree ("order_id","id");--> statement-breakpoint
-- What is known of the orders there are, by the statuses that they had come to. The ids of their payment and their parcel
-- were not kept: the order's own id stands for them until the next event names them.
UPDATE "placed_order" SET
	"stock" = CASE WHEN "status" = 'PENDING' THEN 'AWAITED' WHEN "cancellation_reason" = 'OUT_OF_STOCK' THEN 'REFUSED' ELSE 'RESERVED' END,
	"payment_due_since" = CASE WHEN "status" = 'PENDING' OR "payment_status" = 'VOIDED' THEN NULL ELSE "placed_at" END;--> statement-breakpoint
-- How much of a payment was refunded in part was not kept: one unit stands for it until the next refund names the sum.
INSERT INTO "order_payment" ("id", "order_id", "currency", "authorised_minor", "captured_minor", "voided_minor", "refunded_minor", "failure")
SELECT "id", "id", "currency",
	CASE WHEN "payment_status" = 'FAILED' THEN 0 ELSE "total_minor" END,
	CASE WHEN "payment_status" IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED') THEN "total_minor" ELSE 0 END,
	0,
	CASE "payment_status" WHEN 'REFUNDED' THEN "total_minor" WHEN 'PARTIALLY_REFUNDED' THEN 1 ELSE 0 END,
	CASE WHEN "payment_status" = 'FAILED' THEN 'DECLINED' END
FROM "placed_order" WHERE "payment_status" NOT IN ('PENDING', 'VOIDED');--> statement-breakpoint
INSERT INTO "order_parcel" ("id", "order_id", "tracking_number", "stage")
SELECT "id", "id", '', "fulfilment_status" FROM "placed_order"
WHERE "fulfilment_status" IN ('SCHEDULED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED') OR ("fulfilment_status" = 'CANCELLED' AND "status" <> 'CANCELLED');--> statement-breakpoint
UPDATE "order_line" SET
	"shipped" = CASE WHEN "fulfilment_status" IN ('IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED') THEN "quantity" ELSE 0 END,
	"delivered" = CASE WHEN "fulfilment_status" = 'DELIVERED' THEN "quantity" ELSE 0 END,
	"cancelled" = CASE WHEN "status" = 'CANCELLED' AND "fulfilment_status" NOT IN ('IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED') THEN "quantity" ELSE 0 END,
	"refunded" = CASE WHEN "payment_status" = 'REFUNDED' THEN "quantity" ELSE 0 END
FROM "placed_order" WHERE "placed_order"."id" = "order_line"."order_id";--> statement-breakpoint
ALTER TABLE "order_line" ALTER COLUMN "cancelled" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "order_line" ALTER COLUMN "shipped" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "order_line" ALTER COLUMN "delivered" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "order_line" ALTER COLUMN "returned" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "order_line" ALTER COLUMN "refunded" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "placed_order" ALTER COLUMN "stock" DROP DEFAULT;
