ALTER TABLE "mail" ADD COLUMN "time_zone" text;--> statement-breakpoint
CREATE INDEX "mail_by_address" ON "mail" USING btree ("address");