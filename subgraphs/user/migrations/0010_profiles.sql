ALTER TABLE "account" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "phone" text;