ALTER TABLE "tax_rate" ADD COLUMN "up_to_minor" bigint;--> statement-breakpoint
ALTER TABLE "tax_rate" ADD COLUMN "up_to_currency" text;--> statement-breakpoint
ALTER TABLE "tax_rate" ADD COLUMN "up_to_millionths" integer;