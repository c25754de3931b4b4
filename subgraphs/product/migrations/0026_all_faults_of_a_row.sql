ALTER TABLE "product_import_row" ADD COLUMN "faults" jsonb;--> statement-breakpoint
ALTER TABLE "product_import_row" ADD COLUMN "has_more_faults" boolean DEFAULT false NOT NULL;