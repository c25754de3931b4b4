DROP INDEX "product_by_title_begun";--> statement-breakpoint
DROP INDEX "product_by_similar_title";--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "title_words" text GENERATED ALWAYS AS (lower(searchable("product"."title"))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "product_by_title_words" ON "product" USING btree ("status","title_words" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "product_by_similar_words" ON "product" USING gin ("title_words" gin_trgm_ops) WITH (fastupdate=false);