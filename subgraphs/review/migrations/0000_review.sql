CREATE TABLE "product_rating" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"counts" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase" (
	"customer_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	CONSTRAINT "purchase_customer_id_product_id_pk" PRIMARY KEY("customer_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"is_verified_purchase" boolean NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "one_review_per_author" UNIQUE("product_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "reviewable_product" (
	"product_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "review_by_product" ON "review" USING btree ("product_id","posted_at","id");--> statement-breakpoint
CREATE INDEX "review_by_author" ON "review" USING btree ("author_id","posted_at","id");