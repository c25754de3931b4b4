DROP INDEX "product_by_words";--> statement-breakpoint
DROP INDEX "product_by_similar_title";--> statement-breakpoint
CREATE INDEX "product_by_words" ON "product" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "product_by_similar_title" ON "product" USING gin ("title" gin_trgm_ops) WITH (fastupdate=false);