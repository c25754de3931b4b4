CREATE SCHEMA "messaging";

CREATE TABLE "messaging"."dead_letter" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"error" text,
	"died_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "messaging"."event_cursor" (
	"group" text NOT NULL,
	"shard" smallint NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "event_cursor_group_shard_pk" PRIMARY KEY("group","shard")
);

CREATE TABLE "messaging"."idempotency_key" (
	"operation" text NOT NULL,
	"caller" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_operation_caller_key_pk" PRIMARY KEY("operation","caller","key")
);

CREATE TABLE "messaging"."inbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "messaging"."outbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"shard" smallint NOT NULL,
	"envelope" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" bigint,
	CONSTRAINT "outbox_position_unique" UNIQUE("position")
);

CREATE TABLE "messaging"."outbox_head" (
	"id" smallint PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);

CREATE TABLE "messaging"."parked_event" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"error" text,
	"sequence" bigserial NOT NULL,
	"retry_at" timestamp with time zone NOT NULL
);

CREATE INDEX "outbox_unpublished" ON "messaging"."outbox" USING btree ("sequence") WHERE "messaging"."outbox"."position" is null;
CREATE INDEX "outbox_by_shard" ON "messaging"."outbox" USING btree ("shard","position");
CREATE INDEX "parked_event_by_subject" ON "messaging"."parked_event" USING btree ("source","subject","sequence");
CREATE INDEX "parked_event_due" ON "messaging"."parked_event" USING btree ("retry_at");

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "category" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "category_slug_unique" UNIQUE("slug")
);

CREATE TABLE "price_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"previous_minor" bigint NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);

CREATE TABLE "product" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"status" text NOT NULL,
	"category_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"lowest_price_minor" bigint NOT NULL,
	"rating_hundredths" integer DEFAULT 0 NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', "product"."title"), 'A') || setweight(to_tsvector('english', "product"."description"), 'B')) STORED NOT NULL,
	CONSTRAINT "product_slug_unique" UNIQUE("slug")
);

CREATE TABLE "product_variant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"weight_grams" integer NOT NULL,
	"is_in_stock" boolean DEFAULT false NOT NULL,
	CONSTRAINT "product_variant_sku_unique" UNIQUE("sku"),
	CONSTRAINT "price_is_positive" CHECK ("product_variant"."price_minor" > 0)
);

ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_category_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "price_change" ADD CONSTRAINT "price_change_variant_id_product_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variant"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "product" ADD CONSTRAINT "product_category_id_category_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "category_by_parent" ON "category" USING btree ("parent_id");
CREATE INDEX "price_change_by_variant" ON "price_change" USING btree ("variant_id","changed_at");
CREATE INDEX "product_by_category" ON "product" USING btree ("category_id");
CREATE INDEX "product_by_title" ON "product" USING btree ("status","title","id");
CREATE INDEX "product_by_price" ON "product" USING btree ("status","lowest_price_minor","id");
CREATE INDEX "product_by_age" ON "product" USING btree ("status","created_at","id");
CREATE INDEX "product_by_rating" ON "product" USING btree ("status","rating_hundredths","id");
CREATE INDEX "product_by_words" ON "product" USING gin ("search");
CREATE INDEX "product_by_similar_title" ON "product" USING gin ("title" gin_trgm_ops);
CREATE INDEX "variant_by_product" ON "product_variant" USING btree ("product_id","position");

create table messaging.seeded (at timestamptz not null default now());
create schema drizzle;
create table drizzle.kit (id serial primary key, hash text not null, created_at bigint);
create table drizzle.service (id serial primary key, hash text not null, created_at bigint);

set session_replication_role = replica;

insert into drizzle.kit (id, hash, created_at) values
('1', '0772f67c897ae31a56ea17a0b555740961d321131e5a72d89aca660f94a2f97a', '1795437107111');

insert into drizzle.service (id, hash, created_at) values
('1', 'fc27e97b9a61877f7f59d59a69c8c0bd2cd3271bc44b9f208800ed458d18a10b', '1795439390293'),
('2', 'ff6092494241ebb3394cd05e564a4b739dd094077789445aad98c3aa0a902b11', '1795439391548');

insert into messaging.event_cursor ("group", shard, "position") values
('checkout', '4', '1'),
('inventory', '4', '1'),
('recommendation', '4', '1'),
('review', '4', '1');

insert into messaging.idempotency_key (operation, caller, key, fingerprint, outcome, created_at) values
('productVariantPriceSet', '018f0000-0000-7000-8000-00000000be00', '728d9d5f-45ba-4ba4-99d9-39dbad89bdc9', 'DywS5npKA6PiyeHJG6YWggXE9ciJy-KgNn35ug7Kccc', '{"variant": {"id": "ddd26d61-e032-5b0a-947f-6519a8a628cd", "sku": "FUR-FU-10004306", "price": {"minor": 19530, "currency": "USD"}, "title": "Electrix Halogen Magnifier Lamp", "productId": "dc0b5546-6641-5477-8954-a075f7e73ed8", "weightGrams": 519}}', '2026-11-29 12:56:09.903084+00');

insert into messaging.inbox (event_id, accepted_at) values
('01a2275f-f04c-75fa-afed-3598ef7fec98', '2026-11-29 12:55:28.97482+00'),
('01a2275f-f04d-7017-b453-a96146a98083', '2026-11-29 12:55:28.94246+00'),
('01a22760-0d94-766a-a0ba-1facd1cca48d', '2026-11-29 12:55:36.159952+00'),
('01a22760-0d94-766a-a0ba-21130e1a4a15', '2026-11-29 12:55:36.15771+00'),
('01a22760-117c-751f-aa57-2fdb14f2b856', '2026-11-29 12:55:37.208887+00'),
('01a22760-117d-708c-8adf-75e0726bd20e', '2026-11-29 12:55:37.22701+00'),
('01a22760-17b0-74f8-a578-b2e7ba4fb2d7', '2026-11-29 12:55:38.824697+00'),
('01a22760-17b0-74f8-a578-b52b2ad7d4ba', '2026-11-29 12:55:38.823003+00'),
('01a22760-28d8-718d-829b-11e327099234', '2026-11-29 12:55:43.096519+00'),
('01a22760-28d8-718d-829b-147f31a9a615', '2026-11-29 12:55:43.093796+00'),
('01a22760-2d6e-7348-b041-1be704a16863', '2026-11-29 12:55:44.32583+00'),
('01a22760-2d6e-7348-b041-1c47e402132e', '2026-11-29 12:55:44.349849+00'),
('01a22760-2f97-7047-a127-d065d766b502', '2026-11-29 12:55:44.832832+00'),
('01a22760-2fac-725d-af52-d336cdc24a01', '2026-11-29 12:55:44.858049+00'),
('01a22760-3075-7145-bf97-5b868e17c5e0', '2026-11-29 12:55:45.039765+00'),
('01a22760-34a4-7701-b7f3-b6467efe0a75', '2026-11-29 12:55:46.18638+00'),
('01a22760-34a4-7701-b7f3-b86e82f16278', '2026-11-29 12:55:46.150409+00'),
('01a22760-3da6-7449-8032-710fcf1347c6', '2026-11-29 12:55:48.426507+00'),
('01a22760-3da6-7449-8032-7668637728b1', '2026-11-29 12:55:48.438657+00'),
('01a22760-44e3-7602-bd19-f783980aae63', '2026-11-29 12:55:50.290937+00'),
('01a22760-44e3-7602-bd19-f8454689f772', '2026-11-29 12:55:50.31451+00'),
('01a22760-4edf-7795-a05f-a1ba29eb3da1', '2026-11-29 12:55:52.876861+00'),
('01a22760-4edf-7795-a05f-a5cb90fe2072', '2026-11-29 12:55:52.841155+00'),
('01a22760-5818-70d3-ba49-e88e04e60cd4', '2026-11-29 12:55:55.229551+00'),
('01a22760-5818-70d3-ba49-ec781489dbb4', '2026-11-29 12:55:55.288894+00'),
('01a22760-641c-745b-9140-4ec874f10822', '2026-11-29 12:55:58.289201+00'),
('01a22760-641c-745b-9140-52ea13bf286e', '2026-11-29 12:55:58.310525+00'),
('01a22760-6aa1-735f-89af-06f25373878b', '2026-11-29 12:55:59.954768+00'),
('01a22760-6aa1-735f-89af-0b130e4ba54b', '2026-11-29 12:55:59.946766+00'),
('01a22760-722b-7290-909c-40a6ce7b75b9', '2026-11-29 12:56:01.989091+00'),
('01a22760-722b-7290-909c-46833bbc5590', '2026-11-29 12:56:01.986902+00'),
('01a22760-7784-729e-a0cd-2316ab9a6d72', '2026-11-29 12:56:03.241099+00'),
('01a22760-7784-729e-a0cd-24c8b823ce88', '2026-11-29 12:56:03.273341+00'),
('01a22760-7e9f-71e9-b705-eca928276d50', '2026-11-29 12:56:05.094576+00'),
('01a22760-7e9f-71e9-b705-f10f97d48b98', '2026-11-29 12:56:05.098126+00'),
('01a22760-83c5-7478-9812-d1a3b11cb8b8', '2026-11-29 12:56:06.400267+00'),
('01a22760-83c5-7478-9812-d5e5a7e9cc88', '2026-11-29 12:56:06.403385+00'),
('01a22760-85e3-7346-b586-a2dfa31b5022', '2026-11-29 12:56:06.985018+00'),
('01a22760-85e3-7346-b586-a7d266434d62', '2026-11-29 12:56:07.001193+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a22760-91fe-736b-9214-ae811aae29f7', '1', 'agora.product.price_changed.v1', 'dc0b5546-6641-5477-8954-a075f7e73ed8', '4', '{"id": "01a22760-91fe-736b-9214-ae811aae29f7", "data": {"sku": "FUR-FU-10004306", "price": {"minor": 19530, "currency": "USD"}, "previous": {"minor": 19430, "currency": "USD"}, "productId": "dc0b5546-6641-5477-8954-a075f7e73ed8", "variantId": "ddd26d61-e032-5b0a-947f-6519a8a628cd"}, "time": "2026-11-29T12:56:09.982Z", "type": "agora.product.price_changed.v1", "source": "/agora/product", "subject": "dc0b5546-6641-5477-8954-a075f7e73ed8", "specversion": "1.0", "traceparent": "00-63720ba2395b41e5f41ffaf70e10fad6-f0f0498fdff9a843-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:09.903084+00', '1');

insert into messaging.outbox_head (id, "position") values
('1', '1');

insert into messaging.seeded (at) values
('2026-11-29 12:54:32.759142+00');

insert into public.category (id, slug, name, parent_id) values
('058c46d2-8b64-55b8-9a3c-df3dd58d5d22', 'paper', 'Paper', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('170b719a-4c03-5261-a728-76acd8484413', 'fasteners', 'Fasteners', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('17bdf638-ce07-5242-8024-53ad5b77298c', 'chairs', 'Chairs', 'b44ce613-3784-57e8-9195-f9fb73e4cd3a'),
('35be31c9-2880-5f09-8c40-5d434dbd4696', 'accessories', 'Accessories', 'b031b859-d530-55e4-b403-9d8f3ed0c57d'),
('3bf67542-b6e6-593c-9638-21d025085f18', 'art', 'Art', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('4c9d61a1-692d-5f46-8710-86b84461f989', 'labels', 'Labels', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('7e811e17-130c-51dd-ba17-7fc92d21c9ec', 'phones', 'Phones', 'b031b859-d530-55e4-b403-9d8f3ed0c57d'),
('86381104-dad4-54f3-8aaa-8aee4e770f33', 'furnishings', 'Furnishings', 'b44ce613-3784-57e8-9195-f9fb73e4cd3a'),
('9259bc29-e194-5dc0-9a15-43d398aba2cf', 'binders', 'Binders', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('9f88f4b9-adbb-5633-b722-8e8db79ae5e9', 'tables', 'Tables', 'b44ce613-3784-57e8-9195-f9fb73e4cd3a'),
('a9996fc7-0d2e-5e57-8a0c-077f0a5e6cdc', 'copiers', 'Copiers', 'b031b859-d530-55e4-b403-9d8f3ed0c57d'),
('ac6d02ef-424b-5b8e-9fac-449ffeba956d', 'envelopes', 'Envelopes', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('b031b859-d530-55e4-b403-9d8f3ed0c57d', 'technology', 'Technology', NULL),
('b2db9c28-4704-59b1-b8b6-f194ce01cbfb', 'appliances', 'Appliances', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('b44ce613-3784-57e8-9195-f9fb73e4cd3a', 'furniture', 'Furniture', NULL),
('cbdd40b6-8205-54b5-9976-b81dd09dce3a', 'supplies', 'Supplies', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('d1968622-93d4-5498-a698-4460069c859b', 'storage', 'Storage', 'e36a6c3b-a5d2-595a-81f7-90b567f704a3'),
('e2e00ffb-6652-585a-932c-9905a201c69d', 'bookcases', 'Bookcases', 'b44ce613-3784-57e8-9195-f9fb73e4cd3a'),
('e36a6c3b-a5d2-595a-81f7-90b567f704a3', 'office-supplies', 'Office Supplies', NULL),
('f669a3f5-8553-5a13-b97e-95ca435842dd', 'machines', 'Machines', 'b031b859-d530-55e4-b403-9d8f3ed0c57d');

insert into public.price_change (id, variant_id, previous_minor, price_minor, currency, changed_by, changed_at) values
('01a22760-91e3-7662-8148-31173e14f2ff', 'ddd26d61-e032-5b0a-947f-6519a8a628cd', '19430', '19530', 'USD', '018f0000-0000-7000-8000-00000000be00', '2026-11-29 12:56:09.939+00');

insert into public.product (id, slug, title, description, status, category_id, created_at, version, lowest_price_minor, rating_hundredths) values
('0043947c-1283-565b-bffe-80fdd8e05cc9', 'ampad-poly-cover-wirebound-steno-book-6-x-9-assorted-colors-gregg-ruled', 'Ampad Poly Cover Wirebound Steno Book, 6" x 9" Assorted Colors, Gregg Ruled', 'Ampad Poly Cover Wirebound Steno Book, 6" x 9" Assorted Colors, Gregg Ruled. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-05-30 10:00:00+00', '1', '454', '0'),
('00719462-0a88-57b2-950d-8e5c7b203b49', 'nokia-lumia-521-t-mobile', 'Nokia Lumia 521 (T-Mobile)', 'Nokia Lumia 521 (T-Mobile). Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-11-19 10:00:00+00', '1', '2999', '0'),
('0078df8e-9d3d-57ef-a8ed-99b194ac92ba', 'canon-pc1080f-personal-copier', 'Canon PC1080F Personal Copier', 'Canon PC1080F Personal Copier. Copiers, Technology.', 'PUBLISHED', 'a9996fc7-0d2e-5e57-8a0c-077f0a5e6cdc', '2014-09-21 10:00:00+00', '1', '59999', '0'),
('008e545d-b3c3-5b0a-aece-5529f8056d74', 'lexmark-mx611dhe-monochrome-laser-printer', 'Lexmark MX611dhe Monochrome Laser Printer', 'Lexmark MX611dhe Monochrome Laser Printer. Machines, Technology.', 'PUBLISHED', 'f669a3f5-8553-5a13-b97e-95ca435842dd', '2014-09-08 10:00:00+00', '1', '169999', '0'),
('00b9e0db-2b06-57a6-819e-02dd57cb31d7', 'hon-4-shelf-metal-bookcases', 'Hon 4-Shelf Metal Bookcases', 'Hon 4-Shelf Metal Bookcases. Bookcases, Furniture.', 'PUBLISHED', 'e2e00ffb-6652-585a-932c-9905a201c69d', '2014-11-18 10:00:00+00', '1', '10098', '0'),
('00e3aff8-37ce-529b-b22c-6172d4a7bce5', 'ink-jet-note-and-greeting-cards-8-1-2-x-5-1-2-card-size', 'Ink Jet Note and Greeting Cards, 8-1/2" x 5-1/2" Card Size', 'Ink Jet Note and Greeting Cards, 8-1/2" x 5-1/2" Card Size. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2016-03-24 10:00:00+00', '1', '2248', '0'),
('010e4174-90c4-5476-b87a-85a6856d0ef1', 'ge-2-jack-phone-line-splitter', 'GE 2-Jack Phone Line Splitter', 'GE 2-Jack Phone Line Splitter. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-06-21 10:00:00+00', '1', '20599', '0'),
('011756c4-304f-5bdd-a1dd-cbadd77456d0', 'hp-office-recycled-paper-20lb-and-87-bright', 'HP Office Recycled Paper (20Lb. and 87 Bright)', 'HP Office Recycled Paper (20Lb. and 87 Bright). Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2015-09-12 10:00:00+00', '1', '578', '0'),
('01191f7b-c0a0-5eba-bd80-7e3b05818e52', 'avery-478', 'Avery 478', 'Avery 478. Labels, Office Supplies.', 'PUBLISHED', '4c9d61a1-692d-5f46-8710-86b84461f989', '2016-08-04 10:00:00+00', '1', '491', '0'),
('01356664-7f87-5854-a506-55bb7b40ad65', 'safco-wire-cube-shelving-system-for-use-as-4-or-5-14-cubes-black', 'Safco Wire Cube Shelving System, For Use as 4 or 5 14" Cubes, Black', 'Safco Wire Cube Shelving System, For Use as 4 or 5 14" Cubes, Black. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-08-04 10:00:00+00', '1', '3178', '0'),
('013976a3-c29d-5a1a-9ab0-dadc4b7d38cd', 'sauder-facets-collection-library-sky-alder-finish', 'Sauder Facets Collection Library, Sky Alder Finish', 'Sauder Facets Collection Library, Sky Alder Finish. Bookcases, Furniture.', 'PUBLISHED', 'e2e00ffb-6652-585a-932c-9905a201c69d', '2014-01-31 10:00:00+00', '1', '17098', '0'),
('013e1f72-af70-5054-b785-e7c308923ac2', 'hand-finished-solid-wood-document-frame', 'Hand-Finished Solid Wood Document Frame', 'Hand-Finished Solid Wood Document Frame. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2015-02-03 10:00:00+00', '1', '3423', '0'),
('01739860-d3d6-599c-9e4e-5299afa44628', 'samsung-galaxy-note-3', 'Samsung Galaxy Note 3', 'Samsung Galaxy Note 3. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-05-31 10:00:00+00', '1', '21999', '0'),
('0185a0f0-7ba8-5ab2-83d0-80f3e0b18229', 'newell-33', 'Newell 33', 'Newell 33. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2016-03-21 10:00:00+00', '1', '558', '0'),
('01afc855-51e8-5f97-87e2-94eb3db5b41e', 'eberhard-faber-3-1-2-golf-pencils', 'Eberhard Faber 3 1/2" Golf Pencils', 'Eberhard Faber 3 1/2" Golf Pencils. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2014-03-25 10:00:00+00', '1', '744', '0'),
('01b17c98-0ac1-51bc-879a-fc89494eaf1e', 'oic-binder-clips-mini-1-4-capacity-black', 'OIC Binder Clips, Mini, 1/4" Capacity, Black', 'OIC Binder Clips, Mini, 1/4" Capacity, Black. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2014-12-16 10:00:00+00', '1', '124', '0'),
('01bf51c0-38ff-5365-866a-ca010ac95fa1', 'lexmark-x-9575-professional-all-in-one-color-printer', 'Lexmark X 9575 Professional All-in-One Color Printer', 'Lexmark X 9575 Professional All-in-One Color Printer. Machines, Technology.', 'PUBLISHED', 'f669a3f5-8553-5a13-b97e-95ca435842dd', '2016-09-17 10:00:00+00', '1', '9900', '0'),
('01d9ebee-3d5e-524d-b312-c1055ab9b522', 'safco-steel-mobile-file-cart', 'Safco Steel Mobile File Cart', 'Safco Steel Mobile File Cart. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-06-01 10:00:00+00', '1', '8336', '0'),
('01e31305-b2c4-55f2-8e67-a1513584840d', 'ge-dsl-phone-line-filter', 'GE DSL Phone Line Filter', 'GE DSL Phone Line Filter. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-07-12 10:00:00+00', '1', '3999', '0'),
('0211d1c4-409a-5d0f-a40f-b5a498164585', 'swingline-sm12-08-microcut-jam-free-shredder', 'Swingline SM12-08 MicroCut Jam Free Shredder', 'Swingline SM12-08 MicroCut Jam Free Shredder. Machines, Technology.', 'PUBLISHED', 'f669a3f5-8553-5a13-b97e-95ca435842dd', '2014-03-18 10:00:00+00', '1', '39999', '0'),
('021cb0b0-c4f6-5c63-93c2-711857a7878b', 'belkin-grip-candy-sheer-case-cover-for-iphone-5-and-5s', 'Belkin Grip Candy Sheer Case / Cover for iPhone 5 and 5S', 'Belkin Grip Candy Sheer Case / Cover for iPhone 5 and 5S. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2016-03-07 10:00:00+00', '1', '878', '0'),
('025a3e2f-1804-5c11-8cd4-d11b305ff3b1', 'ecotones-memo-sheets', 'EcoTones Memo Sheets', 'EcoTones Memo Sheets. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-03-17 10:00:00+00', '1', '400', '0'),
('027748bc-60b1-590b-84be-251ad2de6261', 'shocksock-galaxy-s4-armband', 'Shocksock Galaxy S4 Armband', 'Shocksock Galaxy S4 Armband. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-12-06 10:00:00+00', '1', '1095', '0'),
('029ae6ef-53cd-5992-9c33-b852f655776b', 'hon-deluxe-fabric-upholstered-stacking-chairs-rounded-back', 'Hon Deluxe Fabric Upholstered Stacking Chairs, Rounded Back', 'Hon Deluxe Fabric Upholstered Stacking Chairs, Rounded Back. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-06-22 10:00:00+00', '1', '24398', '0'),
('02a587e4-fe87-5126-97f3-588ced634c40', 'xerox-210', 'Xerox 210', 'Xerox 210. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-09-09 10:00:00+00', '1', '648', '0'),
('02aff6fa-3aaa-5f38-bce2-8e73599bff22', 'american-pencil', 'American Pencil', 'American Pencil. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2014-03-21 10:00:00+00', '1', '233', '0'),
('02f2b4b4-9d47-5abc-b253-0013c2cecdb8', 'premier-automatic-letter-opener', 'Premier Automatic Letter Opener', 'Premier Automatic Letter Opener. Supplies, Office Supplies.', 'PUBLISHED', 'cbdd40b6-8205-54b5-9976-b81dd09dce3a', '2014-10-28 10:00:00+00', '1', '24037', '0'),
('02f86650-1f43-59ab-97e1-5ddaba60ffb5', 'first-data-tmfd35-pin-pad', 'First Data TMFD35 PIN Pad', 'First Data TMFD35 PIN Pad. Accessories, Technology.', 'PUBLISHED', '35be31c9-2880-5f09-8c40-5d434dbd4696', '2016-07-17 10:00:00+00', '1', '14280', '0'),
('03336983-6f5c-554b-93eb-778111b6b206', 'newell-327', 'Newell 327', 'Newell 327. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2014-01-20 10:00:00+00', '1', '221', '0'),
('033ff76e-ccda-5b00-82e4-e241070628c3', 'holmes-hepa-air-purifier', 'Holmes HEPA Air Purifier', 'Holmes HEPA Air Purifier. Appliances, Office Supplies.', 'PUBLISHED', 'b2db9c28-4704-59b1-b8b6-f194ce01cbfb', '2015-09-28 10:00:00+00', '1', '2178', '0'),
('03466601-1cf8-50f5-af49-f2c2ed4c6d86', 'xerox-1981', 'Xerox 1981', 'Xerox 1981. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-12-29 10:00:00+00', '1', '528', '0'),
('034a639f-ed00-59b0-8855-b7390c55e41d', 'xerox-1892', 'Xerox 1892', 'Xerox 1892. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-06-17 10:00:00+00', '1', '3876', '0'),
('037ae09a-567f-5195-b680-3f93b48a0d22', 'xerox-216', 'Xerox 216', 'Xerox 216. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-09-01 10:00:00+00', '1', '648', '0'),
('040002a6-976a-5e00-ae7d-76eb88179a3c', 'prang-drawing-pencil-set', 'Prang Drawing Pencil Set', 'Prang Drawing Pencil Set. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2014-06-23 10:00:00+00', '1', '278', '0'),
('04111c57-d1b8-5a7c-8128-201aa3b97a94', 'xerox-230', 'Xerox 230', 'Xerox 230. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2016-06-06 10:00:00+00', '1', '648', '0'),
('042254aa-8985-5663-a251-5dffd0651cd4', 'gbc-recycled-regency-composition-covers', 'GBC Recycled Regency Composition Covers', 'GBC Recycled Regency Composition Covers. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-06-30 10:00:00+00', '1', '5978', '0'),
('04389a40-1390-5c86-bad0-5ee382a68acf', 'advantus-slideclip-paper-clips', 'Advantus SlideClip Paper Clips', 'Advantus SlideClip Paper Clips. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2016-08-26 10:00:00+00', '1', '341', '0'),
('047943da-0c9f-5e08-ba6c-2a03c0689716', 'global-ergonomic-managers-chair', 'Global Ergonomic Managers Chair', 'Global Ergonomic Managers Chair. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2015-08-08 10:00:00+00', '1', '18098', '0'),
('04db2823-6a49-57b3-95ef-869f918d1905', 'hon-deluxe-fabric-upholstered-stacking-chairs-squared-back', 'Hon Deluxe Fabric Upholstered Stacking Chairs, Squared Back', 'Hon Deluxe Fabric Upholstered Stacking Chairs, Squared Back. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-06-08 10:00:00+00', '1', '24398', '0'),
('04ee1929-bf99-521a-a97f-daa7b2fe3986', 'lunatik-tt5l-002-taktik-strike-impact-protection-system-for-iphone-5', 'Lunatik TT5L-002 Taktik Strike Impact Protection System for iPhone 5', 'Lunatik TT5L-002 Taktik Strike Impact Protection System for iPhone 5. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-12-05 10:00:00+00', '1', '6123', '0'),
('04f0ddab-0a14-566b-ac97-01504b1695e1', 'gbc-pre-punched-binding-paper-plastic-white-8-1-2-x-11', 'GBC Pre-Punched Binding Paper, Plastic, White, 8-1/2" x 11"', 'GBC Pre-Punched Binding Paper, Plastic, White, 8-1/2" x 11". Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-05-30 10:00:00+00', '1', '1599', '0'),
('05062e74-410b-5b94-8bfa-dfc178952707', 'revere-boxed-rubber-bands-by-revere', 'Revere Boxed Rubber Bands by Revere', 'Revere Boxed Rubber Bands by Revere. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2014-09-14 10:00:00+00', '1', '189', '0'),
('05832d7c-b0e9-5197-acb7-124e6ccde392', 'cubify-cubex-3d-printer-double-head-print', 'Cubify CubeX 3D Printer Double Head Print', 'Cubify CubeX 3D Printer Double Head Print. Machines, Technology.', 'PUBLISHED', 'f669a3f5-8553-5a13-b97e-95ca435842dd', '2015-12-15 10:00:00+00', '1', '299999', '0'),
('05c69501-d671-58de-8a9a-67b652a0fd81', 'easy-staple-paper-off-pa-10000349', 'Easy-staple paper', 'Easy-staple paper. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-09-02 10:00:00+00', '1', '498', '0'),
('060db216-3cfb-59e3-a581-6c439315f0d1', 'harbour-creations-steel-folding-chair', 'Harbour Creations Steel Folding Chair', 'Harbour Creations Steel Folding Chair. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-03-01 10:00:00+00', '1', '8625', '0'),
('06216d51-b7a9-5ac3-a212-6851640b204f', 'first-data-fd10-pin-pad', 'First Data FD10 PIN Pad', 'First Data FD10 PIN Pad. Accessories, Technology.', 'PUBLISHED', '35be31c9-2880-5f09-8c40-5d434dbd4696', '2014-12-16 10:00:00+00', '1', '7900', '0'),
('069227bc-ce66-5cae-97fc-7bf2cbff722c', 'xblue-xb-1670-86-x16-small-office-telephone-titanium', 'Xblue XB-1670-86 X16 Small Office Telephone - Titanium', 'Xblue XB-1670-86 X16 Small Office Telephone - Titanium. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-05-11 10:00:00+00', '1', '12599', '0'),
('069276f2-8d71-5924-b232-fff9a50a3415', 'howard-miller-11-1-2-diameter-ridgewood-wall-clock', 'Howard Miller 11-1/2" Diameter Ridgewood Wall Clock', 'Howard Miller 11-1/2" Diameter Ridgewood Wall Clock. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2014-01-10 10:00:00+00', '1', '5194', '0'),
('06b7c8fb-aeeb-5933-8f81-4d4245f7381e', 'bretford-rectangular-conference-table-tops', 'Bretford Rectangular Conference Table Tops', 'Bretford Rectangular Conference Table Tops. Tables, Furniture.', 'PUBLISHED', '9f88f4b9-adbb-5633-b722-8e8db79ae5e9', '2014-03-17 10:00:00+00', '1', '37613', '0'),
('06c981cb-0b97-5093-9bc2-40adcdebf8b4', 'xerox-1980', 'Xerox 1980', 'Xerox 1980. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2017-03-23 10:00:00+00', '1', '428', '0'),
('07c94441-71e7-5555-a1c7-0249bb332ce4', 'xerox-1959', 'Xerox 1959', 'Xerox 1959. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2015-01-02 10:00:00+00', '1', '668', '0'),
('0b647eba-36b4-5047-9191-d1502c7e9012', 'global-leather-executive-chair', 'Global Leather Executive Chair', 'Global Leather Executive Chair. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-04-29 10:00:00+00', '1', '35099', '0'),
('10c5b218-18f9-5274-a91b-c59e0746c99b', 'acco-glide-clips', 'Acco Glide Clips', 'Acco Glide Clips. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2017-12-29 10:00:00+00', '1', '392', '0'),
('12aacbb9-6aee-534a-8fd3-8133d7abf33e', 'tennsco-stur-d-stor-boltless-shelving-5-shelves-24-deep-sand', 'Tennsco Stur-D-Stor Boltless Shelving, 5 Shelves, 24" Deep, Sand', 'Tennsco Stur-D-Stor Boltless Shelving, 5 Shelves, 24" Deep, Sand. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2015-04-18 10:00:00+00', '1', '13531', '0'),
('15966c2a-83e2-5cff-9191-c250baf7e5b7', 'dymo-cardscan-personal-v9-business-card-scanner', 'DYMO CardScan Personal V9 Business Card Scanner', 'DYMO CardScan Personal V9 Business Card Scanner. Machines, Technology.', 'PUBLISHED', 'f669a3f5-8553-5a13-b97e-95ca435842dd', '2014-12-29 10:00:00+00', '1', '15999', '0'),
('1ade12f1-328b-51dd-9b00-f9a59294e86b', 'gbc-proclick-spines-for-32-hole-punch', 'GBC ProClick Spines for 32-Hole Punch', 'GBC ProClick Spines for 32-Hole Punch. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2016-04-14 10:00:00+00', '1', '1253', '0'),
('1b1594b3-3644-526f-abc4-cc8e2ea73a31', '3m-hangers-with-command-adhesive', '3M Hangers With Command Adhesive', '3M Hangers With Command Adhesive. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2014-06-01 10:00:00+00', '1', '370', '0'),
('1c1e5b09-821d-5f2b-88a8-2257effce635', 'bic-brite-liner-highlighters', 'BIC Brite Liner Highlighters', 'BIC Brite Liner Highlighters. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2014-09-08 10:00:00+00', '1', '414', '0'),
('24745816-b566-55b2-b513-d8e233ec2b84', 'carina-double-wide-media-storage-towers-in-natural-black', 'Carina Double Wide Media Storage Towers in Natural & Black', 'Carina Double Wide Media Storage Towers in Natural & Black. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-03-14 10:00:00+00', '1', '8098', '0'),
('2715c091-c6ac-55b6-a260-3e9b7f0a47d3', 'eldon-400-class-desk-accessories-black-carbon', 'Eldon 400 Class Desk Accessories, Black Carbon', 'Eldon 400 Class Desk Accessories, Black Carbon. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2016-09-23 10:00:00+00', '1', '875', '0'),
('2750371e-98a3-531e-af61-63b28b85ecc7', 'staple-remover', 'Staple remover', 'Staple remover. Supplies, Office Supplies.', 'PUBLISHED', 'cbdd40b6-8205-54b5-9976-b81dd09dce3a', '2016-04-01 10:00:00+00', '1', '798', '0'),
('29573b59-6836-5428-8a77-bda9e2427319', 'maxell-4-7gb-dvd-r', 'Maxell 4.7GB DVD-R', 'Maxell 4.7GB DVD-R. Accessories, Technology.', 'PUBLISHED', '35be31c9-2880-5f09-8c40-5d434dbd4696', '2014-08-04 10:00:00+00', '1', '2838', '0'),
('33f9c27c-5e95-554a-84a0-28ffb3a27634', 'gbc-instant-index-system-for-binding-systems', 'GBC Instant Index System for Binding Systems', 'GBC Instant Index System for Binding Systems. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-07-26 10:00:00+00', '1', '888', '0'),
('37b6c958-4d19-50ea-b615-5ee7b7f325dd', 'wilson-jones-ledger-size-piano-hinge-binder-2-blue', 'Wilson Jones Ledger-Size, Piano-Hinge Binder, 2", Blue', 'Wilson Jones Ledger-Size, Piano-Hinge Binder, 2", Blue. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-03-21 10:00:00+00', '1', '4098', '0'),
('38ef7849-5b34-5c99-9e8d-e83fb98355ca', 'at-t-1080-corded-phone', 'AT&T 1080 Corded phone', 'AT&T 1080 Corded phone. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-04-12 10:00:00+00', '1', '13699', '0'),
('3acd699c-8ff4-5470-932c-a6c69ee7d42e', 'storex-dura-pro-binders', 'Storex Dura Pro Binders', 'Storex Dura Pro Binders. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2015-09-01 10:00:00+00', '1', '594', '0'),
('404873f4-12a1-51b3-9d13-bda2b93ae6d0', 'gbc-docubind-p50-personal-binding-machine', 'GBC DocuBind P50 Personal Binding Machine', 'GBC DocuBind P50 Personal Binding Machine. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-08-19 10:00:00+00', '1', '6398', '0'),
('456bd9b3-322d-5a54-9f06-69f79417d7ef', 'ibico-hi-tech-manual-binding-system', 'Ibico Hi-Tech Manual Binding System', 'Ibico Hi-Tech Manual Binding System. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-01-06 10:00:00+00', '1', '30499', '0'),
('482223e4-b1fb-587c-b474-457ebba11344', 'eureka-the-boss-plus-12-amp-hard-box-upright-vacuum-red', 'Eureka The Boss Plus 12-Amp Hard Box Upright Vacuum, Red', 'Eureka The Boss Plus 12-Amp Hard Box Upright Vacuum, Red. Appliances, Office Supplies.', 'PUBLISHED', 'b2db9c28-4704-59b1-b8b6-f194ce01cbfb', '2015-11-16 10:00:00+00', '1', '10465', '0'),
('4c8f44b8-e16f-5c0d-8afe-31fecb7802ce', 'computer-printout-index-tabs', 'Computer Printout Index Tabs', 'Computer Printout Index Tabs. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-10-18 10:00:00+00', '1', '168', '0'),
('52d90e9c-ef59-5ced-8b05-311673cc1fd9', 'magnifier-swing-arm-lamp', 'Magnifier Swing Arm Lamp', 'Magnifier Swing Arm Lamp. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2016-11-11 10:00:00+00', '1', '2098', '0'),
('5bb4ab55-cbff-580c-87a5-a6f887fe315b', 'gear-head-au3700s-headset', 'Gear Head AU3700S Headset', 'Gear Head AU3700S Headset. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2015-11-20 10:00:00+00', '1', '1299', '0'),
('6583e6ca-7ae5-535a-b99b-b11eca6fef85', 'stanley-bostitch-contemporary-electric-pencil-sharpeners', 'Stanley Bostitch Contemporary Electric Pencil Sharpeners', 'Stanley Bostitch Contemporary Electric Pencil Sharpeners. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2015-12-24 10:00:00+00', '1', '1698', '0'),
('65b434f0-ae15-54f1-838f-8939ef3a3b95', 'avery-reinforcements-for-hole-punch-pages', 'Avery Reinforcements for Hole-Punch Pages', 'Avery Reinforcements for Hole-Punch Pages. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2015-10-15 10:00:00+00', '1', '198', '0'),
('673cd9bf-ca53-51e9-9227-eeba3f54f859', 'staple-holder-off-ap-10004249', 'Staple holder', 'Staple holder. Appliances, Office Supplies.', 'PUBLISHED', 'b2db9c28-4704-59b1-b8b6-f194ce01cbfb', '2014-05-11 10:00:00+00', '1', '1197', '0'),
('6903d43e-c493-5b07-9feb-7d4271c9a5b8', 'avery-triangle-shaped-sheet-lifters-black-2-pack', 'Avery Triangle Shaped Sheet Lifters, Black, 2/Pack', 'Avery Triangle Shaped Sheet Lifters, Black, 2/Pack. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-11-07 10:00:00+00', '1', '246', '0'),
('6dde3482-dff1-50a6-bcbb-bda8ce83951d', 'lexmark-20r1285-x6650-wireless-all-in-one-printer', 'Lexmark 20R1285 X6650 Wireless All-in-One Printer', 'Lexmark 20R1285 X6650 Wireless All-in-One Printer. Machines, Technology.', 'PUBLISHED', 'f669a3f5-8553-5a13-b97e-95ca435842dd', '2017-09-17 10:00:00+00', '1', '12000', '0'),
('6e80bbee-402c-519d-a2e9-c1fd254c5cf8', 'hon-rectangular-conference-tables', 'Hon Rectangular Conference Tables', 'Hon Rectangular Conference Tables. Tables, Furniture.', 'PUBLISHED', '9f88f4b9-adbb-5633-b722-8e8db79ae5e9', '2014-12-14 10:00:00+00', '1', '22755', '0'),
('77b5fe38-16a1-551f-8ee8-b17f758e936d', 'xerox-214', 'Xerox 214', 'Xerox 214. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-12-01 10:00:00+00', '1', '648', '0'),
('78459ecc-44a8-5eda-b4f9-42de026958cd', 'staples-off-fa-10002975', 'Staples', 'Staples. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2014-10-31 10:00:00+00', '1', '378', '0'),
('7900c1e2-1a1b-5a23-ae8e-5ef18614fe68', 'satellite-sectional-post-binders', 'Satellite Sectional Post Binders', 'Satellite Sectional Post Binders. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-08-19 10:00:00+00', '1', '4341', '0'),
('82f9045e-b5b4-53dd-8ecd-e3643ffd67ad', 'acrylic-self-standing-desk-frames', 'Acrylic Self-Standing Desk Frames', 'Acrylic Self-Standing Desk Frames. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2014-06-24 10:00:00+00', '1', '267', '0'),
('8504773d-9935-5c16-8eb4-5c399b8138ed', 'g-e-longer-life-indoor-recessed-floodlight-bulbs', 'G.E. Longer-Life Indoor Recessed Floodlight Bulbs', 'G.E. Longer-Life Indoor Recessed Floodlight Bulbs. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2014-08-24 10:00:00+00', '1', '664', '0'),
('876c1a55-2765-5ca4-b693-9bd4c6c03cf9', 'bestar-classic-bookcase', 'Bestar Classic Bookcase', 'Bestar Classic Bookcase. Bookcases, Furniture.', 'PUBLISHED', 'e2e00ffb-6652-585a-932c-9905a201c69d', '2014-05-10 10:00:00+00', '1', '9999', '400'),
('883d1864-2ed5-5226-b85b-9e061dea8cb6', 'oic-bulk-pack-metal-binder-clips', 'OIC Bulk Pack Metal Binder Clips', 'OIC Bulk Pack Metal Binder Clips. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2014-11-04 10:00:00+00', '1', '349', '0'),
('8f2070f2-5062-5fe4-bad8-c493f86bf403', 'bush-westfield-collection-bookcases-fully-assembled', 'Bush Westfield Collection Bookcases, Fully Assembled', 'Bush Westfield Collection Bookcases, Fully Assembled. Bookcases, Furniture.', 'PUBLISHED', 'e2e00ffb-6652-585a-932c-9905a201c69d', '2016-04-17 10:00:00+00', '1', '10098', '0'),
('91915685-630c-5dec-b7a1-baa5abfe08f4', 'wilson-jones-legal-size-ring-binders', 'Wilson Jones Legal Size Ring Binders', 'Wilson Jones Legal Size Ring Binders. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-05-06 10:00:00+00', '1', '2199', '0'),
('95a3745b-6cde-54e4-8e2c-85aa8783639b', 'cardinal-slant-d-ring-binder-heavy-gauge-vinyl', 'Cardinal Slant-D Ring Binder, Heavy Gauge Vinyl', 'Cardinal Slant-D Ring Binder, Heavy Gauge Vinyl. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-07-18 10:00:00+00', '1', '869', '0'),
('9805fe63-58e2-54b0-be49-c214b01555d8', 'eldon-mobile-mega-data-cart-mega-stackable-add-on-trays', 'Eldon Mobile Mega Data Cart Mega Stackable Add-On Trays', 'Eldon Mobile Mega Data Cart Mega Stackable Add-On Trays. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-07-22 10:00:00+00', '1', '2365', '0'),
('9b81044d-a729-5f30-9ec0-5a8b2397b0b7', 'adtran-1202752g1', 'Adtran 1202752G1', 'Adtran 1202752G1. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-06-01 10:00:00+00', '1', '12599', '0'),
('a474c687-b13a-57fb-a00e-e0ae198be79c', '14-7-8-x-11-blue-bar-computer-printout-paper', '14-7/8 x 11 Blue Bar Computer Printout Paper', '14-7/8 x 11 Blue Bar Computer Printout Paper. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2016-09-05 10:00:00+00', '1', '4804', '0'),
('a8379ac2-7dc7-5932-a32f-497531b44628', 'bagged-rubber-bands', 'Bagged Rubber Bands', 'Bagged Rubber Bands. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2015-05-31 10:00:00+00', '1', '126', '0'),
('aa1a15aa-9d84-56d4-bfd6-47f96628b161', 'global-high-back-leather-tilter-burgundy', 'Global High-Back Leather Tilter, Burgundy', 'Global High-Back Leather Tilter, Burgundy. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-07-07 10:00:00+00', '1', '12299', '0'),
('ac5e7b8f-67c4-5e6d-8bcc-a9bdd3e56226', 'cush-cases-heavy-duty-rugged-cover-case-for-samsung-galaxy-s5-purple', 'Cush Cases Heavy Duty Rugged Cover Case for Samsung Galaxy S5 - Purple', 'Cush Cases Heavy Duty Rugged Cover Case for Samsung Galaxy S5 - Purple. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2015-04-05 10:00:00+00', '1', '495', '0'),
('ace2a62e-00ca-5874-b11f-2a012c1df166', 'economy-rollaway-files', 'Economy Rollaway Files', 'Economy Rollaway Files. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-03-23 10:00:00+00', '1', '16520', '0'),
('ae0ac8b1-49a0-5946-9f49-acd2cdd9eacf', 'acco-economy-flexible-poly-round-ring-binder', 'Acco Economy Flexible Poly Round Ring Binder', 'Acco Economy Flexible Poly Round Ring Binder. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-07-21 10:00:00+00', '1', '522', '0'),
('b333c020-0204-5cf0-8bfd-a6620c9ce3d1', 'panasonic-kp-350bk-electric-pencil-sharpener-with-auto-stop', 'Panasonic KP-350BK Electric Pencil Sharpener with Auto Stop', 'Panasonic KP-350BK Electric Pencil Sharpener with Auto Stop. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2015-03-01 10:00:00+00', '1', '3458', '0'),
('b505abe4-2071-54cb-985f-c2db9f65f5eb', 'nu-dell-executive-frame', 'Nu-Dell Executive Frame', 'Nu-Dell Executive Frame. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2014-09-09 10:00:00+00', '1', '1264', '0'),
('b70e5d01-789f-5c71-8760-90293c7120e9', 'global-value-mid-back-managers-chair-gray', 'Global Value Mid-Back Manager''s Chair, Gray', 'Global Value Mid-Back Manager''s Chair, Gray. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-02-11 10:00:00+00', '1', '6089', '0'),
('bb5d4983-858d-59eb-8cb9-d683a6ffa607', 'memorex-micro-travel-drive-4-gb', 'Memorex Micro Travel Drive 4 GB', 'Memorex Micro Travel Drive 4 GB. Accessories, Technology.', 'PUBLISHED', '35be31c9-2880-5f09-8c40-5d434dbd4696', '2014-08-02 10:00:00+00', '1', '1060', '0');

insert into public.product (id, slug, title, description, status, category_id, created_at, version, lowest_price_minor, rating_hundredths) values
('bca309d4-293b-5aa5-8fe3-6f8f8407a286', 'tuff-stuff-recycled-round-ring-binders', 'Tuff Stuff Recycled Round Ring Binders', 'Tuff Stuff Recycled Round Ring Binders. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-07-12 10:00:00+00', '1', '482', '0'),
('bd99f6c8-b58e-5c6f-968c-1288f59d1cba', 'eldon-delta-triangular-chair-mat-52-x-58-clear', 'Eldon Delta Triangular Chair Mat, 52" x 58", Clear', 'Eldon Delta Triangular Chair Mat, 52" x 58", Clear. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2014-08-08 10:00:00+00', '1', '3793', '0'),
('bdf7704f-bfb7-5172-9eda-964e95087240', 'iceberg-nesting-folding-chair-19w-x-6d-x-43h', 'Iceberg Nesting Folding Chair, 19w x 6d x 43h', 'Iceberg Nesting Folding Chair, 19w x 6d x 43h. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-03-25 10:00:00+00', '1', '5822', '0'),
('be863fb2-0efb-520b-9030-425521257948', 'safco-drafting-table', 'Safco Drafting Table', 'Safco Drafting Table. Tables, Furniture.', 'PUBLISHED', '9f88f4b9-adbb-5633-b722-8e8db79ae5e9', '2014-07-22 10:00:00+00', '1', '7098', '0'),
('c17f8625-aa26-585c-ad6c-2606d2ebaf02', 'bush-westfield-collection-bookcases-medium-cherry-finish', 'Bush Westfield Collection Bookcases, Medium Cherry Finish', 'Bush Westfield Collection Bookcases, Medium Cherry Finish. Bookcases, Furniture.', 'PUBLISHED', 'e2e00ffb-6652-585a-932c-9905a201c69d', '2015-07-17 10:00:00+00', '1', '5798', '0'),
('c48db7d9-328b-5f5d-8b17-bbdea3b27d42', 'xerox-1953', 'Xerox 1953', 'Xerox 1953. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2015-05-12 10:00:00+00', '1', '428', '0'),
('c6ccdea3-0eed-5bcb-a204-1aa3e74f144c', 'wilson-jones-1-hanging-dubllock-ring-binders', 'Wilson Jones 1" Hanging DublLock Ring Binders', 'Wilson Jones 1" Hanging DublLock Ring Binders. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-06-21 10:00:00+00', '1', '528', '0'),
('c8ddef6e-c99f-519c-b901-1c885298969d', 'newell-34', 'Newell 34', 'Newell 34. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2014-09-21 10:00:00+00', '1', '1984', '0'),
('ca46d987-6653-5105-aff6-e718d28bb66d', 'xerox-1915', 'Xerox 1915', 'Xerox 1915. Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2015-09-13 10:00:00+00', '1', '10485', '0'),
('ceff6da8-47d4-5998-9605-55a1094f2484', 'staples-in-misc-colors-off-ar-10004707', 'Staples in misc. colors', 'Staples in misc. colors. Art, Office Supplies.', 'PUBLISHED', '3bf67542-b6e6-593c-9638-21d025085f18', '2014-11-25 10:00:00+00', '1', '248', '0'),
('d48bb573-4c6e-5603-b0dd-4ac28619302a', 'assorted-color-push-pins', 'Assorted Color Push Pins', 'Assorted Color Push Pins. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2014-12-14 10:00:00+00', '1', '181', '0'),
('d7b9604f-3c15-5a42-8b8b-1eb825025a47', 'office-impressions-heavy-duty-welded-shelving-multimedia-storage-drawers', 'Office Impressions Heavy Duty Welded Shelving & Multimedia Storage Drawers', 'Office Impressions Heavy Duty Welded Shelving & Multimedia Storage Drawers. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-06-22 10:00:00+00', '1', '16727', '0'),
('d8b8cbd5-747c-598f-af52-b4f75794db8f', 'recycled-desk-saver-line-while-you-were-out-book-5-1-2-x-4', 'Recycled Desk Saver Line "While You Were Out" Book, 5 1/2" X 4"', 'Recycled Desk Saver Line "While You Were Out" Book, 5 1/2" X 4". Paper, Office Supplies.', 'PUBLISHED', '058c46d2-8b64-55b8-9a3c-df3dd58d5d22', '2014-11-09 10:00:00+00', '1', '895', '0'),
('dc0b5546-6641-5477-8954-a075f7e73ed8', 'electrix-halogen-magnifier-lamp', 'Electrix Halogen Magnifier Lamp', 'Electrix Halogen Magnifier Lamp. Furnishings, Furniture.', 'PUBLISHED', '86381104-dad4-54f3-8aaa-8aee4e770f33', '2014-05-14 10:00:00+00', '2', '19530', '0'),
('def8cf5c-97ca-589a-9a10-ade88c0a2d4f', 'avery-473', 'Avery 473', 'Avery 473. Labels, Office Supplies.', 'PUBLISHED', '4c9d61a1-692d-5f46-8710-86b84461f989', '2016-04-01 10:00:00+00', '1', '1035', '0'),
('e17827e8-7e71-5a4b-8f37-944dd56ade63', 'bush-somerset-collection-bookcase', 'Bush Somerset Collection Bookcase', 'Bush Somerset Collection Bookcase. Bookcases, Furniture.', 'PUBLISHED', 'e2e00ffb-6652-585a-932c-9905a201c69d', '2016-04-09 10:00:00+00', '1', '13098', '0'),
('e2abfc90-caf8-52c5-a64d-5df2a8aad380', 'dmi-arturo-collection-mission-style-design-wood-chair', 'DMI Arturo Collection Mission-style Design Wood Chair', 'DMI Arturo Collection Mission-style Design Wood Chair. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-04-18 10:00:00+00', '1', '15098', '0'),
('e420d917-e885-58b0-88c9-c70b5b606c48', 'adjustable-depth-letter-legal-cart', 'Adjustable Depth Letter/Legal Cart', 'Adjustable Depth Letter/Legal Cart. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-11-02 10:00:00+00', '1', '18146', '0'),
('e4ba5f01-fc69-5717-9b50-0014806c873a', 'fellowes-bankers-box-stor-drawer-steel-plus', 'Fellowes Bankers Box Stor/Drawer Steel Plus', 'Fellowes Bankers Box Stor/Drawer Steel Plus. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-07-05 10:00:00+00', '1', '3198', '0'),
('e58a479c-d096-5a88-a77c-bc1327eac676', 'at-t-17929-lendline-telephone', 'AT&T 17929 Lendline Telephone', 'AT&T 17929 Lendline Telephone. Phones, Technology.', 'PUBLISHED', '7e811e17-130c-51dd-ba17-7fc92d21c9ec', '2014-02-02 10:00:00+00', '1', '4524', '0'),
('e608738b-aa96-50a4-b2ba-a76b645876c8', 'lesro-sheffield-collection-coffee-table-end-table-center-table-corner-table', 'Lesro Sheffield Collection Coffee Table, End Table, Center Table, Corner Table', 'Lesro Sheffield Collection Coffee Table, End Table, Center Table, Corner Table. Tables, Furniture.', 'PUBLISHED', '9f88f4b9-adbb-5633-b722-8e8db79ae5e9', '2014-06-15 10:00:00+00', '1', '7137', '0'),
('e71b4bf1-6a12-52fb-a9ed-f7829dda9fe7', 'ideal-clamps', 'Ideal Clamps', 'Ideal Clamps. Fasteners, Office Supplies.', 'PUBLISHED', '170b719a-4c03-5261-a728-76acd8484413', '2014-09-08 10:00:00+00', '1', '201', '0'),
('ec0f22e7-000c-5cc3-8573-c80d9852a6a1', 'padded-folding-chairs-black-4-carton', 'Padded Folding Chairs, Black, 4/Carton', 'Padded Folding Chairs, Black, 4/Carton. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-06-22 10:00:00+00', '1', '8098', '0'),
('edf94a16-fac8-52fc-b4a5-0cf37c25426e', 'global-leather-and-oak-executive-chair-black', 'Global Leather and Oak Executive Chair, Black', 'Global Leather and Oak Executive Chair, Black. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2014-03-07 10:00:00+00', '1', '30098', '0'),
('ef91bf02-9ada-52e6-bf5c-f3a1b81bedb2', 'wilson-jones-impact-binders', 'Wilson Jones Impact Binders', 'Wilson Jones Impact Binders. Binders, Office Supplies.', 'PUBLISHED', '9259bc29-e194-5dc0-9a15-43d398aba2cf', '2014-09-12 10:00:00+00', '1', '518', '0'),
('f6080dc3-07d9-55ba-8773-50dfae3e7789', 'novimex-turbo-task-chair', 'Novimex Turbo Task Chair', 'Novimex Turbo Task Chair. Chairs, Furniture.', 'PUBLISHED', '17bdf638-ce07-5242-8024-53ad5b77298c', '2015-04-16 10:00:00+00', '1', '7098', '0'),
('f7f05829-c3b2-5842-b067-eacc18ecb19d', 'tennsco-single-tier-lockers', 'Tennsco Single-Tier Lockers', 'Tennsco Single-Tier Lockers. Storage, Office Supplies.', 'PUBLISHED', 'd1968622-93d4-5498-a698-4460069c859b', '2014-08-11 10:00:00+00', '1', '37534', '0'),
('f8858230-7232-5c92-a85a-c938e358a64c', 'bush-andora-bookcase-maple-graphite-gray-finish', 'Bush Andora Bookcase, Maple/Graphite Gray Finish', 'Bush Andora Bookcase, Maple/Graphite Gray Finish. Bookcases, Furniture.', 'PUBLISHED', 'e2e00ffb-6652-585a-932c-9905a201c69d', '2014-11-16 10:00:00+00', '1', '11999', '0');

insert into public.product_variant (id, product_id, "position", sku, title, price_minor, currency, weight_grams, is_in_stock) values
('003b1c14-4a2c-5a15-8e11-75d67ced2993', 'f6080dc3-07d9-55ba-8773-50dfae3e7789', '0', 'FUR-CH-10003968', 'Novimex Turbo Task Chair', '7098', 'USD', '10034', 'true'),
('01a5821a-7fca-5457-9721-cf885ae9f714', '04ee1929-bf99-521a-a97f-daa7b2fe3986', '0', 'TEC-PH-10001870', 'Lunatik TT5L-002 Taktik Strike Impact Protection System for iPhone 5', '6123', 'USD', '782', 'true'),
('07b3944f-4a3d-511c-997c-260a2a4105ae', '7900c1e2-1a1b-5a23-ae8e-5ef18614fe68', '0', 'OFF-BI-10000632', 'Satellite Sectional Post Binders', '4341', 'USD', '617', 'true'),
('07dfe7cb-d961-5765-a658-de1e99d4ef68', 'b333c020-0204-5cf0-8bfd-a6620c9ce3d1', '0', 'OFF-AR-10003696', 'Panasonic KP-350BK Electric Pencil Sharpener with Auto Stop', '3458', 'USD', '307', 'true'),
('08757999-d80e-5694-a386-0370bfa44642', 'c8ddef6e-c99f-519c-b901-1c885298969d', '0', 'OFF-AR-10001615', 'Newell 34', '1984', 'USD', '182', 'true'),
('0b0f5875-f7ee-522b-813e-e90a11e8b20d', 'e608738b-aa96-50a4-b2ba-a76b645876c8', '0', 'FUR-TA-10001520', 'Lesro Sheffield Collection Coffee Table, End Table, Center Table, Corner Table', '7137', 'USD', '16947', 'true'),
('0c68ddd1-f9c2-5e4a-96f2-24e7240f8c7d', 'e71b4bf1-6a12-52fb-a9ed-f7829dda9fe7', '0', 'OFF-FA-10002988', 'Ideal Clamps', '201', 'USD', '251', 'true'),
('142bb6cb-2af7-5887-ab57-955a4e9396f1', '03336983-6f5c-554b-93eb-778111b6b206', '0', 'OFF-AR-10003811', 'Newell 327', '221', 'USD', '55', 'true'),
('146c90fc-aca4-5a28-89af-c574ce75ec0e', '3acd699c-8ff4-5470-932c-a6c69ee7d42e', '0', 'OFF-BI-10001922', 'Storex Dura Pro Binders', '594', 'USD', '1076', 'true'),
('167f9d33-9af5-55b6-938a-67752bdd9595', '01b17c98-0ac1-51bc-879a-fc89494eaf1e', '0', 'OFF-FA-10000490', 'OIC Binder Clips, Mini, 1/4" Capacity, Black', '124', 'USD', '26', 'true'),
('1824fbbd-5d4b-5c19-84f3-8743a707121a', '033ff76e-ccda-5b00-82e4-e241070628c3', '0', 'OFF-AP-10002082', 'Holmes HEPA Air Purifier', '2178', 'USD', '1153', 'true'),
('1a26e530-8c92-5c5c-bdad-0c8d6ac6d67f', '65b434f0-ae15-54f1-838f-8939ef3a3b95', '0', 'OFF-BI-10002813', 'Avery Reinforcements for Hole-Punch Pages', '198', 'USD', '930', 'true'),
('1a2fd5c3-7d86-5269-b8fc-1039de242a63', 'f8858230-7232-5c92-a85a-c938e358a64c', '0', 'FUR-BO-10004015', 'Bush Andora Bookcase, Maple/Graphite Gray Finish', '11999', 'USD', '19337', 'true'),
('1d56433b-4a9a-5f85-b53d-9e8e76f314d2', '6dde3482-dff1-50a6-bcbb-bda8ce83951d', '0', 'TEC-MA-10004626', 'Lexmark 20R1285 X6650 Wireless All-in-One Printer', '12000', 'USD', '5514', 'true'),
('1d57bf2a-a0db-504a-af44-8dc71a0300e6', '37b6c958-4d19-50ea-b615-5ee7b7f325dd', '0', 'OFF-BI-10001597', 'Wilson Jones Ledger-Size, Piano-Hinge Binder, 2", Blue', '4098', 'USD', '170', 'true'),
('1edd1816-0b7b-5935-a04c-adf2eaa88aef', '04389a40-1390-5c86-bad0-5ee382a68acf', '0', 'OFF-FA-10002983', 'Advantus SlideClip Paper Clips', '341', 'USD', '89', 'true'),
('21895ac9-eb5d-57d2-a5ad-be67454fb3d8', '0211d1c4-409a-5d0f-a40f-b5a498164585', '0', 'TEC-MA-10001148', 'Swingline SM12-08 MicroCut Jam Free Shredder', '39999', 'USD', '14385', 'true'),
('259d539c-88fd-5a88-872b-2998f36dbddd', '008e545d-b3c3-5b0a-aece-5529f8056d74', '0', 'TEC-MA-10000822', 'Lexmark MX611dhe Monochrome Laser Printer', '169999', 'USD', '11963', 'true'),
('25a1db07-a5ae-5a73-8666-eaae37ff6a8b', '040002a6-976a-5e00-ae7d-76eb88179a3c', '0', 'OFF-AR-10002766', 'Prang Drawing Pencil Set', '278', 'USD', '335', 'true'),
('294d3b8f-3f7f-5aa1-9e2e-609d59a3c33c', '021cb0b0-c4f6-5c63-93c2-711857a7878b', '0', 'TEC-PH-10002365', 'Belkin Grip Candy Sheer Case / Cover for iPhone 5 and 5S', '878', 'USD', '575', 'true'),
('29553646-f4ee-5e13-9160-9514f5a25d8b', 'bca309d4-293b-5aa5-8fe3-6f8f8407a286', '0', 'OFF-BI-10003314', 'Tuff Stuff Recycled Round Ring Binders', '482', 'USD', '494', 'true'),
('2ceb85c6-d1e1-5c71-a779-8ba2f164789a', 'be863fb2-0efb-520b-9030-425521257948', '0', 'FUR-TA-10004767', 'Safco Drafting Table', '7098', 'USD', '16141', 'true'),
('2f280641-3c41-54eb-a2d8-b1407f4cc0ab', '9b81044d-a729-5f30-9ec0-5a8b2397b0b7', '0', 'TEC-PH-10002563', 'Adtran 1202752G1', '12599', 'USD', '787', 'true'),
('2f28987f-7804-57b3-872a-2db139f93bd6', '12aacbb9-6aee-534a-8fd3-8133d7abf33e', '0', 'OFF-ST-10002756', 'Tennsco Stur-D-Stor Boltless Shelving, 5 Shelves, 24" Deep, Sand', '13531', 'USD', '6983', 'true'),
('347e4c10-0605-574c-a0f4-38500451c0b8', '01356664-7f87-5854-a506-55bb7b40ad65', '0', 'OFF-ST-10002289', 'Safco Wire Cube Shelving System, For Use as 4 or 5 14" Cubes, Black', '3178', 'USD', '1998', 'true'),
('35ffac05-6552-5a25-b2ae-e53822fd1a96', 'aa1a15aa-9d84-56d4-bfd6-47f96628b161', '0', 'FUR-CH-10002880', 'Global High-Back Leather Tilter, Burgundy', '12299', 'USD', '16258', 'true'),
('3607f3e1-800a-581c-85e5-c89f5c74a835', 'ac5e7b8f-67c4-5e6d-8bcc-a9bdd3e56226', '0', 'TEC-PH-10000347', 'Cush Cases Heavy Duty Rugged Cover Case for Samsung Galaxy S5 - Purple', '495', 'USD', '224', 'true'),
('3895820f-b797-540e-99fc-c0d9aa088680', '04f0ddab-0a14-566b-ac97-01504b1695e1', '0', 'OFF-BI-10004233', 'GBC Pre-Punched Binding Paper, Plastic, White, 8-1/2" x 11"', '1599', 'USD', '301', 'true'),
('406b3d14-21f2-508a-8f04-f5ddd2d3812d', 'd8b8cbd5-747c-598f-af52-b4f75794db8f', '0', 'OFF-PA-10001509', 'Recycled Desk Saver Line "While You Were Out" Book, 5 1/2" X 4"', '895', 'USD', '749', 'true'),
('410d73f5-864f-56ac-b0d1-864f437f2d88', '1b1594b3-3644-526f-abc4-cc8e2ea73a31', '0', 'FUR-FU-10001935', '3M Hangers With Command Adhesive', '370', 'USD', '2661', 'true'),
('41166cd4-a8dc-545d-98c2-aec2c537582d', '5bb4ab55-cbff-580c-87a5-a6f887fe315b', '0', 'TEC-PH-10004774', 'Gear Head AU3700S Headset', '1299', 'USD', '893', 'true'),
('440dd5f6-9f1b-5d46-869a-91b3b3a8e012', '01afc855-51e8-5f97-87e2-94eb3db5b41e', '0', 'OFF-AR-10003338', 'Eberhard Faber 3 1/2" Golf Pencils', '744', 'USD', '55', 'true'),
('44868827-d38f-5652-884b-2414b59b0565', '010e4174-90c4-5476-b87a-85a6856d0ef1', '0', 'TEC-PH-10003963', 'GE 2-Jack Phone Line Splitter', '20599', 'USD', '408', 'true'),
('49388db2-03ff-56ca-bd8b-02a0b7fb30ba', '52d90e9c-ef59-5ced-8b05-311673cc1fd9', '0', 'FUR-FU-10001934', 'Magnifier Swing Arm Lamp', '2098', 'USD', '339', 'true'),
('4a876eea-acd7-54fd-b198-af831c28cf99', '04db2823-6a49-57b3-95ef-869f918d1905', '0', 'FUR-CH-10002758', 'Hon Deluxe Fabric Upholstered Stacking Chairs, Squared Back', '24398', 'USD', '6976', 'true'),
('4bf5e3da-a95d-589a-bf9a-34b1e3ae31e6', 'ec0f22e7-000c-5cc3-8573-c80d9852a6a1', '0', 'FUR-CH-10004698', 'Padded Folding Chairs, Black, 4/Carton', '8098', 'USD', '6120', 'true'),
('4c19d0be-a00b-5f13-b6ba-4c0861475c9e', '01d9ebee-3d5e-524d-b312-c1055ab9b522', '0', 'OFF-ST-10002276', 'Safco Steel Mobile File Cart', '8336', 'USD', '4096', 'true'),
('4dd0143b-cca4-5eff-bede-0515919af590', '95a3745b-6cde-54e4-8e2c-85aa8783639b', '0', 'OFF-BI-10002103', 'Cardinal Slant-D Ring Binder, Heavy Gauge Vinyl', '869', 'USD', '785', 'true'),
('4ea19ee2-95a8-57dc-9ff1-837654136c58', 'f7f05829-c3b2-5842-b067-eacc18ecb19d', '0', 'OFF-ST-10004459', 'Tennsco Single-Tier Lockers', '37534', 'USD', '1050', 'true'),
('4f6ba6fc-1fca-5ec0-9107-195c93c62ace', '042254aa-8985-5663-a251-5dffd0651cd4', '0', 'OFF-BI-10002867', 'GBC Recycled Regency Composition Covers', '5978', 'USD', '859', 'true'),
('50d550b3-9b6a-5f77-80db-f3809b9a0527', '037ae09a-567f-5195-b680-3f93b48a0d22', '0', 'OFF-PA-10004100', 'Xerox 216', '648', 'USD', '685', 'true'),
('51c40b0d-8ac9-5fec-b61e-8d0f8b0b110a', '029ae6ef-53cd-5992-9c33-b852f655776b', '0', 'FUR-CH-10000454', 'Hon Deluxe Fabric Upholstered Stacking Chairs, Rounded Back', '24398', 'USD', '16011', 'true'),
('51d1bcf4-2cca-5232-b6ad-f61d0254c015', '2750371e-98a3-531e-af61-63b28b85ecc7', '0', 'OFF-SU-10000946', 'Staple remover', '798', 'USD', '562', 'true'),
('553e8d31-2d8b-55b0-83a7-fb78c6ade3a0', 'bdf7704f-bfb7-5172-9eda-964e95087240', '0', 'FUR-CH-10002439', 'Iceberg Nesting Folding Chair, 19w x 6d x 43h', '5822', 'USD', '9228', 'true'),
('5663ed1c-8cdf-5c2d-a71e-0b4e84acd308', '0b647eba-36b4-5047-9191-d1502c7e9012', '0', 'FUR-CH-10001394', 'Global Leather Executive Chair', '35099', 'USD', '17491', 'true'),
('57879200-ace9-51cb-a82f-d0d93a5c257e', 'ae0ac8b1-49a0-5946-9f49-acd2cdd9eacf', '0', 'OFF-BI-10000494', 'Acco Economy Flexible Poly Round Ring Binder', '522', 'USD', '804', 'true'),
('580c9f75-e518-5e76-875a-e466712608b2', '0043947c-1283-565b-bffe-80fdd8e05cc9', '0', 'OFF-PA-10001622', 'Ampad Poly Cover Wirebound Steno Book, 6" x 9" Assorted Colors, Gregg Ruled', '454', 'USD', '1337', 'true'),
('5a281d03-2e55-51ac-867e-e0665758aa3d', '060db216-3cfb-59e3-a581-6c439315f0d1', '0', 'FUR-CH-10001270', 'Harbour Creations Steel Folding Chair', '8625', 'USD', '12643', 'true'),
('5ad162de-c507-563d-ab64-c94ba33f0afd', '4c8f44b8-e16f-5c0d-8afe-31fecb7802ce', '0', 'OFF-BI-10003784', 'Computer Printout Index Tabs', '168', 'USD', '485', 'true'),
('5cf6b2a3-5d16-5e33-a55a-c63de03ee4c7', 'd7b9604f-3c15-5a42-8b8b-1eb825025a47', '0', 'OFF-ST-10001097', 'Office Impressions Heavy Duty Welded Shelving & Multimedia Storage Drawers', '16727', 'USD', '10407', 'true'),
('5d84ffe9-7440-5242-bb3f-e114dccb5bb8', '03466601-1cf8-50f5-af49-f2c2ed4c6d86', '0', 'OFF-PA-10000528', 'Xerox 1981', '528', 'USD', '804', 'true'),
('5db955f1-2b13-5783-bc34-42d0ab5b1011', 'bb5d4983-858d-59eb-8cb9-d683a6ffa607', '0', 'TEC-AC-10003237', 'Memorex Micro Travel Drive 4 GB', '1060', 'USD', '688', 'true'),
('5dcc5c17-fcb4-550f-8baf-fb746f8ccd8a', '00e3aff8-37ce-529b-b22c-6172d4a7bce5', '0', 'OFF-PA-10001994', 'Ink Jet Note and Greeting Cards, 8-1/2" x 5-1/2" Card Size', '2248', 'USD', '1984', 'true'),
('5eb18bb8-30dc-52a7-9fcb-3f5961d60cb7', 'edf94a16-fac8-52fc-b4a5-0cf37c25426e', '0', 'FUR-CH-10004495', 'Global Leather and Oak Executive Chair, Black', '30098', 'USD', '8717', 'true'),
('5fcb4932-6f90-5506-840d-3f776d8ecbd1', '01e31305-b2c4-55f2-8e67-a1513584840d', '0', 'TEC-PH-10000439', 'GE DSL Phone Line Filter', '3999', 'USD', '246', 'true'),
('60726e76-6823-5903-b92f-66a7b9ff3aeb', '06b7c8fb-aeeb-5933-8f81-4d4245f7381e', '0', 'FUR-TA-10003473', 'Bretford Rectangular Conference Table Tops', '37613', 'USD', '24443', 'true'),
('669316c8-b304-5390-9770-49d47ba99085', 'c48db7d9-328b-5f5d-8b17-bbdea3b27d42', '0', 'OFF-PA-10004239', 'Xerox 1953', '428', 'USD', '2510', 'true'),
('6cc1a2dc-cafb-5ec6-a893-0aaa990aac5e', '025a3e2f-1804-5c11-8cd4-d11b305ff3b1', '0', 'OFF-PA-10003063', 'EcoTones Memo Sheets', '400', 'USD', '1388', 'true'),
('7081f56b-25d0-57b9-a9b2-0542eefc0e8b', '77b5fe38-16a1-551f-8ee8-b17f758e936d', '0', 'OFF-PA-10001972', 'Xerox 214', '648', 'USD', '2563', 'true'),
('711f0f60-7f84-5ac1-bb2d-8f8fcaee444f', '05062e74-410b-5b94-8bfa-dfc178952707', '0', 'OFF-FA-10000053', 'Revere Boxed Rubber Bands by Revere', '189', 'USD', '207', 'true'),
('73e5d6e9-d648-587f-ac31-d97e1aeb3845', '02f86650-1f43-59ab-97e1-5ddaba60ffb5', '0', 'TEC-AC-10004595', 'First Data TMFD35 PIN Pad', '14280', 'USD', '243', 'true'),
('7416df79-e986-5dbc-9a0b-49295b7f2297', 'c6ccdea3-0eed-5bcb-a204-1aa3e74f144c', '0', 'OFF-BI-10001116', 'Wilson Jones 1" Hanging DublLock Ring Binders', '528', 'USD', '302', 'true'),
('74e1bbc7-cf93-51e7-a8d0-1c8bb6d16bda', '069276f2-8d71-5924-b232-fff9a50a3415', '0', 'FUR-FU-10000965', 'Howard Miller 11-1/2" Diameter Ridgewood Wall Clock', '5194', 'USD', '1222', 'true'),
('76a74740-6b48-5be6-934f-6640de8ffd46', '91915685-630c-5dec-b7a1-baa5abfe08f4', '0', 'OFF-BI-10003684', 'Wilson Jones Legal Size Ring Binders', '2199', 'USD', '616', 'true'),
('792f6ec1-f8f3-5168-b991-66fb7bfed610', '482223e4-b1fb-587c-b474-457ebba11344', '0', 'OFF-AP-10002457', 'Eureka The Boss Plus 12-Amp Hard Box Upright Vacuum, Red', '10465', 'USD', '3135', 'true'),
('7af30ebf-a46b-567e-b8bb-4165b1fa843c', '027748bc-60b1-590b-84be-251ad2de6261', '0', 'TEC-PH-10000307', 'Shocksock Galaxy S4 Armband', '1095', 'USD', '739', 'true'),
('7e2891ed-8db8-5e7f-ae83-5f2c3c21b02f', 'bd99f6c8-b58e-5c6f-968c-1288f59d1cba', '0', 'FUR-FU-10001602', 'Eldon Delta Triangular Chair Mat, 52" x 58", Clear', '3793', 'USD', '2125', 'true'),
('82b8c604-f4a0-58a8-9840-bafae843be12', '15966c2a-83e2-5cff-9191-c250baf7e5b7', '0', 'TEC-MA-10003183', 'DYMO CardScan Personal V9 Business Card Scanner', '15999', 'USD', '11572', 'true'),
('83dbfd2b-2935-54c4-bf44-ce8798a8dac8', 'def8cf5c-97ca-589a-9a10-ade88c0a2d4f', '0', 'OFF-LA-10001297', 'Avery 473', '1035', 'USD', '173', 'true'),
('85d6f667-c55b-5840-833e-bfffbdf37ed3', '02f2b4b4-9d47-5abc-b253-0013c2cecdb8', '0', 'OFF-SU-10000646', 'Premier Automatic Letter Opener', '24037', 'USD', '598', 'true'),
('861caada-955e-5d79-9d5e-573cf5934eea', '04111c57-d1b8-5a7c-8128-201aa3b97a94', '0', 'OFF-PA-10001534', 'Xerox 230', '648', 'USD', '1732', 'true'),
('86eccf47-fa58-5435-ba94-2a987e95ae6a', '9805fe63-58e2-54b0-be49-c214b01555d8', '0', 'OFF-ST-10003058', 'Eldon Mobile Mega Data Cart Mega Stackable Add-On Trays', '2365', 'USD', '2497', 'true'),
('872d9482-5631-5e10-b09e-6ad1bb601d38', '82f9045e-b5b4-53dd-8ecd-e3643ffd67ad', '0', 'FUR-FU-10001731', 'Acrylic Self-Standing Desk Frames', '267', 'USD', '3805', 'true'),
('8c378596-3c8a-53c5-a35a-c0409041ad3e', '8f2070f2-5062-5fe4-bad8-c493f86bf403', '0', 'FUR-BO-10003441', 'Bush Westfield Collection Bookcases, Fully Assembled', '10098', 'USD', '24112', 'true'),
('90f81635-6fbf-5de6-a433-ced7166c2f51', '6e80bbee-402c-519d-a2e9-c1fd254c5cf8', '0', 'FUR-TA-10002645', 'Hon Rectangular Conference Tables', '22755', 'USD', '29407', 'true'),
('9357dcd9-fea7-5e37-a42a-e60f4be624b6', '0185a0f0-7ba8-5ab2-83d0-80f3e0b18229', '0', 'OFF-AR-10004956', 'Newell 33', '558', 'USD', '156', 'true'),
('9381a693-a39b-57f4-bfe6-097414f10855', 'b70e5d01-789f-5c71-8760-90293c7120e9', '0', 'FUR-CH-10001146', 'Global Value Mid-Back Manager''s Chair, Gray', '6089', 'USD', '12383', 'true'),
('9a2ce65a-9be9-5d19-b36a-ca2a0f29f8b4', '047943da-0c9f-5e08-ba6c-2a03c0689716', '0', 'FUR-CH-10000785', 'Global Ergonomic Managers Chair', '18098', 'USD', '11246', 'true'),
('9eabf2ac-16ff-5890-a3ee-ae4b94c3f511', '07c94441-71e7-5555-a1c7-0249bb332ce4', '0', 'OFF-PA-10004285', 'Xerox 1959', '668', 'USD', '1936', 'true'),
('9fa97e91-80c9-513f-9184-1a0220ded467', 'e2abfc90-caf8-52c5-a64d-5df2a8aad380', '0', 'FUR-CH-10002602', 'DMI Arturo Collection Mission-style Design Wood Chair', '15098', 'USD', '17781', 'true'),
('a04fbfbd-ee43-59d4-aad0-8d3c0c9011e4', 'e17827e8-7e71-5a4b-8f37-944dd56ade63', '0', 'FUR-BO-10001798', 'Bush Somerset Collection Bookcase', '13098', 'USD', '23011', 'true'),
('a1abc700-f846-5fc6-8bbf-dbd8933a09e1', 'a8379ac2-7dc7-5932-a32f-497531b44628', '0', 'OFF-FA-10003472', 'Bagged Rubber Bands', '126', 'USD', '297', 'true'),
('a575c412-5870-5d83-8b23-1813239b3a10', 'b505abe4-2071-54cb-985f-c2db9f65f5eb', '0', 'FUR-FU-10002501', 'Nu-Dell Executive Frame', '1264', 'USD', '2719', 'true'),
('a5926a39-6563-5174-8dfe-cbf64d272c83', '24745816-b566-55b2-b513-d8e233ec2b84', '0', 'OFF-ST-10000736', 'Carina Double Wide Media Storage Towers in Natural & Black', '8098', 'USD', '4197', 'true'),
('a5e0d7b8-b122-5eb4-a028-277c64f1503f', '876c1a55-2765-5ca4-b693-9bd4c6c03cf9', '0', 'FUR-BO-10004467', 'Bestar Classic Bookcase', '9999', 'USD', '26254', 'true'),
('a7097671-d1d4-5309-8c41-a41eb981f16e', '10c5b218-18f9-5274-a91b-c59e0746c99b', '0', 'OFF-FA-10000089', 'Acco Glide Clips', '392', 'USD', '79', 'true'),
('a78f698c-7fa9-5c6d-bf3e-230036d2ceab', '01bf51c0-38ff-5365-866a-ca010ac95fa1', '0', 'TEC-MA-10004458', 'Lexmark X 9575 Professional All-in-One Color Printer', '9900', 'USD', '12864', 'true'),
('a7ab773c-29aa-538c-84c2-97d8947a524d', '05c69501-d671-58de-8a9a-67b652a0fd81', '0', 'OFF-PA-10000349', 'Easy-staple paper', '498', 'USD', '614', 'true'),
('a9c40ccc-7b31-5179-a26c-6fff984c3073', '8504773d-9935-5c16-8eb4-5c399b8138ed', '0', 'FUR-FU-10004586', 'G.E. Longer-Life Indoor Recessed Floodlight Bulbs', '664', 'USD', '780', 'true'),
('ae366115-b1d5-5a18-9eb8-246c91ff3e36', 'e58a479c-d096-5a88-a77c-bc1327eac676', '0', 'TEC-PH-10002890', 'AT&T 17929 Lendline Telephone', '4524', 'USD', '302', 'true'),
('af09d7fb-94e9-5221-be0a-addc4a32c7dd', '0078df8e-9d3d-57ef-a8ed-99b194ac92ba', '0', 'TEC-CO-10002313', 'Canon PC1080F Personal Copier', '59999', 'USD', '25880', 'true'),
('b4ed1cb3-04e0-5726-89ce-ac6d5582f96f', '883d1864-2ed5-5226-b85b-9e061dea8cb6', '0', 'OFF-FA-10000585', 'OIC Bulk Pack Metal Binder Clips', '349', 'USD', '158', 'true'),
('b82dafcc-c238-532c-89a6-9c442bf034e2', '02aff6fa-3aaa-5f38-bce2-8e73599bff22', '0', 'OFF-AR-10001573', 'American Pencil', '233', 'USD', '109', 'true'),
('b955103f-19dc-5087-8abf-ad7718af64b7', '02a587e4-fe87-5126-97f3-588ced634c40', '0', 'OFF-PA-10000788', 'Xerox 210', '648', 'USD', '1309', 'true'),
('ba36b0d6-7a2f-5204-a490-c5948df43d12', '78459ecc-44a8-5eda-b4f9-42de026958cd', '0', 'OFF-FA-10002975', 'Staples', '378', 'USD', '33', 'true'),
('bccb104a-2782-5f3a-aa8f-cc8482a77e92', '00b9e0db-2b06-57a6-819e-02dd57cb31d7', '0', 'FUR-BO-10003546', 'Hon 4-Shelf Metal Bookcases', '10098', 'USD', '39767', 'true'),
('bdbe1dad-b50f-5406-b063-c1e242aca9f2', '29573b59-6836-5428-8a77-bda9e2427319', '0', 'TEC-AC-10002473', 'Maxell 4.7GB DVD-R', '2838', 'USD', '163', 'true'),
('bef85aed-0423-5fe0-9525-6d3b4ef95665', '673cd9bf-ca53-51e9-9227-eeba3f54f859', '0', 'OFF-AP-10004249', 'Staple holder', '1197', 'USD', '4228', 'true'),
('c1677e06-013f-5685-83b6-8614a4a4b0f7', 'e4ba5f01-fc69-5717-9b50-0014806c873a', '0', 'OFF-ST-10000563', 'Fellowes Bankers Box Stor/Drawer Steel Plus', '3198', 'USD', '8359', 'true'),
('c4de7585-848a-50dc-9dc0-f9ee062c2bd5', '33f9c27c-5e95-554a-84a0-28ffb3a27634', '0', 'OFF-BI-10001679', 'GBC Instant Index System for Binding Systems', '888', 'USD', '323', 'true');

insert into public.product_variant (id, product_id, "position", sku, title, price_minor, currency, weight_grams, is_in_stock) values
('c526284f-30ba-5843-8c72-b00600073ec3', '01739860-d3d6-599c-9e4e-5299afa44628', '0', 'TEC-PH-10002680', 'Samsung Galaxy Note 3', '21999', 'USD', '126', 'true'),
('c78234ac-98fc-5d96-869a-dec5caf321f3', '05832d7c-b0e9-5197-acb7-124e6ccde392', '0', 'TEC-MA-10000418', 'Cubify CubeX 3D Printer Double Head Print', '299999', 'USD', '19936', 'true'),
('cc351ee0-8c3d-5f91-bec2-a74681d7e86e', 'c17f8625-aa26-585c-ad6c-2606d2ebaf02', '0', 'FUR-BO-10004709', 'Bush Westfield Collection Bookcases, Medium Cherry Finish', '5798', 'USD', '36890', 'true'),
('cc4bd3f7-e96d-57a0-b356-2e4fc76ebe85', '404873f4-12a1-51b3-9d13-bda2b93ae6d0', '0', 'OFF-BI-10001718', 'GBC DocuBind P50 Personal Binding Machine', '6398', 'USD', '448', 'true'),
('cd13b02a-f33a-55bf-9ec1-669897976cc2', '013e1f72-af70-5054-b785-e7c308923ac2', '0', 'FUR-FU-10004093', 'Hand-Finished Solid Wood Document Frame', '3423', 'USD', '3980', 'true'),
('cdee6280-b8c7-534f-abc6-9d59cabe2ec0', '013976a3-c29d-5a1a-9ab0-dadc4b7d38cd', '0', 'FUR-BO-10003966', 'Sauder Facets Collection Library, Sky Alder Finish', '17098', 'USD', '28767', 'true'),
('cf5160f7-39d6-51a1-be52-ccd1bff14df2', 'ceff6da8-47d4-5998-9605-55a1094f2484', '0', 'OFF-AR-10004707', 'Staples in misc. colors', '248', 'USD', '95', 'true'),
('d295f709-b792-5312-999c-abf9a688684f', '06c981cb-0b97-5093-9bc2-40adcdebf8b4', '0', 'OFF-PA-10002741', 'Xerox 1980', '428', 'USD', '1240', 'true'),
('d66f10e1-9264-5030-8634-21ac380dff10', '011756c4-304f-5bdd-a1dd-cbadd77456d0', '0', 'OFF-PA-10002464', 'HP Office Recycled Paper (20Lb. and 87 Bright)', '578', 'USD', '2457', 'true'),
('d9d21ab6-2a24-56bb-be55-c9056f4425ad', 'd48bb573-4c6e-5603-b0dd-4ac28619302a', '0', 'OFF-FA-10003059', 'Assorted Color Push Pins', '181', 'USD', '126', 'true'),
('dad1768d-29ce-53b3-827e-e86b10825655', '456bd9b3-322d-5a54-9f06-69f79417d7ef', '0', 'OFF-BI-10004632', 'Ibico Hi-Tech Manual Binding System', '30499', 'USD', '1074', 'true'),
('dd49b3cb-7d1d-5429-b31f-aa761108d3f5', '034a639f-ed00-59b0-8855-b7390c55e41d', '0', 'OFF-PA-10001725', 'Xerox 1892', '3876', 'USD', '937', 'true'),
('dd930644-8733-51f1-9df8-31737326c968', '2715c091-c6ac-55b6-a260-3e9b7f0a47d3', '0', 'FUR-FU-10004963', 'Eldon 400 Class Desk Accessories, Black Carbon', '875', 'USD', '3139', 'true'),
('ddd0dbcd-645c-59a3-8be5-14478377130c', '1ade12f1-328b-51dd-9b00-f9a59294e86b', '0', 'OFF-BI-10002414', 'GBC ProClick Spines for 32-Hole Punch', '1253', 'USD', '890', 'true'),
('ddd26d61-e032-5b0a-947f-6519a8a628cd', 'dc0b5546-6641-5477-8954-a075f7e73ed8', '0', 'FUR-FU-10004306', 'Electrix Halogen Magnifier Lamp', '19530', 'USD', '519', 'true'),
('defc2094-2a95-5c52-9871-d758ff7eda4c', 'a474c687-b13a-57fb-a00e-e0ae198be79c', '0', 'OFF-PA-10004381', '14-7/8 x 11 Blue Bar Computer Printout Paper', '4804', 'USD', '1435', 'true'),
('df8ef2d8-3dbb-568a-a3f0-95413ccec63c', '06216d51-b7a9-5ac3-a212-6851640b204f', '0', 'TEC-AC-10001142', 'First Data FD10 PIN Pad', '7900', 'USD', '688', 'true'),
('dfe9aeb0-925d-5b9a-8e40-6ee0a20546e6', '01191f7b-c0a0-5eba-bd80-7e3b05818e52', '0', 'OFF-LA-10002034', 'Avery 478', '491', 'USD', '181', 'true'),
('e0dc4706-a473-50de-8b28-fe2cb0cee9d6', 'e420d917-e885-58b0-88c9-c70b5b606c48', '0', 'OFF-ST-10003208', 'Adjustable Depth Letter/Legal Cart', '18146', 'USD', '9838', 'true'),
('e4e194bf-814a-56e3-92d2-bc2e3db8e81d', '6583e6ca-7ae5-535a-b99b-b11eca6fef85', '0', 'OFF-AR-10001958', 'Stanley Bostitch Contemporary Electric Pencil Sharpeners', '1698', 'USD', '78', 'true'),
('eeae82db-db11-54b1-89d6-51e5314cebb4', 'ef91bf02-9ada-52e6-bf5c-f3a1b81bedb2', '0', 'OFF-BI-10004040', 'Wilson Jones Impact Binders', '518', 'USD', '931', 'true'),
('f0464414-612a-559a-a6fd-9c4f7e59df1a', '069227bc-ce66-5cae-97fc-7bf2cbff722c', '0', 'TEC-PH-10002597', 'Xblue XB-1670-86 X16 Small Office Telephone - Titanium', '12599', 'USD', '471', 'true'),
('f27d5c46-b9d6-518d-b3b2-988445a0bbc0', '38ef7849-5b34-5c99-9e8d-e83fb98355ca', '0', 'TEC-PH-10000576', 'AT&T 1080 Corded phone', '13699', 'USD', '767', 'true'),
('f60fe722-5d40-5f03-ae57-6151d4c0d27d', '00719462-0a88-57b2-950d-8e5c7b203b49', '0', 'TEC-PH-10004896', 'Nokia Lumia 521 (T-Mobile)', '2999', 'USD', '319', 'true'),
('fa9c5139-930f-5194-aa04-6a56236941f8', '6903d43e-c493-5b07-9feb-7d4271c9a5b8', '0', 'OFF-BI-10000201', 'Avery Triangle Shaped Sheet Lifters, Black, 2/Pack', '246', 'USD', '579', 'true'),
('fbfa50f6-08bd-5468-860e-6852926b34b5', '1c1e5b09-821d-5f2b-88a8-2257effce635', '0', 'OFF-AR-10004441', 'BIC Brite Liner Highlighters', '414', 'USD', '150', 'true'),
('ff6a21ec-566b-505c-86d2-997fa34051ba', 'ca46d987-6653-5105-aff6-e718d28bb66d', '0', 'OFF-PA-10000994', 'Xerox 1915', '10485', 'USD', '1838', 'true'),
('ffea9249-3da9-58ad-8b06-785b292292b4', 'ace2a62e-00ca-5874-b11f-2a012c1df166', '0', 'OFF-ST-10000585', 'Economy Rollaway Files', '16520', 'USD', '7499', 'true');

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 2);

select setval('messaging.outbox_sequence_seq', 1);
