CREATE TABLE "permission_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "permission_groups" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "account_by_permission_group" ON "account" USING gin ("permission_groups");