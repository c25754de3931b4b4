ALTER TABLE "order_line" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "called_off" integer DEFAULT 0 NOT NULL;