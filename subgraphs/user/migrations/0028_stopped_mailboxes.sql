CREATE TABLE "stopped_mailbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stopped_at" timestamp with time zone NOT NULL
);
