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

CREATE TABLE "product_rating" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"counts" integer[] NOT NULL
);

CREATE TABLE "purchase" (
	"customer_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	CONSTRAINT "purchase_customer_id_product_id_pk" PRIMARY KEY("customer_id","product_id")
);

CREATE TABLE "review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"is_verified_purchase" boolean NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "one_review_per_author" UNIQUE("product_id","author_id")
);

CREATE TABLE "reviewable_product" (
	"product_id" uuid PRIMARY KEY NOT NULL
);

CREATE INDEX "review_by_product" ON "review" USING btree ("product_id","posted_at","id");
CREATE INDEX "review_by_author" ON "review" USING btree ("author_id","posted_at","id");

create table messaging.seeded (at timestamptz not null default now());
create schema drizzle;
create table drizzle.kit (id serial primary key, hash text not null, created_at bigint);
create table drizzle.service (id serial primary key, hash text not null, created_at bigint);

set session_replication_role = replica;

insert into drizzle.kit (id, hash, created_at) values
('1', '0772f67c897ae31a56ea17a0b555740961d321131e5a72d89aca660f94a2f97a', '1795437107111');

insert into drizzle.service (id, hash, created_at) values
('1', '9c8171d633ffd3fd7bff1c8556a347eaf1ca977cb664d8544d854b808881838d', '1795438243957');

insert into messaging.inbox (event_id, accepted_at) values
('01a22760-0379-77ca-8f57-ef98c054de25', '2026-11-29 12:55:33.692015+00'),
('01a22760-1f86-74b5-b8c2-d93d3455f82f', '2026-11-29 12:55:40.720171+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a22760-2f97-7047-a127-c9f43287b210', '1', 'agora.review.posted.v1', '876c1a55-2765-5ca4-b693-9bd4c6c03cf9', '2', '{"id": "01a22760-2f97-7047-a127-c9f43287b210", "data": {"rating": 4, "authorId": "01a2275f-c417-7669-a8e9-a69487030125", "postedAt": "2026-11-29T12:55:44.760Z", "reviewId": "01a22760-2f78-7657-b734-b6a8e74d4ff4", "productId": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "verifiedPurchase": true}, "time": "2026-11-29T12:55:44.791Z", "type": "agora.review.posted.v1", "source": "/agora/review", "subject": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "specversion": "1.0", "traceparent": "00-1bf303c02b1223c8a7e1727b12c9d236-b2c6d7b39d35663d-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.753238+00', '1'),
('01a22760-2f97-7047-a127-cc54659c2291', '2', 'agora.review.published.v1', '876c1a55-2765-5ca4-b693-9bd4c6c03cf9', '2', '{"id": "01a22760-2f97-7047-a127-cc54659c2291", "data": {"rating": 4, "authorId": "01a2275f-c417-7669-a8e9-a69487030125", "reviewId": "01a22760-2f78-7657-b734-b6a8e74d4ff4", "productId": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9"}, "time": "2026-11-29T12:55:44.791Z", "type": "agora.review.published.v1", "source": "/agora/review", "subject": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "specversion": "1.0", "traceparent": "00-1bf303c02b1223c8a7e1727b12c9d236-b2c6d7b39d35663d-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.753238+00', '2'),
('01a22760-2f97-7047-a127-d065d766b502', '3', 'agora.review.rating_changed.v1', '876c1a55-2765-5ca4-b693-9bd4c6c03cf9', '2', '{"id": "01a22760-2f97-7047-a127-d065d766b502", "data": {"count": 1, "histogram": [0, 0, 0, 1, 0], "productId": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "averageHundredths": 400}, "time": "2026-11-29T12:55:44.791Z", "type": "agora.review.rating_changed.v1", "source": "/agora/review", "subject": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "specversion": "1.0", "traceparent": "00-1bf303c02b1223c8a7e1727b12c9d236-b2c6d7b39d35663d-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.753238+00', '3'),
('01a22760-2fac-725d-af52-c895518c3a75', '4', 'agora.review.posted.v1', 'e17827e8-7e71-5a4b-8f37-944dd56ade63', '1', '{"id": "01a22760-2fac-725d-af52-c895518c3a75", "data": {"rating": 3, "authorId": "01a2275f-c417-7669-a8e9-a69487030125", "postedAt": "2026-11-29T12:55:44.810Z", "reviewId": "01a22760-2faa-774b-a2ce-5c07de4d987d", "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "verifiedPurchase": true}, "time": "2026-11-29T12:55:44.812Z", "type": "agora.review.posted.v1", "source": "/agora/review", "subject": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "specversion": "1.0", "traceparent": "00-332483c267ba45b991599a6adde46e92-21c0f81ceb3214af-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.80694+00', '4'),
('01a22760-2fac-725d-af52-cfc25769bafe', '5', 'agora.review.published.v1', 'e17827e8-7e71-5a4b-8f37-944dd56ade63', '1', '{"id": "01a22760-2fac-725d-af52-cfc25769bafe", "data": {"rating": 3, "authorId": "01a2275f-c417-7669-a8e9-a69487030125", "reviewId": "01a22760-2faa-774b-a2ce-5c07de4d987d", "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63"}, "time": "2026-11-29T12:55:44.812Z", "type": "agora.review.published.v1", "source": "/agora/review", "subject": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "specversion": "1.0", "traceparent": "00-332483c267ba45b991599a6adde46e92-21c0f81ceb3214af-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.80694+00', '5'),
('01a22760-2fac-725d-af52-d336cdc24a01', '6', 'agora.review.rating_changed.v1', 'e17827e8-7e71-5a4b-8f37-944dd56ade63', '1', '{"id": "01a22760-2fac-725d-af52-d336cdc24a01", "data": {"count": 1, "histogram": [0, 0, 1, 0, 0], "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "averageHundredths": 300}, "time": "2026-11-29T12:55:44.813Z", "type": "agora.review.rating_changed.v1", "source": "/agora/review", "subject": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "specversion": "1.0", "traceparent": "00-332483c267ba45b991599a6adde46e92-21c0f81ceb3214af-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.80694+00', '6'),
('01a22760-3075-7145-bf97-54b21c3e73c5', '7', 'agora.review.rejected.v1', 'e17827e8-7e71-5a4b-8f37-944dd56ade63', '1', '{"id": "01a22760-3075-7145-bf97-54b21c3e73c5", "data": {"rating": 3, "reason": "It says nothing of the product", "authorId": "01a2275f-c417-7669-a8e9-a69487030125", "reviewId": "01a22760-2faa-774b-a2ce-5c07de4d987d", "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63"}, "time": "2026-11-29T12:55:45.013Z", "type": "agora.review.rejected.v1", "source": "/agora/review", "subject": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "specversion": "1.0", "traceparent": "00-745221168f3c00111f231a9f3a57a2b4-12a0f5d0a51cd15b-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:45.003303+00', '7'),
('01a22760-3075-7145-bf97-5b868e17c5e0', '8', 'agora.review.rating_changed.v1', 'e17827e8-7e71-5a4b-8f37-944dd56ade63', '1', '{"id": "01a22760-3075-7145-bf97-5b868e17c5e0", "data": {"count": 0, "histogram": [0, 0, 0, 0, 0], "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "averageHundredths": null}, "time": "2026-11-29T12:55:45.013Z", "type": "agora.review.rating_changed.v1", "source": "/agora/review", "subject": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "specversion": "1.0", "traceparent": "00-745221168f3c00111f231a9f3a57a2b4-12a0f5d0a51cd15b-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:45.003303+00', '8');

insert into messaging.outbox_head (id, "position") values
('1', '8');

insert into messaging.seeded (at) values
('2026-11-29 12:54:31.49791+00');

insert into public.product_rating (product_id, counts) values
('876c1a55-2765-5ca4-b693-9bd4c6c03cf9', '{0,0,0,1,0}'),
('e17827e8-7e71-5a4b-8f37-944dd56ade63', '{0,0,0,0,0}');

insert into public.purchase (customer_id, product_id) values
('01a2275f-c417-7669-a8e9-a69487030125', '876c1a55-2765-5ca4-b693-9bd4c6c03cf9'),
('01a2275f-c417-7669-a8e9-a69487030125', 'e17827e8-7e71-5a4b-8f37-944dd56ade63'),
('0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', 'ca46d987-6653-5105-aff6-e718d28bb66d'),
('04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', '034a639f-ed00-59b0-8855-b7390c55e41d'),
('04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', '3acd699c-8ff4-5470-932c-a6c69ee7d42e'),
('04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', '883d1864-2ed5-5226-b85b-9e061dea8cb6'),
('04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', 'ac5e7b8f-67c4-5e6d-8bcc-a9bdd3e56226'),
('04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', 'def8cf5c-97ca-589a-9a10-ade88c0a2d4f'),
('113c86b7-ad26-5671-91cd-6358b53103e1', 'd7b9604f-3c15-5a42-8b8b-1eb825025a47'),
('1f284cf8-ee50-57b1-a020-83359e15d4d2', '15966c2a-83e2-5cff-9191-c250baf7e5b7'),
('1f284cf8-ee50-57b1-a020-83359e15d4d2', '8f2070f2-5062-5fe4-bad8-c493f86bf403'),
('1f284cf8-ee50-57b1-a020-83359e15d4d2', 'bdf7704f-bfb7-5172-9eda-964e95087240'),
('1f284cf8-ee50-57b1-a020-83359e15d4d2', 'd48bb573-4c6e-5603-b0dd-4ac28619302a'),
('2105d49a-69f1-556c-b4bf-6c4ee32caf76', '456bd9b3-322d-5a54-9f06-69f79417d7ef'),
('2105d49a-69f1-556c-b4bf-6c4ee32caf76', 'e71b4bf1-6a12-52fb-a9ed-f7829dda9fe7'),
('2223786e-8921-5ac8-ac72-29f4f3e42309', 'bd99f6c8-b58e-5c6f-968c-1288f59d1cba'),
('28d6496c-7c16-5602-88b8-d1013789d8af', '03466601-1cf8-50f5-af49-f2c2ed4c6d86'),
('28d6496c-7c16-5602-88b8-d1013789d8af', '37b6c958-4d19-50ea-b615-5ee7b7f325dd'),
('28d6496c-7c16-5602-88b8-d1013789d8af', '8f2070f2-5062-5fe4-bad8-c493f86bf403'),
('28d6496c-7c16-5602-88b8-d1013789d8af', 'b505abe4-2071-54cb-985f-c2db9f65f5eb'),
('2babed82-b50a-5211-a953-74519464e05d', '060db216-3cfb-59e3-a581-6c439315f0d1'),
('2babed82-b50a-5211-a953-74519464e05d', '1ade12f1-328b-51dd-9b00-f9a59294e86b'),
('2babed82-b50a-5211-a953-74519464e05d', 'b333c020-0204-5cf0-8bfd-a6620c9ce3d1'),
('2babed82-b50a-5211-a953-74519464e05d', 'e2abfc90-caf8-52c5-a64d-5df2a8aad380'),
('2babed82-b50a-5211-a953-74519464e05d', 'edf94a16-fac8-52fc-b4a5-0cf37c25426e'),
('3d18da0d-9eb0-5e85-9b03-936b83e01e20', '06b7c8fb-aeeb-5933-8f81-4d4245f7381e'),
('3d18da0d-9eb0-5e85-9b03-936b83e01e20', '33f9c27c-5e95-554a-84a0-28ffb3a27634'),
('3d18da0d-9eb0-5e85-9b03-936b83e01e20', 'ceff6da8-47d4-5998-9605-55a1094f2484'),
('3d18da0d-9eb0-5e85-9b03-936b83e01e20', 'ef91bf02-9ada-52e6-bf5c-f3a1b81bedb2'),
('3f486543-1cd6-59fb-919a-1446503f5e8d', '1b1594b3-3644-526f-abc4-cc8e2ea73a31'),
('3f486543-1cd6-59fb-919a-1446503f5e8d', '4c8f44b8-e16f-5c0d-8afe-31fecb7802ce'),
('3f486543-1cd6-59fb-919a-1446503f5e8d', '8504773d-9935-5c16-8eb4-5c399b8138ed'),
('3f486543-1cd6-59fb-919a-1446503f5e8d', 'ec0f22e7-000c-5cc3-8573-c80d9852a6a1'),
('4c5be571-0130-5c6c-8ad4-cc78657b59d7', '52d90e9c-ef59-5ced-8b05-311673cc1fd9'),
('4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', '013e1f72-af70-5054-b785-e7c308923ac2'),
('4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', '10c5b218-18f9-5274-a91b-c59e0746c99b'),
('4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', '482223e4-b1fb-587c-b474-457ebba11344'),
('4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', '52d90e9c-ef59-5ced-8b05-311673cc1fd9'),
('55902bac-bf30-513c-98a0-1faad2658550', 'bca309d4-293b-5aa5-8fe3-6f8f8407a286'),
('5877a57e-9939-5c5b-97a4-67f13d6945cd', '12aacbb9-6aee-534a-8fd3-8133d7abf33e'),
('5877a57e-9939-5c5b-97a4-67f13d6945cd', '404873f4-12a1-51b3-9d13-bda2b93ae6d0'),
('58e741d8-4262-5dd4-a80c-7a739ef94a26', '05832d7c-b0e9-5197-acb7-124e6ccde392'),
('58e741d8-4262-5dd4-a80c-7a739ef94a26', '6903d43e-c493-5b07-9feb-7d4271c9a5b8'),
('58e741d8-4262-5dd4-a80c-7a739ef94a26', '77b5fe38-16a1-551f-8ee8-b17f758e936d'),
('5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', '5bb4ab55-cbff-580c-87a5-a6f887fe315b'),
('5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', '8f2070f2-5062-5fe4-bad8-c493f86bf403'),
('5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', '91915685-630c-5dec-b7a1-baa5abfe08f4'),
('5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'ace2a62e-00ca-5874-b11f-2a012c1df166'),
('5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'bb5d4983-858d-59eb-8cb9-d683a6ffa607'),
('5e854a72-90d8-51b6-9244-2dba684e7cf1', '0185a0f0-7ba8-5ab2-83d0-80f3e0b18229'),
('5e854a72-90d8-51b6-9244-2dba684e7cf1', '33f9c27c-5e95-554a-84a0-28ffb3a27634'),
('66bfddbf-b200-5e83-b07a-3d3890e50400', '65b434f0-ae15-54f1-838f-8939ef3a3b95'),
('67049597-d674-56d4-bb10-42ecc57917f5', '2750371e-98a3-531e-af61-63b28b85ecc7'),
('67049597-d674-56d4-bb10-42ecc57917f5', '37b6c958-4d19-50ea-b615-5ee7b7f325dd'),
('67049597-d674-56d4-bb10-42ecc57917f5', '91915685-630c-5dec-b7a1-baa5abfe08f4'),
('67049597-d674-56d4-bb10-42ecc57917f5', 'b70e5d01-789f-5c71-8760-90293c7120e9'),
('67049597-d674-56d4-bb10-42ecc57917f5', 'c6ccdea3-0eed-5bcb-a204-1aa3e74f144c'),
('67049597-d674-56d4-bb10-42ecc57917f5', 'c8ddef6e-c99f-519c-b901-1c885298969d'),
('6f5678b8-60f4-5996-a1af-42f2ec44078e', 'b70e5d01-789f-5c71-8760-90293c7120e9'),
('6f5678b8-60f4-5996-a1af-42f2ec44078e', 'd8b8cbd5-747c-598f-af52-b4f75794db8f'),
('70c54b5b-e38f-5077-8df3-2026b2e361b7', 'b70e5d01-789f-5c71-8760-90293c7120e9'),
('70c54b5b-e38f-5077-8df3-2026b2e361b7', 'e4ba5f01-fc69-5717-9b50-0014806c873a'),
('766ffde4-19a7-5a25-b6ee-17cb475b9c0f', '1b1594b3-3644-526f-abc4-cc8e2ea73a31'),
('766ffde4-19a7-5a25-b6ee-17cb475b9c0f', 'ae0ac8b1-49a0-5946-9f49-acd2cdd9eacf'),
('824257af-be24-5397-b503-09784c787f2e', '2715c091-c6ac-55b6-a260-3e9b7f0a47d3'),
('824257af-be24-5397-b503-09784c787f2e', '6dde3482-dff1-50a6-bcbb-bda8ce83951d'),
('856b63e8-13f8-5efb-8a08-3abc6a2beeb6', '6583e6ca-7ae5-535a-b99b-b11eca6fef85'),
('856b63e8-13f8-5efb-8a08-3abc6a2beeb6', 'c17f8625-aa26-585c-ad6c-2606d2ebaf02'),
('8598c297-d72d-57f7-ba86-583419ef92de', '3acd699c-8ff4-5470-932c-a6c69ee7d42e'),
('8598c297-d72d-57f7-ba86-583419ef92de', 'ace2a62e-00ca-5874-b11f-2a012c1df166'),
('868afbd4-5c7c-549e-9791-52b5a50d1674', '456bd9b3-322d-5a54-9f06-69f79417d7ef'),
('868afbd4-5c7c-549e-9791-52b5a50d1674', '95a3745b-6cde-54e4-8e2c-85aa8783639b'),
('8f53e1d2-eb81-5e38-92a8-d88293fad3fb', '24745816-b566-55b2-b513-d8e233ec2b84'),
('8fce46e8-0c0c-50ac-aa48-8b0102c69a78', 'ae0ac8b1-49a0-5946-9f49-acd2cdd9eacf'),
('925ce88e-65b3-581b-801f-24abd3a2aeca', '456bd9b3-322d-5a54-9f06-69f79417d7ef'),
('925ce88e-65b3-581b-801f-24abd3a2aeca', 'f8858230-7232-5c92-a85a-c938e358a64c'),
('948584be-4057-5624-8024-775a0eaeb59a', '1ade12f1-328b-51dd-9b00-f9a59294e86b'),
('948584be-4057-5624-8024-775a0eaeb59a', 'a8379ac2-7dc7-5932-a32f-497531b44628'),
('99662cac-94b7-57cf-8971-b02571c15b2b', '07c94441-71e7-5555-a1c7-0249bb332ce4'),
('a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', '673cd9bf-ca53-51e9-9227-eeba3f54f859'),
('b11d87fb-53d8-5b74-805c-c8df81e5f983', 'f7f05829-c3b2-5842-b067-eacc18ecb19d'),
('b153b3f3-7171-5b43-a6a3-3d95779df174', 'a474c687-b13a-57fb-a00e-e0ae198be79c'),
('b153b3f3-7171-5b43-a6a3-3d95779df174', 'ca46d987-6653-5105-aff6-e718d28bb66d'),
('b153b3f3-7171-5b43-a6a3-3d95779df174', 'd48bb573-4c6e-5603-b0dd-4ac28619302a'),
('b153b3f3-7171-5b43-a6a3-3d95779df174', 'e58a479c-d096-5a88-a77c-bc1327eac676'),
('b562ba48-4357-53b2-bf41-a8a2186469c9', '0b647eba-36b4-5047-9191-d1502c7e9012'),
('b562ba48-4357-53b2-bf41-a8a2186469c9', '82f9045e-b5b4-53dd-8ecd-e3643ffd67ad'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', '29573b59-6836-5428-8a77-bda9e2427319'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', '6e80bbee-402c-519d-a2e9-c1fd254c5cf8'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', '78459ecc-44a8-5eda-b4f9-42de026958cd'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', '7900c1e2-1a1b-5a23-ae8e-5ef18614fe68'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', '9805fe63-58e2-54b0-be49-c214b01555d8'),
('b58dc9d5-f497-578a-9627-b6319c0a8e62', 'c48db7d9-328b-5f5d-8b17-bbdea3b27d42'),
('b95cd0d4-8267-59df-ae74-9b42f6a02a9e', '2715c091-c6ac-55b6-a260-3e9b7f0a47d3'),
('b95cd0d4-8267-59df-ae74-9b42f6a02a9e', '91915685-630c-5dec-b7a1-baa5abfe08f4'),
('b95cd0d4-8267-59df-ae74-9b42f6a02a9e', '9b81044d-a729-5f30-9ec0-5a8b2397b0b7'),
('b95cd0d4-8267-59df-ae74-9b42f6a02a9e', 'aa1a15aa-9d84-56d4-bfd6-47f96628b161'),
('c2ba9437-0de0-54a7-bd5b-aad4c20c01be', '01d9ebee-3d5e-524d-b312-c1055ab9b522'),
('c2ba9437-0de0-54a7-bd5b-aad4c20c01be', 'c6ccdea3-0eed-5bcb-a204-1aa3e74f144c'),
('c2ba9437-0de0-54a7-bd5b-aad4c20c01be', 'f6080dc3-07d9-55ba-8773-50dfae3e7789');

insert into public.purchase (customer_id, product_id) values
('d3adfc14-ecd8-52aa-b8f9-4319c683c9b4', '02aff6fa-3aaa-5f38-bce2-8e73599bff22'),
('d3adfc14-ecd8-52aa-b8f9-4319c683c9b4', '37b6c958-4d19-50ea-b615-5ee7b7f325dd'),
('d3adfc14-ecd8-52aa-b8f9-4319c683c9b4', 'e420d917-e885-58b0-88c9-c70b5b606c48'),
('dca8299d-d3e8-5bc1-8296-16d91e70555c', '1c1e5b09-821d-5f2b-88a8-2257effce635'),
('dca8299d-d3e8-5bc1-8296-16d91e70555c', '38ef7849-5b34-5c99-9e8d-e83fb98355ca');

insert into public.review (id, product_id, author_id, rating, title, body, status, is_verified_purchase, posted_at, version) values
('01a22760-2f78-7657-b734-b6a8e74d4ff4', '876c1a55-2765-5ca4-b693-9bd4c6c03cf9', '01a2275f-c417-7669-a8e9-a69487030125', '4', 'Review 0', 'It stands.', 'PUBLISHED', 'true', '2026-11-29 12:55:44.76+00', '1'),
('01a22760-2faa-774b-a2ce-5c07de4d987d', 'e17827e8-7e71-5a4b-8f37-944dd56ade63', '01a2275f-c417-7669-a8e9-a69487030125', '3', 'Review 1', 'It stands.', 'REJECTED', 'true', '2026-11-29 12:55:44.81+00', '2');

insert into public.reviewable_product (product_id) values
('0043947c-1283-565b-bffe-80fdd8e05cc9'),
('00719462-0a88-57b2-950d-8e5c7b203b49'),
('0078df8e-9d3d-57ef-a8ed-99b194ac92ba'),
('008e545d-b3c3-5b0a-aece-5529f8056d74'),
('00b9e0db-2b06-57a6-819e-02dd57cb31d7'),
('00e3aff8-37ce-529b-b22c-6172d4a7bce5'),
('010e4174-90c4-5476-b87a-85a6856d0ef1'),
('011756c4-304f-5bdd-a1dd-cbadd77456d0'),
('01191f7b-c0a0-5eba-bd80-7e3b05818e52'),
('01356664-7f87-5854-a506-55bb7b40ad65'),
('013976a3-c29d-5a1a-9ab0-dadc4b7d38cd'),
('013e1f72-af70-5054-b785-e7c308923ac2'),
('01739860-d3d6-599c-9e4e-5299afa44628'),
('0185a0f0-7ba8-5ab2-83d0-80f3e0b18229'),
('01afc855-51e8-5f97-87e2-94eb3db5b41e'),
('01b17c98-0ac1-51bc-879a-fc89494eaf1e'),
('01bf51c0-38ff-5365-866a-ca010ac95fa1'),
('01d9ebee-3d5e-524d-b312-c1055ab9b522'),
('01e31305-b2c4-55f2-8e67-a1513584840d'),
('0211d1c4-409a-5d0f-a40f-b5a498164585'),
('021cb0b0-c4f6-5c63-93c2-711857a7878b'),
('025a3e2f-1804-5c11-8cd4-d11b305ff3b1'),
('027748bc-60b1-590b-84be-251ad2de6261'),
('029ae6ef-53cd-5992-9c33-b852f655776b'),
('02a587e4-fe87-5126-97f3-588ced634c40'),
('02aff6fa-3aaa-5f38-bce2-8e73599bff22'),
('02f2b4b4-9d47-5abc-b253-0013c2cecdb8'),
('02f86650-1f43-59ab-97e1-5ddaba60ffb5'),
('03336983-6f5c-554b-93eb-778111b6b206'),
('033ff76e-ccda-5b00-82e4-e241070628c3'),
('03466601-1cf8-50f5-af49-f2c2ed4c6d86'),
('034a639f-ed00-59b0-8855-b7390c55e41d'),
('037ae09a-567f-5195-b680-3f93b48a0d22'),
('040002a6-976a-5e00-ae7d-76eb88179a3c'),
('04111c57-d1b8-5a7c-8128-201aa3b97a94'),
('042254aa-8985-5663-a251-5dffd0651cd4'),
('04389a40-1390-5c86-bad0-5ee382a68acf'),
('047943da-0c9f-5e08-ba6c-2a03c0689716'),
('04db2823-6a49-57b3-95ef-869f918d1905'),
('04ee1929-bf99-521a-a97f-daa7b2fe3986'),
('04f0ddab-0a14-566b-ac97-01504b1695e1'),
('05062e74-410b-5b94-8bfa-dfc178952707'),
('05832d7c-b0e9-5197-acb7-124e6ccde392'),
('05c69501-d671-58de-8a9a-67b652a0fd81'),
('060db216-3cfb-59e3-a581-6c439315f0d1'),
('06216d51-b7a9-5ac3-a212-6851640b204f'),
('069227bc-ce66-5cae-97fc-7bf2cbff722c'),
('069276f2-8d71-5924-b232-fff9a50a3415'),
('06b7c8fb-aeeb-5933-8f81-4d4245f7381e'),
('06c981cb-0b97-5093-9bc2-40adcdebf8b4'),
('07c94441-71e7-5555-a1c7-0249bb332ce4'),
('0b647eba-36b4-5047-9191-d1502c7e9012'),
('10c5b218-18f9-5274-a91b-c59e0746c99b'),
('12aacbb9-6aee-534a-8fd3-8133d7abf33e'),
('15966c2a-83e2-5cff-9191-c250baf7e5b7'),
('1ade12f1-328b-51dd-9b00-f9a59294e86b'),
('1b1594b3-3644-526f-abc4-cc8e2ea73a31'),
('1c1e5b09-821d-5f2b-88a8-2257effce635'),
('24745816-b566-55b2-b513-d8e233ec2b84'),
('2715c091-c6ac-55b6-a260-3e9b7f0a47d3'),
('2750371e-98a3-531e-af61-63b28b85ecc7'),
('29573b59-6836-5428-8a77-bda9e2427319'),
('33f9c27c-5e95-554a-84a0-28ffb3a27634'),
('37b6c958-4d19-50ea-b615-5ee7b7f325dd'),
('38ef7849-5b34-5c99-9e8d-e83fb98355ca'),
('3acd699c-8ff4-5470-932c-a6c69ee7d42e'),
('404873f4-12a1-51b3-9d13-bda2b93ae6d0'),
('456bd9b3-322d-5a54-9f06-69f79417d7ef'),
('482223e4-b1fb-587c-b474-457ebba11344'),
('4c8f44b8-e16f-5c0d-8afe-31fecb7802ce'),
('52d90e9c-ef59-5ced-8b05-311673cc1fd9'),
('5bb4ab55-cbff-580c-87a5-a6f887fe315b'),
('6583e6ca-7ae5-535a-b99b-b11eca6fef85'),
('65b434f0-ae15-54f1-838f-8939ef3a3b95'),
('673cd9bf-ca53-51e9-9227-eeba3f54f859'),
('6903d43e-c493-5b07-9feb-7d4271c9a5b8'),
('6dde3482-dff1-50a6-bcbb-bda8ce83951d'),
('6e80bbee-402c-519d-a2e9-c1fd254c5cf8'),
('77b5fe38-16a1-551f-8ee8-b17f758e936d'),
('78459ecc-44a8-5eda-b4f9-42de026958cd'),
('7900c1e2-1a1b-5a23-ae8e-5ef18614fe68'),
('82f9045e-b5b4-53dd-8ecd-e3643ffd67ad'),
('8504773d-9935-5c16-8eb4-5c399b8138ed'),
('876c1a55-2765-5ca4-b693-9bd4c6c03cf9'),
('883d1864-2ed5-5226-b85b-9e061dea8cb6'),
('8f2070f2-5062-5fe4-bad8-c493f86bf403'),
('91915685-630c-5dec-b7a1-baa5abfe08f4'),
('95a3745b-6cde-54e4-8e2c-85aa8783639b'),
('9805fe63-58e2-54b0-be49-c214b01555d8'),
('9b81044d-a729-5f30-9ec0-5a8b2397b0b7'),
('a474c687-b13a-57fb-a00e-e0ae198be79c'),
('a8379ac2-7dc7-5932-a32f-497531b44628'),
('aa1a15aa-9d84-56d4-bfd6-47f96628b161'),
('ac5e7b8f-67c4-5e6d-8bcc-a9bdd3e56226'),
('ace2a62e-00ca-5874-b11f-2a012c1df166'),
('ae0ac8b1-49a0-5946-9f49-acd2cdd9eacf'),
('b333c020-0204-5cf0-8bfd-a6620c9ce3d1'),
('b505abe4-2071-54cb-985f-c2db9f65f5eb'),
('b70e5d01-789f-5c71-8760-90293c7120e9'),
('bb5d4983-858d-59eb-8cb9-d683a6ffa607');

insert into public.reviewable_product (product_id) values
('bca309d4-293b-5aa5-8fe3-6f8f8407a286'),
('bd99f6c8-b58e-5c6f-968c-1288f59d1cba'),
('bdf7704f-bfb7-5172-9eda-964e95087240'),
('be863fb2-0efb-520b-9030-425521257948'),
('c17f8625-aa26-585c-ad6c-2606d2ebaf02'),
('c48db7d9-328b-5f5d-8b17-bbdea3b27d42'),
('c6ccdea3-0eed-5bcb-a204-1aa3e74f144c'),
('c8ddef6e-c99f-519c-b901-1c885298969d'),
('ca46d987-6653-5105-aff6-e718d28bb66d'),
('ceff6da8-47d4-5998-9605-55a1094f2484'),
('d48bb573-4c6e-5603-b0dd-4ac28619302a'),
('d7b9604f-3c15-5a42-8b8b-1eb825025a47'),
('d8b8cbd5-747c-598f-af52-b4f75794db8f'),
('dc0b5546-6641-5477-8954-a075f7e73ed8'),
('def8cf5c-97ca-589a-9a10-ade88c0a2d4f'),
('e17827e8-7e71-5a4b-8f37-944dd56ade63'),
('e2abfc90-caf8-52c5-a64d-5df2a8aad380'),
('e420d917-e885-58b0-88c9-c70b5b606c48'),
('e4ba5f01-fc69-5717-9b50-0014806c873a'),
('e58a479c-d096-5a88-a77c-bc1327eac676'),
('e608738b-aa96-50a4-b2ba-a76b645876c8'),
('e71b4bf1-6a12-52fb-a9ed-f7829dda9fe7'),
('ec0f22e7-000c-5cc3-8573-c80d9852a6a1'),
('edf94a16-fac8-52fc-b4a5-0cf37c25426e'),
('ef91bf02-9ada-52e6-bf5c-f3a1b81bedb2'),
('f6080dc3-07d9-55ba-8773-50dfae3e7789'),
('f7f05829-c3b2-5842-b067-eacc18ecb19d'),
('f8858230-7232-5c92-a85a-c938e358a64c');

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 8);
