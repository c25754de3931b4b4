ALTER TABLE "audit_entry" ADD COLUMN "permission_group_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "changes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_entry_by_permission_group" ON "audit_entry" USING btree ("permission_group_id","at","id") WHERE "audit_entry"."permission_group_id" is not null;