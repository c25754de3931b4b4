CREATE TABLE "wish_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"share_token" uuid,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "wish_list_share_token_unique" UNIQUE("share_token")
);
--> statement-breakpoint
CREATE TABLE "wish_list_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"variant_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "wish_list_item" ADD CONSTRAINT "wish_list_item_list_id_wish_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."wish_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wish_list_by_customer" ON "wish_list" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_saved_list_per_customer" ON "wish_list" USING btree ("customer_id") WHERE "wish_list"."kind" = 'SAVED_FOR_LATER';--> statement-breakpoint
CREATE UNIQUE INDEX "one_item_per_variant" ON "wish_list_item" USING btree ("list_id","variant_id");