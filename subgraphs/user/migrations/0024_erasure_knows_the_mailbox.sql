ALTER TABLE "erasure" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "erasure" ADD COLUMN "guest_order_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;