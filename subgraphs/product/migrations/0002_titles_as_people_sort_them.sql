DROP INDEX "product_by_title";--> statement-breakpoint
CREATE INDEX "product_by_title" ON "product" USING btree ("status","title" collate "und-x-icu","id");