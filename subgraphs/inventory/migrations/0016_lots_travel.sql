CREATE TABLE "stock_transfer_lot" (
	"transfer_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"sent" integer NOT NULL,
	"received" integer NOT NULL,
	"lost" integer NOT NULL,
	"returned" integer NOT NULL,
	CONSTRAINT "stock_transfer_lot_transfer_id_lot_id_pk" PRIMARY KEY("transfer_id","lot_id"),
	CONSTRAINT "no_more_of_a_lot_came_than_was_sent" CHECK ("stock_transfer_lot"."received" >= 0 and "stock_transfer_lot"."lost" >= 0 and "stock_transfer_lot"."returned" >= 0 and "stock_transfer_lot"."received" + "stock_transfer_lot"."lost" + "stock_transfer_lot"."returned" <= "stock_transfer_lot"."sent")
);
--> statement-breakpoint
ALTER TABLE "stock_transfer_lot" ADD CONSTRAINT "stock_transfer_lot_transfer_id_stock_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."stock_transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer_lot" ADD CONSTRAINT "stock_transfer_lot_lot_id_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lot"("id") ON DELETE no action ON UPDATE no action;