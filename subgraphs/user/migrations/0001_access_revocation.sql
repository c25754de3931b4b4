CREATE TABLE "access_revocation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"session_id" uuid,
	"issued_before" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "access_revocation_by_user" ON "access_revocation" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "access_revocation_by_expiry" ON "access_revocation" USING btree ("expires_at");