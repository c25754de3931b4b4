ALTER TABLE "picture" ALTER COLUMN "bytes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "stored_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "picture_to_store" ON "picture" USING btree ("id") WHERE "picture"."stored_at" is null;--> statement-breakpoint
CREATE INDEX "picture_to_release" ON "picture" USING btree ("id") WHERE "picture"."stored_at" is not null and "picture"."bytes" is not null;