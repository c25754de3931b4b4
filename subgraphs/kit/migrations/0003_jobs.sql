CREATE TABLE "messaging"."dead_job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text,
	"data" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"died_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messaging"."job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text,
	"data" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease" uuid,
	"again_at" timestamp with time zone,
	"traceparent" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "job_by_key" ON "messaging"."job" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "job_due" ON "messaging"."job" USING btree ("kind","due_at");