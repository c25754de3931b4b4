CREATE TABLE "category" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "category_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "price_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"previous_minor" bigint NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"status" text NOT NULL,
	"category_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"lowest_price_minor" bigint NOT NULL,
	"rating_hundredths" integer DEFAULT 0 NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', "product"."title"), 'A') || setweight(to_tsvector('english', "product"."description"), 'B')) STORED NOT NULL,
	CONSTRAINT "product_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "product_variant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"weight_grams" integer NOT NULL,
	"is_in_stock" boolean DEFAULT false NOT NULL,
	CONSTRAINT "product_variant_sku_unique" UNIQUE("sku"),
	CONSTRAINT "price_is_positive" CHECK ("product_variant"."price_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_category_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_change" ADD CONSTRAINT "price_change_variant_id_product_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_category_id_category_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "category_by_parent" ON "category" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "price_change_by_variant" ON "price_change" USING btree ("variant_id","changed_at");--> statement-breakpoint
CREATE INDEX "product_by_category" ON "product" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "product_by_title" ON "product" USING btree ("status","title","id");--> statement-breakpoint
CREATE INDEX "product_by_price" ON "product" USING btree ("status","lowest_price_minor","id");--> statement-breakpoint
CREATE INDEX "product_by_age" ON "product" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "product_by_rating" ON "product" USING btree ("status","rating_hundredths","id");--> statement-breakpoint
CREATE INDEX "product_by_words" ON "product" USING gin ("search");--> statement-breakpoint
CREATE INDEX "product_by_similar_title" ON "product" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "variant_by_product" ON "product_variant" USING btree ("product_id","position");