ALTER TABLE "address" ADD COLUMN "is_default_billing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "address" SET "is_default_billing" = "is_default";