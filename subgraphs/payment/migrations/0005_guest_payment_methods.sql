CREATE TABLE "guest_payment_method" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_token" text NOT NULL,
	"brand" text NOT NULL,
	"last_four" text NOT NULL,
	"expiry_month" integer NOT NULL,
	"expiry_year" integer NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "guest_payment_method_by_address" ON "guest_payment_method" USING btree ("address","created_at");--> statement-breakpoint
CREATE INDEX "guest_payment_method_by_age" ON "guest_payment_method" USING btree ("created_at");