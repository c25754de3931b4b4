CREATE INDEX "review_by_age" ON "review" USING btree ("posted_at","id");--> statement-breakpoint
CREATE INDEX "review_by_status" ON "review" USING btree ("status","posted_at","id");