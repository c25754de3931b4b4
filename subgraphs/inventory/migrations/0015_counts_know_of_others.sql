ALTER TABLE "stock_count_line" ADD COLUMN "corrected" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_count_line" ADD COLUMN "superseded_at" timestamp with time zone;