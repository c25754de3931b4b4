CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"contact_email" text,
	"contact_phone" text,
	"depot" text,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_member" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_member_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
ALTER TABLE "organisation_invitation" ADD CONSTRAINT "organisation_invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisation_by_name" ON "organisation" USING btree ("kind","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_invitation_per_mailbox" ON "organisation_invitation" USING btree ("organisation_id","email");--> statement-breakpoint
CREATE INDEX "organisation_invitation_by_email" ON "organisation_invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "organisation_invitation_by_expiry" ON "organisation_invitation" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "organisation_member_by_organisation" ON "organisation_member" USING btree ("organisation_id","joined_at");
--> statement-breakpoint
INSERT INTO "organisation" ("id", "kind", "name", "status", "created_at", "version")
SELECT DISTINCT ON ("vendor_id") "vendor_id", 'VENDOR', "display_name", 'ACTIVE', "registered_at", 1
FROM "account" WHERE "vendor_id" IS NOT NULL AND 'VENDOR' = ANY("roles") ORDER BY "vendor_id", "registered_at", "id";
--> statement-breakpoint
INSERT INTO "organisation" ("id", "kind", "name", "depot", "status", "created_at", "version")
SELECT gen_random_uuid(), 'COURIER', "display_name", "depot", 'ACTIVE', "registered_at", 1 FROM (
	SELECT DISTINCT ON ("depot") * FROM "account" WHERE "depot" IS NOT NULL AND 'COURIER' = ANY("roles") ORDER BY "depot", "registered_at", "id"
) AS "first_of_depot";
--> statement-breakpoint
INSERT INTO "organisation_member" ("organisation_id", "user_id", "kind", "role", "joined_at")
SELECT "organisation"."id", "account"."id", "organisation"."kind",
	CASE WHEN row_number() OVER (PARTITION BY "organisation"."id" ORDER BY "account"."registered_at", "account"."id") = 1 THEN 'OWNER' ELSE 'MEMBER' END,
	"account"."registered_at"
FROM "account" JOIN "organisation" ON "organisation"."kind" = ANY("account"."roles")
	AND ("organisation"."id" = "account"."vendor_id" OR "organisation"."depot" = "account"."depot");
