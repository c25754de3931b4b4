CREATE TABLE "cart" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid,
	"status" text NOT NULL,
	"shipping_address_id" uuid,
	"shipping_address" jsonb,
	"shipping_option" jsonb,
	"payment_method_id" uuid,
	"order_id" uuid,
	"totals" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "cart_order_id_unique" UNIQUE("order_id")
);
--> statement-breakpoint
CREATE TABLE "cart_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cart_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"variant_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"currency" text NOT NULL,
	"unit_price_minor" bigint NOT NULL,
	"unit_price_when_added_minor" bigint NOT NULL,
	"weight_grams" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_cart_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_cart_per_customer" ON "cart" USING btree ("customer_id") WHERE "cart"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX "open_cart_by_age" ON "cart" USING btree ("updated_at") WHERE "cart"."status" = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "one_line_per_variant" ON "cart_line" USING btree ("cart_id","variant_id");--> statement-breakpoint
CREATE INDEX "cart_line_by_variant" ON "cart_line" USING btree ("variant_id");