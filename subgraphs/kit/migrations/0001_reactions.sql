DROP INDEX "messaging"."parked_event_by_subject";--> statement-breakpoint
ALTER TABLE "messaging"."dead_letter" DROP CONSTRAINT "dead_letter_pkey";--> statement-breakpoint
ALTER TABLE "messaging"."inbox" DROP CONSTRAINT "inbox_pkey";--> statement-breakpoint
ALTER TABLE "messaging"."parked_event" DROP CONSTRAINT "parked_event_pkey";--> statement-breakpoint
ALTER TABLE "messaging"."dead_letter" ADD COLUMN "reaction" text DEFAULT 'default' NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging"."inbox" ADD COLUMN "reaction" text DEFAULT 'default' NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging"."parked_event" ADD COLUMN "reaction" text DEFAULT 'default' NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging"."dead_letter" ADD CONSTRAINT "dead_letter_event_id_reaction_pk" PRIMARY KEY("event_id","reaction");--> statement-breakpoint
ALTER TABLE "messaging"."inbox" ADD CONSTRAINT "inbox_event_id_reaction_pk" PRIMARY KEY("event_id","reaction");--> statement-breakpoint
ALTER TABLE "messaging"."parked_event" ADD CONSTRAINT "parked_event_event_id_reaction_pk" PRIMARY KEY("event_id","reaction");--> statement-breakpoint
CREATE INDEX "parked_event_by_subject" ON "messaging"."parked_event" USING btree ("source","subject","reaction","sequence");
