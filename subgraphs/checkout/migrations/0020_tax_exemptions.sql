CREATE TABLE "tax_exemption" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid,
	"customer_group" text,
	"country" text,
	"region" text NOT NULL,
	"reason" text NOT NULL,
	"certificate_number" text,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "of_customer_or_group" CHECK (("tax_exemption"."customer_id" is null) <> ("tax_exemption"."customer_group" is null))
);
--> statement-breakpoint
CREATE INDEX "exemption_of_customer" ON "tax_exemption" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "exemption_of_group" ON "tax_exemption" USING btree ("customer_group");--> statement-breakpoint
CREATE INDEX "exemption_by_age" ON "tax_exemption" USING btree ("created_at","id");