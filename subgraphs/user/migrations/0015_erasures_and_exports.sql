CREATE TABLE "data_export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "data_export_page" (
	"export_id" uuid NOT NULL,
	"service" text NOT NULL,
	"page" integer NOT NULL,
	"records" jsonb NOT NULL,
	"next" text,
	CONSTRAINT "data_export_page_export_id_service_page_pk" PRIMARY KEY("export_id","service","page")
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"status" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"waits_for_orders" boolean NOT NULL,
	"asked_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasure_receipt" (
	"erasure_id" uuid NOT NULL,
	"service" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasure_receipt_erasure_id_service_pk" PRIMARY KEY("erasure_id","service")
);
--> statement-breakpoint
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export_page" ADD CONSTRAINT "data_export_page_export_id_data_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."data_export"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_receipt" ADD CONSTRAINT "erasure_receipt_erasure_id_erasure_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_export_by_user" ON "data_export" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "data_export_by_expiry" ON "data_export" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_erasure_under_way" ON "erasure" USING btree ("user_id") WHERE "erasure"."status" in ('SCHEDULED', 'CLOSING', 'ERASING');--> statement-breakpoint
CREATE INDEX "erasure_by_time" ON "erasure" USING btree ("requested_at","id");