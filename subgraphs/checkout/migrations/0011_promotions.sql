CREATE TABLE "code_attempt" (
	"subject" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"wrong" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "discount_code" (
	"code" text PRIMARY KEY NOT NULL,
	"promotion_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promotion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"is_automatic" boolean NOT NULL,
	"is_exclusive" boolean NOT NULL,
	"priority" integer NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"currency" text,
	"conditions" jsonb NOT NULL,
	"action" jsonb NOT NULL,
	"usage_limit" bigint,
	"usage_limit_per_customer" bigint,
	"budget_minor" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart" ADD COLUMN "discount_codes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cart" ADD COLUMN "order_cancelled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cart_line" ADD COLUMN "catalogue_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "discount_code" ADD CONSTRAINT "discount_code_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "code_by_promotion" ON "discount_code" USING btree ("promotion_id","code" collate "C");--> statement-breakpoint
CREATE INDEX "promotion_by_age" ON "promotion" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "promotion_by_name" ON "promotion" USING btree ("name" collate "und-x-icu","id");--> statement-breakpoint
CREATE INDEX "active_promotion" ON "promotion" USING btree ("is_automatic") WHERE "promotion"."status" = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "bought_by_customer" ON "cart" USING btree ("customer_id") WHERE "cart"."status" = 'COMPLETED';--> statement-breakpoint
CREATE INDEX "bought_by_guest" ON "cart" USING btree ("guest_email") WHERE "cart"."status" = 'COMPLETED';