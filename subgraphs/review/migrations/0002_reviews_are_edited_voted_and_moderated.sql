CREATE TABLE "review_report" (
	"review_id" uuid NOT NULL,
	"reporter_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"comment" text,
	"reported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_report_review_id_reporter_id_pk" PRIMARY KEY("review_id","reporter_id")
);
--> statement-breakpoint
CREATE TABLE "review_version" (
	"review_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"aspects" jsonb NOT NULL,
	"said_since" timestamp with time zone NOT NULL,
	CONSTRAINT "review_version_review_id_version_pk" PRIMARY KEY("review_id","version")
);
--> statement-breakpoint
CREATE TABLE "review_vote" (
	"review_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	"is_helpful" boolean NOT NULL,
	CONSTRAINT "review_vote_review_id_voter_id_pk" PRIMARY KEY("review_id","voter_id")
);
--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "aspects" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "helpful" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "unhelpful" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "helpfulness" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "holds" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "rejection_reason" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "appeal" jsonb;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "reply" jsonb;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "open_reports" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "photo_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reviewable_product" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "reviewable_product" ADD COLUMN "slug" text;--> statement-breakpoint
ALTER TABLE "reviewable_product" ADD COLUMN "vendor_id" uuid;--> statement-breakpoint
CREATE INDEX "report_by_reporter" ON "review_report" USING btree ("reporter_id");--> statement-breakpoint
CREATE INDEX "vote_by_voter" ON "review_vote" USING btree ("voter_id");--> statement-breakpoint
CREATE INDEX "review_by_helpfulness" ON "review" USING btree ("product_id","helpfulness","id");--> statement-breakpoint
CREATE INDEX "review_by_rating" ON "review" USING btree ("product_id","rating","id");--> statement-breakpoint
CREATE INDEX "review_to_moderate" ON "review" USING btree ("posted_at","id") WHERE ("review"."status" = 'HELD' or "review"."open_reports" > 0 or ("review"."appeal" is not null and "review"."appeal" ->> 'decidedAt' is null));--> statement-breakpoint
CREATE INDEX "product_by_vendor" ON "reviewable_product" USING btree ("vendor_id");