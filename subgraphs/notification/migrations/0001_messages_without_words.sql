ALTER TABLE "notification" DROP CONSTRAINT "one_notification_per_event";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "data" jsonb;--> statement-breakpoint
-- What was sent keeps its words.
UPDATE "notification" SET "kind" = 'TEXT', "data" = jsonb_build_object('title', "title", 'body', "body");--> statement-breakpoint
ALTER TABLE "notification" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ALTER COLUMN "data" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" DROP COLUMN "title";--> statement-breakpoint
ALTER TABLE "notification" DROP COLUMN "body";--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "one_notification_per_event_and_channel" UNIQUE("recipient_id","event_id","channel");
