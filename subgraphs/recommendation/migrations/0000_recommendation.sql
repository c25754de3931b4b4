CREATE TABLE "cooccurrence" (
	"product_a" uuid NOT NULL,
	"product_b" uuid NOT NULL,
	"together" integer NOT NULL,
	CONSTRAINT "cooccurrence_product_a_product_b_pk" PRIMARY KEY("product_a","product_b"),
	CONSTRAINT "smaller_first" CHECK ("cooccurrence"."product_a" < "cooccurrence"."product_b")
);
--> statement-breakpoint
CREATE TABLE "product" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"category_id" uuid,
	"is_available" boolean NOT NULL,
	"purchases" integer NOT NULL,
	"heat" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_product" (
	"user_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"weight" smallint NOT NULL,
	"purchased_at" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "user_product_user_id_product_id_pk" PRIMARY KEY("user_id","product_id")
);
--> statement-breakpoint
CREATE INDEX "cooccurrence_by_b" ON "cooccurrence" USING btree ("product_b","product_a");--> statement-breakpoint
CREATE INDEX "product_by_heat" ON "product" USING btree ("heat","product_id") WHERE "product"."is_available";--> statement-breakpoint
CREATE INDEX "product_by_category" ON "product" USING btree ("category_id","heat","product_id") WHERE "product"."is_available";