CREATE TABLE "mail_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "account" DROP CONSTRAINT "one_account_per_email";--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "email_verified_at" timestamp with time zone;--> statement-breakpoint
-- Until now each address had one account, which was logged in to from everywhere: they stay the owners of theirs.
UPDATE "account" SET "email_verified_at" = "registered_at";--> statement-breakpoint
ALTER TABLE "mail_token" ADD CONSTRAINT "mail_token_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_token_by_user" ON "mail_token" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "mail_token_by_expiry" ON "mail_token" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_owner_per_email" ON "account" USING btree ("email") WHERE "account"."email_verified_at" is not null;