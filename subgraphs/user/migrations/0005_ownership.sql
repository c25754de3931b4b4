ALTER TABLE "account" ADD COLUMN "vendor_id" uuid;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "customer_groups" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "depot" text;--> statement-breakpoint
-- The logins of the demo shop, where there are any.
UPDATE "account" SET "vendor_id" = '018f0000-0000-7000-8000-0000000be011' WHERE "id" = '018f0000-0000-7000-8000-00000000be00';
--> statement-breakpoint
UPDATE "account" SET "depot" = 'US-WA' WHERE "id" = '018f0000-0000-7000-8000-00000000c000';
