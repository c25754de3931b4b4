ALTER TABLE "cart" ADD COLUMN "share_token" uuid;--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "cart_share_token_unique" UNIQUE("share_token");