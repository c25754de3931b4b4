CREATE INDEX "account_by_vendor" ON "account" USING btree ("vendor_id","id") WHERE "account"."vendor_id" is not null;--> statement-breakpoint
CREATE INDEX "account_by_depot" ON "account" USING btree ("depot","id") WHERE "account"."depot" is not null;--> statement-breakpoint
CREATE INDEX "account_of_staff" ON "account" USING btree ("id") WHERE "account"."roles" && array['SUPPORT', 'ADMIN']::text[];