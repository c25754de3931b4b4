ALTER TABLE "cart" ADD COLUMN "hold_id" uuid;--> statement-breakpoint
ALTER TABLE "cart" ADD COLUMN "held_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "cart_hold_id_unique" UNIQUE("hold_id");