ALTER TABLE "price_change" ALTER COLUMN "changed_by" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "product_by_vendor" ON "product" USING btree ("vendor_id");--> statement-breakpoint
-- What a list says of a variant was in no history until now: it cost its own price before. Ids are in the order of time (UUIDv7).
INSERT INTO "price_change" ("id", "variant_id", "previous_minor", "price_minor", "currency", "changed_by", "changed_at")
SELECT
	overlay(overlay(overlay(md5(random()::text || "id"::text) placing lpad(to_hex(floor(extract(epoch FROM "price_since") * 1000)::bigint), 12, '0') FROM 1 FOR 12)
		placing '7' FROM 13 FOR 1) placing '8' FROM 17 FOR 1)::uuid,
	"id", "price_minor", "listed_price_minor", "currency", NULL, "price_since"
FROM "product_variant" WHERE "listed_price_minor" <> "price_minor";
