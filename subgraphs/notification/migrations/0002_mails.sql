CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"token_id" uuid,
	"status" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"refusal" text,
	CONSTRAINT "one_mail_per_event_and_address" UNIQUE("event_id","address")
);
--> statement-breakpoint
CREATE INDEX "mail_by_recipient" ON "mail" USING btree ("recipient_id");