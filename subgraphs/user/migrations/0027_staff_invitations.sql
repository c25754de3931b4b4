CREATE TABLE "staff_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"permission_groups" uuid[] NOT NULL,
	"invited_by" uuid NOT NULL,
	"allowed" text[] NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "staff_invitation_token_id_unique" UNIQUE("token_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "one_staff_invitation_per_mailbox" ON "staff_invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "staff_invitation_by_expiry" ON "staff_invitation" USING btree ("expires_at");