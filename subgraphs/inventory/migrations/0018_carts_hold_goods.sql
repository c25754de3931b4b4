CREATE TABLE "stock_hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"goods" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock_hold_piece" (
	"hold_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "stock_hold_piece_hold_id_variant_id_warehouse_id_pk" PRIMARY KEY("hold_id","variant_id","warehouse_id"),
	CONSTRAINT "holds_some" CHECK ("stock_hold_piece"."quantity" > 0)
);
--> statement-breakpoint
ALTER TABLE "stock_hold_piece" ADD CONSTRAINT "stock_hold_piece_hold_id_stock_hold_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."stock_hold"("id") ON DELETE cascade ON UPDATE no action;