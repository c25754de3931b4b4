CREATE TABLE "low_goods" (
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"warehouse" text NOT NULL,
	"available" integer NOT NULL,
	CONSTRAINT "low_goods_variant_id_warehouse_id_pk" PRIMARY KEY("variant_id","warehouse_id")
);
