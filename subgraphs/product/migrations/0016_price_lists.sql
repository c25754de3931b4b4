CREATE TABLE "price_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"customer_group" text,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"priority" integer NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_list_entry" (
	"price_list_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"min_quantity" integer NOT NULL,
	"price_minor" bigint NOT NULL,
	CONSTRAINT "price_list_entry_price_list_id_variant_id_min_quantity_pk" PRIMARY KEY("price_list_id","variant_id","min_quantity"),
	CONSTRAINT "listed_price_is_positive" CHECK ("price_list_entry"."price_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "product_variant" ADD COLUMN "listed_price_minor" bigint;--> statement-breakpoint
ALTER TABLE "product_variant" ADD COLUMN "listed_compare_at_minor" bigint;--> statement-breakpoint
ALTER TABLE "price_list_entry" ADD CONSTRAINT "price_list_entry_price_list_id_price_list_id_fk" FOREIGN KEY ("price_list_id") REFERENCES "public"."price_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_entry" ADD CONSTRAINT "price_list_entry_variant_id_product_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "price_list_entry_by_variant" ON "price_list_entry" USING btree ("variant_id");