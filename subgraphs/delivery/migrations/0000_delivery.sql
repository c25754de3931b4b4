CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"status" text NOT NULL,
	"carrier" text NOT NULL,
	"service" text NOT NULL,
	"tracking_number" text NOT NULL,
	"address" jsonb NOT NULL,
	"estimated_at" timestamp with time zone NOT NULL,
	"proof" text,
	"failed_attempts" integer NOT NULL,
	"scheduled_at" timestamp with time zone NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "delivery_order_id_unique" UNIQUE("order_id"),
	CONSTRAINT "delivery_tracking_number_unique" UNIQUE("tracking_number")
);
--> statement-breakpoint
CREATE TABLE "delivery_event" (
	"delivery_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "delivery_event_delivery_id_version_pk" PRIMARY KEY("delivery_id","version")
);
--> statement-breakpoint
CREATE TABLE "known_order" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"is_cancelled" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delivery_event" ADD CONSTRAINT "delivery_event_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_under_way" ON "delivery" USING btree ("moved_at","id") WHERE "delivery"."status" not in ('DELIVERED', 'CANCELLED');