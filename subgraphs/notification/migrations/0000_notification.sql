CREATE TABLE "early_refund" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"minor" bigint NOT NULL,
	"currency" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_order" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"customer_id" uuid
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"recipient_id" uuid PRIMARY KEY NOT NULL,
	"last_sequence" bigint NOT NULL,
	"unread_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"sequence" bigint NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"order_id" uuid,
	"sent_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "one_notification_per_event" UNIQUE("recipient_id","event_id"),
	CONSTRAINT "notification_by_recipient" UNIQUE("recipient_id","sequence")
);
--> statement-breakpoint
CREATE INDEX "early_refund_by_order" ON "early_refund" USING btree ("order_id");