DROP INDEX "messaging"."outbox_unpublished";--> statement-breakpoint
ALTER TABLE "messaging"."outbox" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messaging"."outbox" ADD COLUMN "refusal" text;--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "messaging"."outbox" USING btree ("sequence") WHERE "messaging"."outbox"."position" is null and "messaging"."outbox"."refused_at" is null;