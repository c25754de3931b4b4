CREATE TABLE "customer_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customer_group_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE INDEX "account_by_group" ON "account" USING gin ("customer_groups");--> statement-breakpoint
INSERT INTO "customer_group" ("id", "code", "name", "created_at")
SELECT gen_random_uuid(), "code", "code", now() FROM (SELECT DISTINCT unnest("customer_groups") AS "code" FROM "account") AS "used";
