ALTER TABLE "placed_order" ADD COLUMN "cancel_request_reason" text;--> statement-breakpoint
ALTER TABLE "placed_order" ADD COLUMN "cancel_requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "placed_order" ADD COLUMN "cancel_outcome" text;--> statement-breakpoint
ALTER TABLE "placed_order" ADD CONSTRAINT "a_request_is_whole" CHECK (num_nonnulls("placed_order"."cancel_request_reason", "placed_order"."cancel_requested_at", "placed_order"."cancel_outcome") in (0, 3));