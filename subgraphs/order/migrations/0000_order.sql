CREATE SEQUENCE "public"."order_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1;--> statement-breakpoint
CREATE TABLE "order_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"variant_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"currency" text NOT NULL,
	"unit_price_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placed_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"status" text NOT NULL,
	"status_since" timestamp with time zone NOT NULL,
	"payment_status" text NOT NULL,
	"fulfilment_status" text NOT NULL,
	"currency" text NOT NULL,
	"subtotal_minor" bigint NOT NULL,
	"discount_minor" bigint NOT NULL,
	"shipping_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"shipping_address" jsonb NOT NULL,
	"shipping_option" jsonb NOT NULL,
	"payment_method_id" uuid NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"cancellation_reason" text,
	"cancelled_at" timestamp with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "placed_order_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "timeline_entry" (
	"order_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"status" text NOT NULL,
	"previous_status" text,
	"payment_status" text NOT NULL,
	"fulfilment_status" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"detail" text NOT NULL,
	CONSTRAINT "timeline_entry_order_id_sequence_pk" PRIMARY KEY("order_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_placed_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."placed_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_order_id_placed_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."placed_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_line_by_order" ON "order_line" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "placed_order_by_customer" ON "placed_order" USING btree ("customer_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "placed_order_by_time" ON "placed_order" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "placed_order_by_status" ON "placed_order" USING btree ("status","placed_at","id");--> statement-breakpoint
CREATE INDEX "placed_order_waiting" ON "placed_order" USING btree ("status_since") WHERE "placed_order"."status" in ('PENDING', 'AWAITING_PAYMENT');