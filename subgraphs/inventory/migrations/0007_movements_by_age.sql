DROP INDEX "movement_by_level";--> statement-breakpoint
CREATE INDEX "movement_by_age" ON "stock_movement" USING btree ("moved_at","id");--> statement-breakpoint
CREATE INDEX "movement_by_variant" ON "stock_movement" USING btree ("variant_id","moved_at","id");