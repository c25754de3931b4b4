DROP INDEX "messaging"."outbox_waiting";--> statement-breakpoint
ALTER TABLE "messaging"."outbox" ADD COLUMN "published_on" text[];--> statement-breakpoint
ALTER TABLE "messaging"."outbox_head" ADD COLUMN "transport" text;--> statement-breakpoint
CREATE INDEX "outbox_new" ON "messaging"."outbox" USING btree ("sequence") WHERE "messaging"."outbox"."position" is null and "messaging"."outbox"."refused_at" is null and "messaging"."outbox"."published_on" is null;--> statement-breakpoint
CREATE INDEX "outbox_again" ON "messaging"."outbox" USING btree ("sequence") WHERE "messaging"."outbox"."position" is null and "messaging"."outbox"."refused_at" is null and "messaging"."outbox"."published_on" is not null;--> statement-breakpoint
CREATE INDEX "outbox_again_by_subject" ON "messaging"."outbox" USING btree ("subject","sequence") WHERE "messaging"."outbox"."position" is null and "messaging"."outbox"."refused_at" is null and "messaging"."outbox"."published_on" is not null;