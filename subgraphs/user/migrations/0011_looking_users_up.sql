CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "account_by_words" ON "account" USING gin (("display_name" || ' ' || "email") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "account_by_time" ON "account" USING btree ("registered_at","id");--> statement-breakpoint
CREATE INDEX "account_by_name" ON "account" USING btree ("display_name","id");