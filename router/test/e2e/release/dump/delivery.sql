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

CREATE TABLE "delivery_event" (
	"delivery_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "delivery_event_delivery_id_version_pk" PRIMARY KEY("delivery_id","version")
);

CREATE TABLE "known_order" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"is_cancelled" boolean NOT NULL
);

ALTER TABLE "delivery_event" ADD CONSTRAINT "delivery_event_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "delivery_under_way" ON "delivery" USING btree ("moved_at","id") WHERE "delivery"."status" not in ('DELIVERED', 'CANCELLED');

create table messaging.seeded (at timestamptz not null default now());
create schema drizzle;
create table drizzle.kit (id serial primary key, hash text not null, created_at bigint);
create table drizzle.service (id serial primary key, hash text not null, created_at bigint);

set session_replication_role = replica;

insert into drizzle.kit (id, hash, created_at) values
('1', '0772f67c897ae31a56ea17a0b555740961d321131e5a72d89aca660f94a2f97a', '1795437107111');

insert into drizzle.service (id, hash, created_at) values
('1', '9d57efa31267b6566b3fc09d089859992e2493a1dad961581196771fe97de3fa', '1795440229297');

insert into messaging.inbox (event_id, accepted_at) values
('01a2272e-e592-7174-bf62-187e8182ed0f', '2026-11-29 12:01:54.632972+00'),
('01a2272e-f41f-76eb-84f4-caafdc2acab3', '2026-11-29 12:01:58.393674+00'),
('01a2272f-0007-72c7-be2a-185848b8ff96', '2026-11-29 12:02:01.553541+00'),
('01a2272f-23b2-73c2-86b7-a20a5cfd9cf4', '2026-11-29 12:02:10.632871+00'),
('01a2272f-270e-7007-90f9-b8b0f066e35a', '2026-11-29 12:02:11.494489+00'),
('01a2272f-45a9-74de-9684-f800c2c04961', '2026-11-29 12:02:19.367307+00'),
('01a2272f-56be-709d-be86-04352c005724', '2026-11-29 12:02:23.722783+00'),
('01a2272f-6493-7351-a614-3fe89728e964', '2026-11-29 12:02:27.249999+00'),
('01a2272f-764b-770c-84fe-7ceb0aed0be8', '2026-11-29 12:02:31.729556+00'),
('01a2272f-8136-74fb-b8df-4ba14d33bbe7', '2026-11-29 12:02:49.520171+00'),
('01a2272f-8bbc-721d-ae29-10a350c20863', '2026-11-29 12:02:52.196385+00'),
('01a2272f-8c5c-7217-b287-f7248c05ccac', '2026-11-29 12:02:52.20308+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2272e-e633-7736-9477-822cdb87fc9e', '1', 'agora.delivery.scheduled.v1', '01a2272e-e61c-74aa-bbbb-80b4c5645967', '6', '{"id": "01a2272e-e633-7736-9477-822cdb87fc9e", "data": {"carrier": "Parcel Post", "orderId": "01a2272e-ded9-740d-8f71-95c02daed074", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "occurredAt": "2026-11-29T12:01:54.716Z", "estimatedAt": "2026-12-05T12:01:54.716Z", "trackingNumber": "AGBRV6788P4QD37B"}, "time": "2026-11-29T12:01:54.739Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "specversion": "1.0", "traceparent": "00-82a2356e4ccfa14f26782bd034b772bc-6539166e63009dbc-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:54.632972+00', '1'),
('01a2272e-e901-722e-b3ef-825f2f6bf616', '2', 'agora.delivery.dispatched.v1', '01a2272e-e61c-74aa-bbbb-80b4c5645967', '6', '{"id": "01a2272e-e901-722e-b3ef-825f2f6bf616", "data": {"orderId": "01a2272e-ded9-740d-8f71-95c02daed074", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "occurredAt": "2026-11-29T12:01:55.447Z", "trackingNumber": "AGBRV6788P4QD37B"}, "time": "2026-11-29T12:01:55.457Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "specversion": "1.0", "traceparent": "00-b47f2a8ca4bfd354fb50e4e7a7216f6c-4e34f0ae7a5d0f35-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:55.446195+00', '2'),
('01a2272e-e991-751b-bbea-2f66e240564e', '3', 'agora.delivery.in_transit.v1', '01a2272e-e61c-74aa-bbbb-80b4c5645967', '6', '{"id": "01a2272e-e991-751b-bbea-2f66e240564e", "data": {"orderId": "01a2272e-ded9-740d-8f71-95c02daed074", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "occurredAt": "2026-11-29T12:01:55.585Z", "trackingNumber": "AGBRV6788P4QD37B"}, "time": "2026-11-29T12:01:55.601Z", "type": "agora.delivery.in_transit.v1", "source": "/agora/delivery", "subject": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "specversion": "1.0", "traceparent": "00-38641212f7566bb2e0f3a254a8e08b95-b51cbc1e936c9e00-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:55.576989+00', '3'),
('01a2272e-e9a6-7742-833d-c5f9adc0715a', '4', 'agora.delivery.out_for_delivery.v1', '01a2272e-e61c-74aa-bbbb-80b4c5645967', '6', '{"id": "01a2272e-e9a6-7742-833d-c5f9adc0715a", "data": {"orderId": "01a2272e-ded9-740d-8f71-95c02daed074", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "occurredAt": "2026-11-29T12:01:55.618Z", "trackingNumber": "AGBRV6788P4QD37B"}, "time": "2026-11-29T12:01:55.622Z", "type": "agora.delivery.out_for_delivery.v1", "source": "/agora/delivery", "subject": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "specversion": "1.0", "traceparent": "00-d7a4c0ffcacf874643649a2101e6aa30-b918633e81203956-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:55.617426+00', '4'),
('01a2272e-e9f9-76b8-8a38-ada5b12b1ccb', '5', 'agora.delivery.delivered.v1', '01a2272e-e61c-74aa-bbbb-80b4c5645967', '6', '{"id": "01a2272e-e9f9-76b8-8a38-ada5b12b1ccb", "data": {"proof": "Left with the neighbour", "orderId": "01a2272e-ded9-740d-8f71-95c02daed074", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "occurredAt": "2026-11-29T12:01:55.678Z", "trackingNumber": "AGBRV6788P4QD37B"}, "time": "2026-11-29T12:01:55.706Z", "type": "agora.delivery.delivered.v1", "source": "/agora/delivery", "subject": "01a2272e-e61c-74aa-bbbb-80b4c5645967", "specversion": "1.0", "traceparent": "00-d1c616b2a94d68e1747d17e6ae77ee82-7f331c31571949d5-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:55.641032+00', '5'),
('01a2272f-0173-71c9-a32f-0ec73a94bf9c', '6', 'agora.delivery.scheduled.v1', '01a2272f-0150-75b6-8de2-a234adc9bdb5', '3', '{"id": "01a2272f-0173-71c9-a32f-0ec73a94bf9c", "data": {"carrier": "Parcel Post", "orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "occurredAt": "2026-11-29T12:02:01.681Z", "estimatedAt": "2026-12-05T12:02:01.681Z", "trackingNumber": "AGBFMFZS3VNS4D5D"}, "time": "2026-11-29T12:02:01.726Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "specversion": "1.0", "traceparent": "00-c237a4b5471f38a05b73f5bce07c07f8-28f12b22b191904a-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:01.553541+00', '6'),
('01a2272f-0539-7515-b99e-7c0e6877a34b', '7', 'agora.delivery.dispatched.v1', '01a2272f-0150-75b6-8de2-a234adc9bdb5', '3', '{"id": "01a2272f-0539-7515-b99e-7c0e6877a34b", "data": {"orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "occurredAt": "2026-11-29T12:02:02.625Z", "trackingNumber": "AGBFMFZS3VNS4D5D"}, "time": "2026-11-29T12:02:02.681Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "specversion": "1.0", "traceparent": "00-3b498a1b94381af0509e64dd522a0cf1-90caf9d5c1985877-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:02.538926+00', '7'),
('01a2272f-0600-7741-95e1-ce65277fde49', '8', 'agora.delivery.in_transit.v1', '01a2272f-0150-75b6-8de2-a234adc9bdb5', '3', '{"id": "01a2272f-0600-7741-95e1-ce65277fde49", "data": {"orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "occurredAt": "2026-11-29T12:02:02.830Z", "trackingNumber": "AGBFMFZS3VNS4D5D"}, "time": "2026-11-29T12:02:02.880Z", "type": "agora.delivery.in_transit.v1", "source": "/agora/delivery", "subject": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "specversion": "1.0", "traceparent": "00-64a8deb8b13861388f70761848ded8f8-503a07605b5bebb1-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:02.814406+00', '8'),
('01a2272f-06e0-7660-b9a6-f3beac8712c7', '9', 'agora.delivery.out_for_delivery.v1', '01a2272f-0150-75b6-8de2-a234adc9bdb5', '3', '{"id": "01a2272f-06e0-7660-b9a6-f3beac8712c7", "data": {"orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "occurredAt": "2026-11-29T12:02:03.046Z", "trackingNumber": "AGBFMFZS3VNS4D5D"}, "time": "2026-11-29T12:02:03.104Z", "type": "agora.delivery.out_for_delivery.v1", "source": "/agora/delivery", "subject": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "specversion": "1.0", "traceparent": "00-30298732acd0b0702035c49ec41b86a2-9964d5d5abeab8bc-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:03.019419+00', '9'),
('01a2272f-0830-70a1-92df-5101faccea9c', '10', 'agora.delivery.delivered.v1', '01a2272f-0150-75b6-8de2-a234adc9bdb5', '3', '{"id": "01a2272f-0830-70a1-92df-5101faccea9c", "data": {"proof": "Left with the neighbour", "orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "occurredAt": "2026-11-29T12:02:03.313Z", "trackingNumber": "AGBFMFZS3VNS4D5D"}, "time": "2026-11-29T12:02:03.440Z", "type": "agora.delivery.delivered.v1", "source": "/agora/delivery", "subject": "01a2272f-0150-75b6-8de2-a234adc9bdb5", "specversion": "1.0", "traceparent": "00-a4aa5b4ace9224c02fe3ceda5152e5ab-a64d9f56b7ed5e9a-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:03.259668+00', '10'),
('01a2272f-24a8-7471-9620-375859cb3f43', '11', 'agora.delivery.scheduled.v1', '01a2272f-248f-76f8-81e4-e2a225977b25', '2', '{"id": "01a2272f-24a8-7471-9620-375859cb3f43", "data": {"carrier": "Parcel Post", "orderId": "01a2272f-192d-7377-aced-3dc422c12620", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-248f-76f8-81e4-e2a225977b25", "occurredAt": "2026-11-29T12:02:10.704Z", "estimatedAt": "2026-12-05T12:02:10.704Z", "trackingNumber": "AGLKVJX683LVGCC5"}, "time": "2026-11-29T12:02:10.728Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2272f-248f-76f8-81e4-e2a225977b25", "specversion": "1.0", "traceparent": "00-2dc3f5607cb986d230e694c3725a6a7c-9242988d7825d0cc-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:10.632871+00', '11'),
('01a2272f-2841-7033-a7e6-ef8c3f94d2ee', '12', 'agora.delivery.cancelled.v1', '01a2272f-248f-76f8-81e4-e2a225977b25', '2', '{"id": "01a2272f-2841-7033-a7e6-ef8c3f94d2ee", "data": {"orderId": "01a2272f-192d-7377-aced-3dc422c12620", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-248f-76f8-81e4-e2a225977b25", "occurredAt": "2026-11-29T12:02:11.613Z", "trackingNumber": "AGLKVJX683LVGCC5"}, "time": "2026-11-29T12:02:11.649Z", "type": "agora.delivery.cancelled.v1", "source": "/agora/delivery", "subject": "01a2272f-248f-76f8-81e4-e2a225977b25", "specversion": "1.0", "traceparent": "00-7b9de9a39bb89aeebe8e5f0b68c9fe93-929b2bfae9b8955f-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:11.494489+00', '12'),
('01a2272f-472d-7451-a70a-4083f5cccca3', '13', 'agora.delivery.scheduled.v1', '01a2272f-46d9-72db-afd4-001d2cc59fbe', '7', '{"id": "01a2272f-472d-7451-a70a-4083f5cccca3", "data": {"carrier": "Parcel Post", "orderId": "01a2272f-3cc2-708f-8f80-1b0b83883b08", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-46d9-72db-afd4-001d2cc59fbe", "occurredAt": "2026-11-29T12:02:19.481Z", "estimatedAt": "2026-12-05T12:02:19.481Z", "trackingNumber": "AGSXD3SG2VW8MXPL"}, "time": "2026-11-29T12:02:19.565Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2272f-46d9-72db-afd4-001d2cc59fbe", "specversion": "1.0", "traceparent": "00-a3175c51ea4625bd5a5750263f751b1e-c2c92d044536d6cb-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:19.367307+00', '13'),
('01a2272f-57cc-7766-998c-62de338a71a5', '14', 'agora.delivery.scheduled.v1', '01a2272f-57ab-70e3-aa83-20911579f12b', '6', '{"id": "01a2272f-57cc-7766-998c-62de338a71a5", "data": {"carrier": "Parcel Post", "orderId": "01a2272f-5027-70c0-b319-062635001363", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-57ab-70e3-aa83-20911579f12b", "occurredAt": "2026-11-29T12:02:23.787Z", "estimatedAt": "2026-12-05T12:02:23.787Z", "trackingNumber": "AGC3BQFG682L578H"}, "time": "2026-11-29T12:02:23.820Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2272f-57ab-70e3-aa83-20911579f12b", "specversion": "1.0", "traceparent": "00-ef8604e5805bbf943d49d6a5a4ce5033-1034953bf346d780-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:23.722783+00', '14'),
('01a2272f-59c7-7445-8ecd-63e189a526ce', '15', 'agora.delivery.dispatched.v1', '01a2272f-57ab-70e3-aa83-20911579f12b', '6', '{"id": "01a2272f-59c7-7445-8ecd-63e189a526ce", "data": {"orderId": "01a2272f-5027-70c0-b319-062635001363", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-57ab-70e3-aa83-20911579f12b", "occurredAt": "2026-11-29T12:02:24.307Z", "trackingNumber": "AGC3BQFG682L578H"}, "time": "2026-11-29T12:02:24.327Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a2272f-57ab-70e3-aa83-20911579f12b", "specversion": "1.0", "traceparent": "00-794a4cff02f2f1e3cd8bf3707242ce3c-4b10211492b88512-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:24.283167+00', '15'),
('01a2272f-65ab-7258-8fa7-61e98eaef1ac', '16', 'agora.delivery.scheduled.v1', '01a2272f-6580-75dd-8771-52f545ad9ae5', '2', '{"id": "01a2272f-65ab-7258-8fa7-61e98eaef1ac", "data": {"carrier": "Parcel Post", "orderId": "01a2272f-5eed-7658-9a3e-3157abc7248a", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-6580-75dd-8771-52f545ad9ae5", "occurredAt": "2026-11-29T12:02:27.328Z", "estimatedAt": "2026-12-05T12:02:27.328Z", "trackingNumber": "AGVWHMNKBL3RCPR4"}, "time": "2026-11-29T12:02:27.371Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2272f-6580-75dd-8771-52f545ad9ae5", "specversion": "1.0", "traceparent": "00-d3f9cd6b6795b180c8377ef8d65546f3-a461af31b6408db3-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:27.249999+00', '16'),
('01a2272f-67f6-7224-82e1-56ef55beb5cc', '17', 'agora.delivery.dispatched.v1', '01a2272f-6580-75dd-8771-52f545ad9ae5', '2', '{"id": "01a2272f-67f6-7224-82e1-56ef55beb5cc", "data": {"orderId": "01a2272f-5eed-7658-9a3e-3157abc7248a", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-6580-75dd-8771-52f545ad9ae5", "occurredAt": "2026-11-29T12:02:27.909Z", "trackingNumber": "AGVWHMNKBL3RCPR4"}, "time": "2026-11-29T12:02:27.958Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a2272f-6580-75dd-8771-52f545ad9ae5", "specversion": "1.0", "traceparent": "00-e5b85024e133a7781de686ccdb1012db-a760fbd05fa17ed1-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:27.895568+00', '17'),
('01a2272f-6862-7770-8a7d-3363ea616197', '18', 'agora.delivery.out_for_delivery.v1', '01a2272f-6580-75dd-8771-52f545ad9ae5', '2', '{"id": "01a2272f-6862-7770-8a7d-3363ea616197", "data": {"orderId": "01a2272f-5eed-7658-9a3e-3157abc7248a", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-6580-75dd-8771-52f545ad9ae5", "occurredAt": "2026-11-29T12:02:28.049Z", "trackingNumber": "AGVWHMNKBL3RCPR4"}, "time": "2026-11-29T12:02:28.066Z", "type": "agora.delivery.out_for_delivery.v1", "source": "/agora/delivery", "subject": "01a2272f-6580-75dd-8771-52f545ad9ae5", "specversion": "1.0", "traceparent": "00-7246152fa15a5c25eed4fb430f116b51-d60bec5d2e2ba54f-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:28.036287+00', '18'),
('01a2272f-6915-72f3-b74d-3a53413509a1', '19', 'agora.delivery.failed.v1', '01a2272f-6580-75dd-8771-52f545ad9ae5', '2', '{"id": "01a2272f-6915-72f3-b74d-3a53413509a1", "data": {"reason": "Nobody was at home", "orderId": "01a2272f-5eed-7658-9a3e-3157abc7248a", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-6580-75dd-8771-52f545ad9ae5", "occurredAt": "2026-11-29T12:02:28.182Z", "trackingNumber": "AGVWHMNKBL3RCPR4"}, "time": "2026-11-29T12:02:28.245Z", "type": "agora.delivery.failed.v1", "source": "/agora/delivery", "subject": "01a2272f-6580-75dd-8771-52f545ad9ae5", "specversion": "1.0", "traceparent": "00-3c43c428d514ab939857e9dfd900e22e-839fc38f039c8591-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:28.128419+00', '19'),
('01a2272f-772a-76ab-91d2-b9526ab347b6', '20', 'agora.delivery.scheduled.v1', '01a2272f-76f7-7363-b49f-fed6be6f0ac4', '4', '{"id": "01a2272f-772a-76ab-91d2-b9526ab347b6", "data": {"carrier": "Parcel Post", "orderId": "01a2272f-6ffb-7644-a43e-466f7b5a96d5", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "deliveryId": "01a2272f-76f7-7363-b49f-fed6be6f0ac4", "occurredAt": "2026-11-29T12:02:31.799Z", "estimatedAt": "2026-12-05T12:02:31.799Z", "trackingNumber": "AGPSV5WZGXJJ3Z5N"}, "time": "2026-11-29T12:02:31.850Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2272f-76f7-7363-b49f-fed6be6f0ac4", "specversion": "1.0", "traceparent": "00-212a85e6b28492c043252fa101e1d1e0-9431688cc77c2902-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:31.729556+00', '20');

insert into messaging.outbox_head (id, "position") values
('1', '20');

insert into messaging.parked_event (event_id, source, type, subject, envelope, attempts, error, sequence, retry_at) values
('01a2272f-8136-74fb-b8df-4ba14d33bbe7', '/agora/order', 'agora.order.confirmed.v1', '01a2272f-7c59-73cb-bc11-20b7b1e2c7e6', '{"id": "01a2272f-8136-74fb-b8df-4ba14d33bbe7", "data": {"lines": [{"sku": "FUR-BO-10004467", "title": "Bestar Classic Bookcase", "total": {"minor": 19998, "currency": "USD"}, "lineId": "01a2272f-79df-7298-8edb-c332090d369b", "quantity": 2, "productId": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "unitPrice": {"minor": 9999, "currency": "USD"}, "variantId": "a5e0d7b8-b122-5eb4-a028-277c64f1503f"}, {"sku": "FUR-BO-10001798", "title": "Bush Somerset Collection Bookcase", "total": {"minor": 13098, "currency": "USD"}, "lineId": "01a2272f-79df-7298-8edb-c77d1f482aeb", "quantity": 1, "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "unitPrice": {"minor": 13098, "currency": "USD"}, "variantId": "a04fbfbd-ee43-59d4-aad0-8d3c0c9011e4"}], "number": "A-100009", "totals": {"tax": {"minor": 1681, "currency": "USD"}, "total": {"minor": 40774, "currency": "USD"}, "discount": {"minor": 0, "currency": "USD"}, "shipping": {"minor": 5997, "currency": "USD"}, "subtotal": {"minor": 33096, "currency": "USD"}}, "orderId": "01a2272f-7c59-73cb-bc11-20b7b1e2c7e6", "paymentId": "01a2272f-7f00-700a-bb9d-5a43eb58ada5", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "confirmedAt": "2026-11-29T12:02:34.407Z", "shippingOption": {"code": "STANDARD", "name": "Standard", "price": {"minor": 5997, "currency": "USD"}, "carrier": "Parcel Post", "maxDays": 6, "minDays": 3}, "shippingAddress": {"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}}, "time": "2026-11-29T12:02:34.422Z", "type": "agora.order.confirmed.v1", "source": "/agora/order", "subject": "01a2272f-7c59-73cb-bc11-20b7b1e2c7e6", "specversion": "1.0", "traceparent": "00-8331bd40d93931bb680260649f920a5d-a49637a387819607-01", "datacontenttype": "application/json"}', '1', 'Error: Failed query: insert into "known_order" ("order_id", "is_cancelled") values ($1, $2) on conflict do nothing
params: 01a2272f-7c59-73cb-bc11-20b7b1e2c7e6,false
    at PostgresJsPreparedQuery.queryWithCache (file:///tmp/old-release/node_modules/drizzle-orm/pg-core/session.js:41:15)
    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)
    at async Object.lock (file:///tmp/old-release/subgraphs/delivery/src/db/order-store.ts:10:7)
    at async file:///tmp/old-release/subgraphs/delivery/src/events/on-order-confirmed.ts:12:27
    at async file:///tmp/old-release/subgraphs/kit/src/inbox/inbox.ts:49:7
    at async within (file:///tmp/old-release/subgraphs/kit/src/database/survive-lost-connections.ts:39:20)
    at async scope (file:///tmp/old-release/node_modules/postgres/src/index.js:260:18)
    at async sql.begin (file:///tmp/old-release/node_modules/postgres/src/index.js:243:14)
    at async take (file:///tmp/old-release/subgraphs/kit/src/inbox/inbox.ts:43:12)
    at async file:///tmp/old-release/subgraphs/kit/src/telemetry/trace.ts:32:14', '1', '2026-11-29 12:02:49.621+00'),
('01a2272f-8bbc-721d-ae29-10a350c20863', '/agora/order', 'agora.order.confirmed.v1', '01a2272f-8709-7716-ad22-1d976146fab8', '{"id": "01a2272f-8bbc-721d-ae29-10a350c20863", "data": {"lines": [{"sku": "FUR-BO-10004467", "title": "Bestar Classic Bookcase", "total": {"minor": 19998, "currency": "USD"}, "lineId": "01a2272f-8392-7691-874a-a8fa80c0d17b", "quantity": 2, "productId": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "unitPrice": {"minor": 9999, "currency": "USD"}, "variantId": "a5e0d7b8-b122-5eb4-a028-277c64f1503f"}, {"sku": "FUR-BO-10001798", "title": "Bush Somerset Collection Bookcase", "total": {"minor": 13098, "currency": "USD"}, "lineId": "01a2272f-8393-7032-a51a-e2fa6223372d", "quantity": 1, "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "unitPrice": {"minor": 13098, "currency": "USD"}, "variantId": "a04fbfbd-ee43-59d4-aad0-8d3c0c9011e4"}], "number": "A-100010", "totals": {"tax": {"minor": 1681, "currency": "USD"}, "total": {"minor": 40774, "currency": "USD"}, "discount": {"minor": 0, "currency": "USD"}, "shipping": {"minor": 5997, "currency": "USD"}, "subtotal": {"minor": 33096, "currency": "USD"}}, "orderId": "01a2272f-8709-7716-ad22-1d976146fab8", "paymentId": "01a2272f-89bd-719a-9556-264f91dea672", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "confirmedAt": "2026-11-29T12:02:37.099Z", "shippingOption": {"code": "STANDARD", "name": "Standard", "price": {"minor": 5997, "currency": "USD"}, "carrier": "Parcel Post", "maxDays": 6, "minDays": 3}, "shippingAddress": {"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}}, "time": "2026-11-29T12:02:37.116Z", "type": "agora.order.confirmed.v1", "source": "/agora/order", "subject": "01a2272f-8709-7716-ad22-1d976146fab8", "specversion": "1.0", "traceparent": "00-a24a0788cd8892ebadbc598442e7e045-7c4bb8c01a4cb5ea-01", "datacontenttype": "application/json"}', '1', 'Error: Failed query: insert into "known_order" ("order_id", "is_cancelled") values ($1, $2) on conflict do nothing
params: 01a2272f-8709-7716-ad22-1d976146fab8,false
    at PostgresJsPreparedQuery.queryWithCache (file:///tmp/old-release/node_modules/drizzle-orm/pg-core/session.js:41:15)
    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)
    at async Object.lock (file:///tmp/old-release/subgraphs/delivery/src/db/order-store.ts:10:7)
    at async file:///tmp/old-release/subgraphs/delivery/src/events/on-order-confirmed.ts:12:27
    at async file:///tmp/old-release/subgraphs/kit/src/inbox/inbox.ts:49:7
    at async within (file:///tmp/old-release/subgraphs/kit/src/database/survive-lost-connections.ts:39:20)
    at async scope (file:///tmp/old-release/node_modules/postgres/src/index.js:260:18)
    at async sql.begin (file:///tmp/old-release/node_modules/postgres/src/index.js:243:14)
    at async take (file:///tmp/old-release/subgraphs/kit/src/inbox/inbox.ts:43:12)
    at async file:///tmp/old-release/subgraphs/kit/src/telemetry/trace.ts:32:14', '2', '2026-11-29 12:02:52.297+00'),
('01a2272f-8c5c-7217-b287-f7248c05ccac', '/agora/order', 'agora.order.cancelled.v1', '01a2272f-8709-7716-ad22-1d976146fab8', '{"id": "01a2272f-8c5c-7217-b287-f7248c05ccac", "data": {"lines": [{"sku": "FUR-BO-10004467", "title": "Bestar Classic Bookcase", "total": {"minor": 19998, "currency": "USD"}, "lineId": "01a2272f-8392-7691-874a-a8fa80c0d17b", "quantity": 2, "productId": "876c1a55-2765-5ca4-b693-9bd4c6c03cf9", "unitPrice": {"minor": 9999, "currency": "USD"}, "variantId": "a5e0d7b8-b122-5eb4-a028-277c64f1503f"}, {"sku": "FUR-BO-10001798", "title": "Bush Somerset Collection Bookcase", "total": {"minor": 13098, "currency": "USD"}, "lineId": "01a2272f-8393-7032-a51a-e2fa6223372d", "quantity": 1, "productId": "e17827e8-7e71-5a4b-8f37-944dd56ade63", "unitPrice": {"minor": 13098, "currency": "USD"}, "variantId": "a04fbfbd-ee43-59d4-aad0-8d3c0c9011e4"}], "number": "A-100010", "reason": "CHANGED_MIND", "orderId": "01a2272f-8709-7716-ad22-1d976146fab8", "customerId": "01a2272e-c876-7185-bbb4-45ec5033db29", "cancelledAt": "2026-11-29T12:02:37.257Z"}, "time": "2026-11-29T12:02:37.276Z", "type": "agora.order.cancelled.v1", "source": "/agora/order", "subject": "01a2272f-8709-7716-ad22-1d976146fab8", "specversion": "1.0", "traceparent": "00-6d7d5b49dde70afe7d93d2d2a423a680-6067a551c28353c4-01", "datacontenttype": "application/json"}', '0', NULL, '3', '2026-11-29 12:02:52.213+00');

insert into messaging.seeded (at) values
('2026-11-29 12:01:09.719992+00');

insert into public.delivery (id, order_id, customer_id, status, carrier, service, tracking_number, address, estimated_at, proof, failed_attempts, scheduled_at, moved_at, version) values
('01a2272e-e61c-74aa-bbbb-80b4c5645967', '01a2272e-ded9-740d-8f71-95c02daed074', '01a2272e-c876-7185-bbb4-45ec5033db29', 'DELIVERED', 'Parcel Post', 'Standard', 'AGBRV6788P4QD37B', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:01:54.716+00', 'Left with the neighbour', '0', '2026-11-29 12:01:54.716+00', '2026-11-29 12:01:55.678+00', '5'),
('01a2272f-0150-75b6-8de2-a234adc9bdb5', '01a2272e-f90f-7678-8b0e-818bb1056548', '01a2272e-c876-7185-bbb4-45ec5033db29', 'DELIVERED', 'Parcel Post', 'Standard', 'AGBFMFZS3VNS4D5D', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:02:01.681+00', 'Left with the neighbour', '0', '2026-11-29 12:02:01.681+00', '2026-11-29 12:02:03.313+00', '5'),
('01a2272f-248f-76f8-81e4-e2a225977b25', '01a2272f-192d-7377-aced-3dc422c12620', '01a2272e-c876-7185-bbb4-45ec5033db29', 'CANCELLED', 'Parcel Post', 'Standard', 'AGLKVJX683LVGCC5', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:02:10.704+00', NULL, '0', '2026-11-29 12:02:10.704+00', '2026-11-29 12:02:11.613+00', '2'),
('01a2272f-46d9-72db-afd4-001d2cc59fbe', '01a2272f-3cc2-708f-8f80-1b0b83883b08', '01a2272e-c876-7185-bbb4-45ec5033db29', 'SCHEDULED', 'Parcel Post', 'Standard', 'AGSXD3SG2VW8MXPL', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:02:19.481+00', NULL, '0', '2026-11-29 12:02:19.481+00', '2026-11-29 12:02:19.481+00', '1'),
('01a2272f-57ab-70e3-aa83-20911579f12b', '01a2272f-5027-70c0-b319-062635001363', '01a2272e-c876-7185-bbb4-45ec5033db29', 'DISPATCHED', 'Parcel Post', 'Standard', 'AGC3BQFG682L578H', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:02:23.787+00', NULL, '0', '2026-11-29 12:02:23.787+00', '2026-11-29 12:02:24.307+00', '2'),
('01a2272f-6580-75dd-8771-52f545ad9ae5', '01a2272f-5eed-7658-9a3e-3157abc7248a', '01a2272e-c876-7185-bbb4-45ec5033db29', 'IN_TRANSIT', 'Parcel Post', 'Standard', 'AGVWHMNKBL3RCPR4', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:02:27.328+00', NULL, '1', '2026-11-29 12:02:27.328+00', '2026-11-29 12:02:28.182+00', '4'),
('01a2272f-76f7-7363-b49f-fed6be6f0ac4', '01a2272f-6ffb-7644-a43e-466f7b5a96d5', '01a2272e-c876-7185-bbb4-45ec5033db29', 'SCHEDULED', 'Parcel Post', 'Standard', 'AGPSV5WZGXJJ3Z5N', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:02:31.799+00', NULL, '0', '2026-11-29 12:02:31.799+00', '2026-11-29 12:02:31.799+00', '1'),
('0bdd89b0-1745-56d0-b780-5c216d790925', '26f15790-5cc3-5b8c-b438-4183a4caa1a1', '925ce88e-65b3-581b-801f-24abd3a2aeca', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGQRF8QHFHRWS6JH', '{"city": "New York City", "line1": "522 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Ralph Arnett", "postalCode": "10035"}', '2018-01-01 16:00:00+00', 'Handed to Ralph Arnett', '0', '2017-12-25 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('1128c795-2fce-5332-927e-5f18ccddbd9e', 'b001ced4-b6fe-50ac-92d8-e52c27d2d658', '2223786e-8921-5ac8-ac72-29f4f3e42309', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGVDZ7KGMK85BGH4', '{"city": "Rochester", "line1": "721 High Street", "line2": null, "region": "NY", "country": "US", "recipient": "Ann Chong", "postalCode": "14609"}', '2018-01-01 16:00:00+00', 'Handed to Ann Chong', '0', '2017-12-24 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('16250b7e-3e7e-5003-930d-692ba57b5a78', '66a2a6c8-fa69-5208-bdce-66936a96e421', '58e741d8-4262-5dd4-a80c-7a739ef94a26', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGK72H35M7VRLQTK', '{"city": "New Bedford", "line1": "550 Park Road", "line2": null, "region": "MA", "country": "US", "recipient": "Nick Crebassa", "postalCode": "02740"}', '2017-12-31 16:00:00+00', 'Handed to Nick Crebassa', '0', '2017-12-24 10:00:00+00', '2017-12-31 16:00:00+00', '5'),
('2217484c-dbde-59f9-bb82-d920723ed21b', '68a6e0a8-ffec-57dd-bd99-d075753bd157', '4f0bb727-da3d-5bd6-9cda-dc2fa3432d13', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGDRTGFVTTTCWLK5', '{"city": "Columbus", "line1": "660 Oak Avenue", "line2": null, "region": "IN", "country": "US", "recipient": "Chuck Clark", "postalCode": "47201"}', '2018-01-08 16:00:00+00', 'Handed to Chuck Clark', '0', '2017-12-30 10:00:00+00', '2018-01-08 16:00:00+00', '5'),
('2e8a6111-808f-5852-8ab3-fe8b698ac587', 'c5b79217-e40f-5f3d-bb13-5379e6ba3949', 'a7b7b9a8-4bb3-5908-98c3-47fe3d5d9b1a', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGVDJXX9N297WZ93', '{"city": "New York City", "line1": "656 Maple Drive", "line2": null, "region": "NY", "country": "US", "recipient": "Roy Französisch", "postalCode": "10024"}', '2018-01-01 16:00:00+00', 'Handed to Roy Französisch', '0', '2017-12-24 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('2f0848c9-2ed7-54f3-84cd-3d4cd4a04cab', '5cd0bf87-1657-5d43-864b-12ce2e227d78', 'b58dc9d5-f497-578a-9627-b6319c0a8e62', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGLH9ZQC7J7CS4JT', '{"city": "Fairfield", "line1": "965 Mill Street", "line2": null, "region": "OH", "country": "US", "recipient": "Susan Vittorini", "postalCode": "45014"}', '2018-01-02 16:00:00+00', 'Handed to Susan Vittorini', '0', '2017-12-25 10:00:00+00', '2018-01-02 16:00:00+00', '5'),
('34192ff9-a3b3-53dd-a14c-d5f3d9a5178c', '3c136a82-d397-5954-ad4c-86b5d28aa284', '70c54b5b-e38f-5077-8df3-2026b2e361b7', 'DELIVERED', 'Parcel Post', 'Second Class', 'AGMDHVDKTW356R8R', '{"city": "Louisville", "line1": "541 Lake View", "line2": null, "region": "KY", "country": "US", "recipient": "Joni Wasserman", "postalCode": "40214"}', '2017-12-30 16:00:00+00', 'Handed to Joni Wasserman', '0', '2017-12-25 10:00:00+00', '2017-12-30 16:00:00+00', '5'),
('34ae1c1d-9889-5f95-bacf-4332de5cce6a', 'b97dd524-438d-5232-ac8b-f2084d6a1c4a', 'c2ba9437-0de0-54a7-bd5b-aad4c20c01be', 'DELIVERED', 'Blue Arrow', 'First Class', 'AGRGMVHXM5WQRDBP', '{"city": "Long Beach", "line1": "251 Lake View", "line2": null, "region": "CA", "country": "US", "recipient": "Jason Gross", "postalCode": "90805"}', '2018-01-01 16:00:00+00', 'Handed to Jason Gross', '0', '2017-12-28 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('38bcec4f-2b66-5b0a-90f0-6fd32fb9d672', '3f7c67ae-f7f0-5701-9c99-c39d36cd2fdb', '3d18da0d-9eb0-5e85-9b03-936b83e01e20', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGCZWCJ6KFGZLZ9F', '{"city": "Fargo", "line1": "814 Lake View", "line2": null, "region": "ND", "country": "US", "recipient": "Christopher Schild", "postalCode": "58103"}', '2018-01-05 16:00:00+00', 'Handed to Christopher Schild', '0', '2017-12-28 10:00:00+00', '2018-01-05 16:00:00+00', '5'),
('3deb6410-50b1-5c2b-b9f1-ef8c12f71a5f', 'c1d1fa0e-bd7e-5226-a47e-20a0f39aae8a', '948584be-4057-5624-8024-775a0eaeb59a', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG2LT4SCMHK3M45H', '{"city": "Loveland", "line1": "684 Oak Avenue", "line2": null, "region": "CO", "country": "US", "recipient": "Jill Matthias", "postalCode": "80538"}', '2018-01-06 16:00:00+00', 'Handed to Jill Matthias', '0', '2017-12-30 10:00:00+00', '2018-01-06 16:00:00+00', '5'),
('5540aef2-a893-5ca6-be78-1bb48192e1f8', '887e5f77-6851-5804-b961-a9b5bb5c305b', '3f486543-1cd6-59fb-919a-1446503f5e8d', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGW5HSH8K96R6DS3', '{"city": "Peoria", "line1": "555 Cedar Lane", "line2": null, "region": "IL", "country": "US", "recipient": "Lori Olson", "postalCode": "61604"}', '2018-01-04 16:00:00+00', 'Handed to Lori Olson', '0', '2017-12-28 10:00:00+00', '2018-01-04 16:00:00+00', '5'),
('5f3ab286-8c11-5f0a-9dbc-44774f2c4bd2', 'c5610edd-5a14-5102-abb6-2b952fd67e3d', '04a0aa82-f7d3-5f8b-998b-7f0ce4aa7e97', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG7M6Z2XC67894FR', '{"city": "New York City", "line1": "799 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Jennifer Ferguson", "postalCode": "10024"}', '2018-01-07 16:00:00+00', 'Handed to Jennifer Ferguson', '0', '2017-12-28 10:00:00+00', '2018-01-07 16:00:00+00', '5'),
('69ff80cc-8606-510e-ae58-4fefc79d3b76', 'b4964789-ae68-575e-b582-58f458c798a1', 'b11d87fb-53d8-5b74-805c-c8df81e5f983', 'DELIVERED', 'City Couriers', 'Same Day', 'AG9KRJJ5X339BMNW', '{"city": "Fremont", "line1": "842 Lake View", "line2": null, "region": "NE", "country": "US", "recipient": "Yoseph Carroll", "postalCode": "68025"}', '2017-12-26 20:00:00+00', 'Handed to Yoseph Carroll', '0', '2017-12-26 10:00:00+00', '2017-12-26 20:00:00+00', '5'),
('6b29425d-dc6f-51f9-9bd3-cacf8d5c202f', 'fca58bf8-44f4-544a-b3cc-1f7c541bdd56', '113c86b7-ad26-5671-91cd-6358b53103e1', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGHRVFX7C6DTLF96', '{"city": "Seattle", "line1": "857 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Alan Hwang", "postalCode": "98105"}', '2018-01-03 16:00:00+00', 'Handed to Alan Hwang', '0', '2017-12-24 10:00:00+00', '2018-01-03 16:00:00+00', '5'),
('6d95d4ca-49c0-5f4f-949e-eec24a591f8b', '038d0428-1354-5897-9bbd-8ae5e034f5c8', '66bfddbf-b200-5e83-b07a-3d3890e50400', 'DELIVERED', 'Parcel Post', 'Second Class', 'AG8WXGQKJVQ5ZPQB', '{"city": "Loveland", "line1": "331 Park Road", "line2": null, "region": "CO", "country": "US", "recipient": "Pamela Coakley", "postalCode": "80538"}', '2018-01-02 16:00:00+00', 'Handed to Pamela Coakley', '0', '2017-12-28 10:00:00+00', '2018-01-02 16:00:00+00', '5'),
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', 'dc3401ee-45b7-5ab0-85cf-3beeb67c960c', 'b58dc9d5-f497-578a-9627-b6319c0a8e62', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGVKVKXL8W83S2H9', '{"city": "Albuquerque", "line1": "550 Cedar Lane", "line2": null, "region": "NM", "country": "US", "recipient": "Susan Vittorini", "postalCode": "87105"}', '2018-01-04 16:00:00+00', 'Handed to Susan Vittorini', '0', '2017-12-28 10:00:00+00', '2018-01-04 16:00:00+00', '5'),
('7b563438-d948-5266-a12d-3f48b3dfccb6', '9d412b86-6305-5387-ba02-ab4d82bdf209', '1f284cf8-ee50-57b1-a020-83359e15d4d2', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGXNHDV4R58DPWBB', '{"city": "Lafayette", "line1": "681 Oak Avenue", "line2": null, "region": "LA", "country": "US", "recipient": "Christine Sundaresam", "postalCode": "70506"}', '2017-12-31 16:00:00+00', 'Handed to Christine Sundaresam', '0', '2017-12-24 10:00:00+00', '2017-12-31 16:00:00+00', '5'),
('7fa817ac-1de5-5262-8151-1a29c2e57801', 'ab514cc6-9626-5953-99a5-dcf067846a2a', '5e854a72-90d8-51b6-9244-2dba684e7cf1', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGFMV7J6FGZXMPJ6', '{"city": "Meridian", "line1": "359 Lake View", "line2": null, "region": "ID", "country": "US", "recipient": "Dave Poirier", "postalCode": "83642"}', '2018-01-02 16:00:00+00', 'Handed to Dave Poirier', '0', '2017-12-24 10:00:00+00', '2018-01-02 16:00:00+00', '5'),
('8b2dcff1-432c-5379-ab83-92f5fbe02c45', 'a5615e23-51ac-5846-b793-7ea07cac9a1a', 'dca8299d-d3e8-5bc1-8296-16d91e70555c', 'DELIVERED', 'City Couriers', 'Same Day', 'AG8GN3WZ7LD65XST', '{"city": "Newark", "line1": "917 High Street", "line2": null, "region": "OH", "country": "US", "recipient": "Dan Reichenbach", "postalCode": "43055"}', '2017-12-27 20:00:00+00', 'Handed to Dan Reichenbach', '0', '2017-12-27 10:00:00+00', '2017-12-27 20:00:00+00', '5'),
('9224b265-72b1-5991-9008-25093ced3284', '9fa4eb0b-55a1-5bad-9b20-069f50fc7df1', '5877a57e-9939-5c5b-97a4-67f13d6945cd', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGZD3RR77XG7WQF3', '{"city": "Los Angeles", "line1": "65 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Fred Hopkins", "postalCode": "90008"}', '2018-01-01 16:00:00+00', 'Handed to Fred Hopkins', '0', '2017-12-25 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('9ff28f38-8a27-570a-8adc-8f9c4e6e0eb5', '31dbb110-ca72-5a58-ac38-7f02ab74f62f', '8f53e1d2-eb81-5e38-92a8-d88293fad3fb', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGMJ7P3S4LX45VJ5', '{"city": "Nashville", "line1": "750 Cedar Lane", "line2": null, "region": "TN", "country": "US", "recipient": "Erica Hernandez", "postalCode": "37211"}', '2018-01-06 16:00:00+00', 'Handed to Erica Hernandez', '0', '2017-12-28 10:00:00+00', '2018-01-06 16:00:00+00', '5'),
('a797cd11-ee83-5753-9203-ea5ccd459300', '8d5466be-271f-5254-9c7b-c7375f7fe278', '8598c297-d72d-57f7-ba86-583419ef92de', 'DELIVERED', 'Blue Arrow', 'First Class', 'AGBQF8BFX7V83PT8', '{"city": "Dallas", "line1": "469 Park Road", "line2": null, "region": "TX", "country": "US", "recipient": "Neola Schneider", "postalCode": "75220"}', '2017-12-28 16:00:00+00', 'Handed to Neola Schneider', '0', '2017-12-24 10:00:00+00', '2017-12-28 16:00:00+00', '5'),
('aaa74779-2751-5e07-89f0-72d25715dbcd', '4e03e7ee-6349-5a7b-9611-29728177e7fd', '67049597-d674-56d4-bb10-42ecc57917f5', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGK8K7XN4XFHG6KV', '{"city": "Dallas", "line1": "359 High Street", "line2": null, "region": "TX", "country": "US", "recipient": "Guy Armstrong", "postalCode": "75081"}', '2018-01-04 16:00:00+00', 'Handed to Guy Armstrong', '0', '2017-12-25 10:00:00+00', '2018-01-04 16:00:00+00', '5'),
('ac1b0d1a-d6a8-5388-90f2-1779d786857c', '7b7be2c8-cb20-5fcf-92f6-7cecaf6fca65', 'b153b3f3-7171-5b43-a6a3-3d95779df174', 'DELIVERED', 'Parcel Post', 'Second Class', 'AGT8JWRJBZ9DXF8N', '{"city": "Huntsville", "line1": "99 Main Street", "line2": null, "region": "AL", "country": "US", "recipient": "Mick Hernandez", "postalCode": "35810"}', '2017-12-31 16:00:00+00', 'Handed to Mick Hernandez', '0', '2017-12-25 10:00:00+00', '2017-12-31 16:00:00+00', '5'),
('bc5033cc-f0df-583d-8e5d-fe6e348ca2d8', '57ec06a2-590a-563f-8706-ba068a5eb6d2', '020189f7-9f64-5c3d-97d2-dd82fb289adc', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGXCP3G49QX4RNMC', '{"city": "Oceanside", "line1": "550 Park Road", "line2": null, "region": "NY", "country": "US", "recipient": "Hunter Glantz", "postalCode": "11572"}', '2017-12-31 16:00:00+00', 'Handed to Hunter Glantz', '0', '2017-12-24 10:00:00+00', '2017-12-31 16:00:00+00', '5'),
('be949692-f437-5ad4-a70b-8f34d4233820', 'd86f1b91-a381-5831-a30d-e5bbfe57ba5d', '99662cac-94b7-57cf-8971-b02571c15b2b', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGLP44QQHD8Q2B5R', '{"city": "Odessa", "line1": "965 Maple Drive", "line2": null, "region": "TX", "country": "US", "recipient": "Karen Bern", "postalCode": "79762"}', '2018-01-04 16:00:00+00', 'Handed to Karen Bern', '0', '2017-12-26 10:00:00+00', '2018-01-04 16:00:00+00', '5'),
('bfd89c5f-35a6-5592-bea9-77b87911d5a9', '1b9ad618-c2d3-5ab6-8a3c-0def41d334b3', 'b95cd0d4-8267-59df-ae74-9b42f6a02a9e', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG2T92ZXDSKH8VK4', '{"city": "Los Angeles", "line1": "274 Park Road", "line2": null, "region": "CA", "country": "US", "recipient": "James Galang", "postalCode": "90049"}', '2018-01-05 16:00:00+00', 'Handed to James Galang', '0', '2017-12-29 10:00:00+00', '2018-01-05 16:00:00+00', '5'),
('c04b4822-ea29-5751-ab5a-689488401865', '5e596ea9-2689-5d1e-91da-f3cc8c8f9946', '8fce46e8-0c0c-50ac-aa48-8b0102c69a78', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG567JNZRW63LV5N', '{"city": "Columbus", "line1": "867 Lake View", "line2": null, "region": "OH", "country": "US", "recipient": "Tracy Collins", "postalCode": "43229"}', '2018-01-02 16:00:00+00', 'Handed to Tracy Collins', '0', '2017-12-26 10:00:00+00', '2018-01-02 16:00:00+00', '5'),
('c788078d-4d5d-50fc-aed9-c5805484bc43', 'd0fcff07-2cad-5547-9db7-705993ef9014', '55902bac-bf30-513c-98a0-1faad2658550', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGDBGX5JB2VGD9QX', '{"city": "Everett", "line1": "888 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Giulietta Dortch", "postalCode": "98208"}', '2018-01-01 16:00:00+00', 'Handed to Giulietta Dortch', '0', '2017-12-25 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('cb5fb8e9-8155-5dc3-9137-09023c673694', '345651c3-f7dd-5fc4-8aed-ab6d34d5df62', '4c5be571-0130-5c6c-8ad4-cc78657b59d7', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGHJGLQ93LG54HDM', '{"city": "New York City", "line1": "28 Maple Drive", "line2": null, "region": "NY", "country": "US", "recipient": "Cynthia Voltz", "postalCode": "10035"}', '2018-01-02 16:00:00+00', 'Handed to Cynthia Voltz', '0', '2017-12-25 10:00:00+00', '2018-01-02 16:00:00+00', '5'),
('cc58883e-7e90-5315-93d9-bc2c683d2b90', 'abb8423a-9950-5765-8caa-be18242388d9', '766ffde4-19a7-5a25-b6ee-17cb475b9c0f', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG7G2W6BFB3V44DK', '{"city": "Seattle", "line1": "160 Mill Street", "line2": null, "region": "WA", "country": "US", "recipient": "Harry Marie", "postalCode": "98103"}', '2018-01-05 16:00:00+00', 'Handed to Harry Marie', '0', '2017-12-28 10:00:00+00', '2018-01-05 16:00:00+00', '5'),
('ccae2643-7f39-5a6a-b321-53868cab91d5', 'bc2194b1-c9b8-51ed-afd2-d0ad3caae484', 'd3adfc14-ecd8-52aa-b8f9-4319c683c9b4', 'DELIVERED', 'Parcel Post', 'Second Class', 'AGMX6T2H53WXJ2SJ', '{"city": "San Francisco", "line1": "917 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Kristen Hastings", "postalCode": "94110"}', '2018-01-04 16:00:00+00', 'Handed to Kristen Hastings', '0', '2017-12-28 10:00:00+00', '2018-01-04 16:00:00+00', '5'),
('d3b77d8a-9898-5b5e-ac1f-a14c54bf5c2a', 'a6ad3b98-d17b-559f-b05e-ef99a5a94255', '28d6496c-7c16-5602-88b8-d1013789d8af', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG7HXMVZPRW6H82W', '{"city": "Anaheim", "line1": "742 Maple Drive", "line2": null, "region": "CA", "country": "US", "recipient": "Ben Peterman", "postalCode": "92804"}', '2018-01-08 16:00:00+00', 'Handed to Ben Peterman', '0', '2017-12-29 10:00:00+00', '2018-01-08 16:00:00+00', '5'),
('d618169e-cebf-5125-afd5-a06127dc6676', 'c7dc8d3d-c457-5ae9-9e15-fca9bbdc96f9', '6f5678b8-60f4-5996-a1af-42f2ec44078e', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGR62VW77GZJ8J97', '{"city": "Burlington", "line1": "660 Main Street", "line2": null, "region": "IA", "country": "US", "recipient": "Patrick O''Brill", "postalCode": "52601"}', '2018-01-04 16:00:00+00', 'Handed to Patrick O''Brill', '0', '2017-12-26 10:00:00+00', '2018-01-04 16:00:00+00', '5'),
('eb723600-7aed-52bc-ae5d-85e90ac46072', 'c130f717-9cf9-583a-bcda-dbf294470a58', 'b562ba48-4357-53b2-bf41-a8a2186469c9', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG75FPV3LL9STQH5', '{"city": "Chandler", "line1": "91 Park Road", "line2": null, "region": "AZ", "country": "US", "recipient": "James Lanier", "postalCode": "85224"}', '2018-01-03 16:00:00+00', 'Handed to James Lanier', '0', '2017-12-24 10:00:00+00', '2018-01-03 16:00:00+00', '5'),
('eba30c36-338b-5fd7-9ed4-faba3f973e6f', 'baa6acb7-86a0-5328-b80e-d04dee022efd', '5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGQ329J56V35SLNM', '{"city": "East Orange", "line1": "596 Mill Street", "line2": null, "region": "NJ", "country": "US", "recipient": "Patrick O''Donnell", "postalCode": "07017"}', '2018-01-01 16:00:00+00', 'Handed to Patrick O''Donnell', '0', '2017-12-25 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '7f02b72d-7184-5272-8055-dacd116b50d8', '824257af-be24-5397-b503-09784c787f2e', 'DELIVERED', 'Blue Arrow', 'First Class', 'AGG9Z3XT9PG98XPB', '{"city": "Hialeah", "line1": "417 Park Road", "line2": null, "region": "FL", "country": "US", "recipient": "Jennifer Halladay", "postalCode": "33012"}', '2017-12-29 16:00:00+00', 'Handed to Jennifer Halladay', '0', '2017-12-25 10:00:00+00', '2017-12-29 16:00:00+00', '5'),
('eef3b28e-fada-5e7e-b21a-5998a1257991', 'fd149ad9-5e2e-538a-af30-c62269b2b9c3', '856b63e8-13f8-5efb-8a08-3abc6a2beeb6', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG662W9TDKN4JF2D', '{"city": "Round Rock", "line1": "640 Cedar Lane", "line2": null, "region": "TX", "country": "US", "recipient": "Greg Hansen", "postalCode": "78664"}', '2018-01-04 16:00:00+00', 'Handed to Greg Hansen', '0', '2017-12-28 10:00:00+00', '2018-01-04 16:00:00+00', '5'),
('f1b9abf5-1d24-5cc7-9ece-35ce12eb740a', 'b8be2f7d-b9ff-51db-8f38-551f862680c0', '5dd3abaa-4aef-58f2-b88f-b9b2f95068e2', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGBZX6GKCTWGKW5X', '{"city": "New York City", "line1": "671 Park Road", "line2": null, "region": "NY", "country": "US", "recipient": "Patrick O''Donnell", "postalCode": "10009"}', '2018-01-06 16:00:00+00', 'Handed to Patrick O''Donnell', '0', '2017-12-30 10:00:00+00', '2018-01-06 16:00:00+00', '5'),
('f403dc01-09c2-5cba-a355-85362d2b15a3', '4a7feae0-f6ce-5adb-8eb6-8f74fb844df7', '2105d49a-69f1-556c-b4bf-6c4ee32caf76', 'DELIVERED', 'Blue Arrow', 'First Class', 'AGPXN2CH7LRJ6RRQ', '{"city": "New York City", "line1": "499 Main Street", "line2": null, "region": "NY", "country": "US", "recipient": "Michael Chen", "postalCode": "10035"}', '2018-01-01 16:00:00+00', 'Handed to Michael Chen', '0', '2017-12-29 10:00:00+00', '2018-01-01 16:00:00+00', '5'),
('f40b76f9-a8b9-55c7-82b7-9d6bdb86e130', 'a60aa7c1-8dd7-5c2a-a39c-f777cd45f62a', '2babed82-b50a-5211-a953-74519464e05d', 'DELIVERED', 'Parcel Post', 'Second Class', 'AGBWC2Z6M5DNR3W9', '{"city": "Louisville", "line1": "641 Lake View", "line2": null, "region": "KY", "country": "US", "recipient": "Katherine Hughes", "postalCode": "40214"}', '2018-01-03 16:00:00+00', 'Handed to Katherine Hughes', '0', '2017-12-29 10:00:00+00', '2018-01-03 16:00:00+00', '5'),
('f7b264ef-3685-5d6e-835d-67e8ec09d5a9', '2a566b01-3a87-5fcd-b208-b5a254a2bb83', '0322f252-1bfd-5f8a-97de-2eedb7cfa9c0', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGLVH72VGVGZPCVN', '{"city": "Grand Rapids", "line1": "916 High Street", "line2": null, "region": "MI", "country": "US", "recipient": "Ken Brennan", "postalCode": "49505"}', '2018-01-07 16:00:00+00', 'Handed to Ken Brennan', '0', '2017-12-29 10:00:00+00', '2018-01-07 16:00:00+00', '5'),
('f8a0f393-e369-50f3-8ff5-fc1f70fd50eb', '4b145af6-e3de-518c-86d0-5b1295982174', '868afbd4-5c7c-549e-9791-52b5a50d1674', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AG8N7W5656Q5NH7K', '{"city": "Fairfield", "line1": "588 Cedar Lane", "line2": null, "region": "CA", "country": "US", "recipient": "Erica Bern", "postalCode": "94533"}', '2018-01-06 16:00:00+00', 'Handed to Erica Bern', '0', '2017-12-30 10:00:00+00', '2018-01-06 16:00:00+00', '5'),
('f9b4a506-3d4a-50e2-8d7c-f540568f9dbb', '68d790b9-b4ac-582b-8650-2ece2fa98bc7', '4c8022e1-19a7-5b1d-83bc-ffb1720a4f0a', 'DELIVERED', 'Parcel Post', 'Standard Class', 'AGHV38D452ZW7Q23', '{"city": "Edmonds", "line1": "603 Main Street", "line2": null, "region": "WA", "country": "US", "recipient": "Bruce Stewart", "postalCode": "98026"}', '2018-01-05 16:00:00+00', 'Handed to Bruce Stewart', '0', '2017-12-29 10:00:00+00', '2018-01-05 16:00:00+00', '5');

insert into public.delivery_event (delivery_id, version, kind, at, note) values
('01a2272e-e61c-74aa-bbbb-80b4c5645967', '1', 'SCHEDULED', '2026-11-29 12:01:54.716+00', NULL),
('01a2272e-e61c-74aa-bbbb-80b4c5645967', '2', 'PICKED_UP', '2026-11-29 12:01:55.447+00', NULL),
('01a2272e-e61c-74aa-bbbb-80b4c5645967', '3', 'IN_TRANSIT', '2026-11-29 12:01:55.585+00', NULL),
('01a2272e-e61c-74aa-bbbb-80b4c5645967', '4', 'OUT_FOR_DELIVERY', '2026-11-29 12:01:55.618+00', NULL),
('01a2272e-e61c-74aa-bbbb-80b4c5645967', '5', 'DELIVERED', '2026-11-29 12:01:55.678+00', 'Left with the neighbour'),
('01a2272f-0150-75b6-8de2-a234adc9bdb5', '1', 'SCHEDULED', '2026-11-29 12:02:01.681+00', NULL),
('01a2272f-0150-75b6-8de2-a234adc9bdb5', '2', 'PICKED_UP', '2026-11-29 12:02:02.625+00', NULL),
('01a2272f-0150-75b6-8de2-a234adc9bdb5', '3', 'IN_TRANSIT', '2026-11-29 12:02:02.83+00', NULL),
('01a2272f-0150-75b6-8de2-a234adc9bdb5', '4', 'OUT_FOR_DELIVERY', '2026-11-29 12:02:03.046+00', NULL),
('01a2272f-0150-75b6-8de2-a234adc9bdb5', '5', 'DELIVERED', '2026-11-29 12:02:03.313+00', 'Left with the neighbour'),
('01a2272f-248f-76f8-81e4-e2a225977b25', '1', 'SCHEDULED', '2026-11-29 12:02:10.704+00', NULL),
('01a2272f-248f-76f8-81e4-e2a225977b25', '2', 'CANCELLED', '2026-11-29 12:02:11.613+00', NULL),
('01a2272f-46d9-72db-afd4-001d2cc59fbe', '1', 'SCHEDULED', '2026-11-29 12:02:19.481+00', NULL),
('01a2272f-57ab-70e3-aa83-20911579f12b', '1', 'SCHEDULED', '2026-11-29 12:02:23.787+00', NULL),
('01a2272f-57ab-70e3-aa83-20911579f12b', '2', 'PICKED_UP', '2026-11-29 12:02:24.307+00', NULL),
('01a2272f-6580-75dd-8771-52f545ad9ae5', '1', 'SCHEDULED', '2026-11-29 12:02:27.328+00', NULL),
('01a2272f-6580-75dd-8771-52f545ad9ae5', '2', 'PICKED_UP', '2026-11-29 12:02:27.909+00', NULL),
('01a2272f-6580-75dd-8771-52f545ad9ae5', '3', 'OUT_FOR_DELIVERY', '2026-11-29 12:02:28.049+00', NULL),
('01a2272f-6580-75dd-8771-52f545ad9ae5', '4', 'FAILED_ATTEMPT', '2026-11-29 12:02:28.182+00', 'Nobody was at home'),
('01a2272f-76f7-7363-b49f-fed6be6f0ac4', '1', 'SCHEDULED', '2026-11-29 12:02:31.799+00', NULL),
('0bdd89b0-1745-56d0-b780-5c216d790925', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('0bdd89b0-1745-56d0-b780-5c216d790925', '2', 'PICKED_UP', '2017-12-29 16:00:00+00', NULL),
('0bdd89b0-1745-56d0-b780-5c216d790925', '3', 'IN_TRANSIT', '2017-12-30 10:00:00+00', NULL),
('0bdd89b0-1745-56d0-b780-5c216d790925', '4', 'OUT_FOR_DELIVERY', '2017-12-31 22:00:00+00', NULL),
('0bdd89b0-1745-56d0-b780-5c216d790925', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Ralph Arnett'),
('1128c795-2fce-5332-927e-5f18ccddbd9e', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('1128c795-2fce-5332-927e-5f18ccddbd9e', '2', 'PICKED_UP', '2017-12-29 16:00:00+00', NULL),
('1128c795-2fce-5332-927e-5f18ccddbd9e', '3', 'IN_TRANSIT', '2017-12-30 10:00:00+00', NULL),
('1128c795-2fce-5332-927e-5f18ccddbd9e', '4', 'OUT_FOR_DELIVERY', '2017-12-31 22:00:00+00', NULL),
('1128c795-2fce-5332-927e-5f18ccddbd9e', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Ann Chong'),
('16250b7e-3e7e-5003-930d-692ba57b5a78', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('16250b7e-3e7e-5003-930d-692ba57b5a78', '2', 'PICKED_UP', '2017-12-28 16:00:00+00', NULL),
('16250b7e-3e7e-5003-930d-692ba57b5a78', '3', 'IN_TRANSIT', '2017-12-29 10:00:00+00', NULL),
('16250b7e-3e7e-5003-930d-692ba57b5a78', '4', 'OUT_FOR_DELIVERY', '2017-12-30 22:00:00+00', NULL),
('16250b7e-3e7e-5003-930d-692ba57b5a78', '5', 'DELIVERED', '2017-12-31 16:00:00+00', 'Handed to Nick Crebassa'),
('2217484c-dbde-59f9-bb82-d920723ed21b', '1', 'SCHEDULED', '2017-12-30 10:00:00+00', NULL),
('2217484c-dbde-59f9-bb82-d920723ed21b', '2', 'PICKED_UP', '2018-01-05 16:00:00+00', NULL),
('2217484c-dbde-59f9-bb82-d920723ed21b', '3', 'IN_TRANSIT', '2018-01-06 10:00:00+00', NULL),
('2217484c-dbde-59f9-bb82-d920723ed21b', '4', 'OUT_FOR_DELIVERY', '2018-01-07 22:00:00+00', NULL),
('2217484c-dbde-59f9-bb82-d920723ed21b', '5', 'DELIVERED', '2018-01-08 16:00:00+00', 'Handed to Chuck Clark'),
('2e8a6111-808f-5852-8ab3-fe8b698ac587', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('2e8a6111-808f-5852-8ab3-fe8b698ac587', '2', 'PICKED_UP', '2017-12-29 16:00:00+00', NULL),
('2e8a6111-808f-5852-8ab3-fe8b698ac587', '3', 'IN_TRANSIT', '2017-12-30 10:00:00+00', NULL),
('2e8a6111-808f-5852-8ab3-fe8b698ac587', '4', 'OUT_FOR_DELIVERY', '2017-12-31 22:00:00+00', NULL),
('2e8a6111-808f-5852-8ab3-fe8b698ac587', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Roy Französisch'),
('2f0848c9-2ed7-54f3-84cd-3d4cd4a04cab', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('2f0848c9-2ed7-54f3-84cd-3d4cd4a04cab', '2', 'PICKED_UP', '2017-12-30 16:00:00+00', NULL),
('2f0848c9-2ed7-54f3-84cd-3d4cd4a04cab', '3', 'IN_TRANSIT', '2017-12-31 10:00:00+00', NULL),
('2f0848c9-2ed7-54f3-84cd-3d4cd4a04cab', '4', 'OUT_FOR_DELIVERY', '2018-01-01 22:00:00+00', NULL),
('2f0848c9-2ed7-54f3-84cd-3d4cd4a04cab', '5', 'DELIVERED', '2018-01-02 16:00:00+00', 'Handed to Susan Vittorini'),
('34192ff9-a3b3-53dd-a14c-d5f3d9a5178c', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('34192ff9-a3b3-53dd-a14c-d5f3d9a5178c', '2', 'PICKED_UP', '2017-12-28 16:00:00+00', NULL),
('34192ff9-a3b3-53dd-a14c-d5f3d9a5178c', '3', 'IN_TRANSIT', '2017-12-29 04:00:00+00', NULL),
('34192ff9-a3b3-53dd-a14c-d5f3d9a5178c', '4', 'OUT_FOR_DELIVERY', '2017-12-30 04:00:00+00', NULL),
('34192ff9-a3b3-53dd-a14c-d5f3d9a5178c', '5', 'DELIVERED', '2017-12-30 16:00:00+00', 'Handed to Joni Wasserman'),
('34ae1c1d-9889-5f95-bacf-4332de5cce6a', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('34ae1c1d-9889-5f95-bacf-4332de5cce6a', '2', 'PICKED_UP', '2017-12-31 16:00:00+00', NULL),
('34ae1c1d-9889-5f95-bacf-4332de5cce6a', '3', 'IN_TRANSIT', '2017-12-31 22:00:00+00', NULL),
('34ae1c1d-9889-5f95-bacf-4332de5cce6a', '4', 'OUT_FOR_DELIVERY', '2018-01-01 10:00:00+00', NULL),
('34ae1c1d-9889-5f95-bacf-4332de5cce6a', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Jason Gross'),
('38bcec4f-2b66-5b0a-90f0-6fd32fb9d672', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('38bcec4f-2b66-5b0a-90f0-6fd32fb9d672', '2', 'PICKED_UP', '2018-01-02 16:00:00+00', NULL),
('38bcec4f-2b66-5b0a-90f0-6fd32fb9d672', '3', 'IN_TRANSIT', '2018-01-03 10:00:00+00', NULL),
('38bcec4f-2b66-5b0a-90f0-6fd32fb9d672', '4', 'OUT_FOR_DELIVERY', '2018-01-04 22:00:00+00', NULL),
('38bcec4f-2b66-5b0a-90f0-6fd32fb9d672', '5', 'DELIVERED', '2018-01-05 16:00:00+00', 'Handed to Christopher Schild'),
('3deb6410-50b1-5c2b-b9f1-ef8c12f71a5f', '1', 'SCHEDULED', '2017-12-30 10:00:00+00', NULL),
('3deb6410-50b1-5c2b-b9f1-ef8c12f71a5f', '2', 'PICKED_UP', '2018-01-03 16:00:00+00', NULL),
('3deb6410-50b1-5c2b-b9f1-ef8c12f71a5f', '3', 'IN_TRANSIT', '2018-01-04 10:00:00+00', NULL),
('3deb6410-50b1-5c2b-b9f1-ef8c12f71a5f', '4', 'OUT_FOR_DELIVERY', '2018-01-05 22:00:00+00', NULL),
('3deb6410-50b1-5c2b-b9f1-ef8c12f71a5f', '5', 'DELIVERED', '2018-01-06 16:00:00+00', 'Handed to Jill Matthias'),
('5540aef2-a893-5ca6-be78-1bb48192e1f8', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('5540aef2-a893-5ca6-be78-1bb48192e1f8', '2', 'PICKED_UP', '2018-01-01 16:00:00+00', NULL),
('5540aef2-a893-5ca6-be78-1bb48192e1f8', '3', 'IN_TRANSIT', '2018-01-02 10:00:00+00', NULL),
('5540aef2-a893-5ca6-be78-1bb48192e1f8', '4', 'OUT_FOR_DELIVERY', '2018-01-03 22:00:00+00', NULL),
('5540aef2-a893-5ca6-be78-1bb48192e1f8', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Lori Olson'),
('5f3ab286-8c11-5f0a-9dbc-44774f2c4bd2', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('5f3ab286-8c11-5f0a-9dbc-44774f2c4bd2', '2', 'PICKED_UP', '2018-01-04 16:00:00+00', NULL),
('5f3ab286-8c11-5f0a-9dbc-44774f2c4bd2', '3', 'IN_TRANSIT', '2018-01-05 10:00:00+00', NULL),
('5f3ab286-8c11-5f0a-9dbc-44774f2c4bd2', '4', 'OUT_FOR_DELIVERY', '2018-01-06 22:00:00+00', NULL),
('5f3ab286-8c11-5f0a-9dbc-44774f2c4bd2', '5', 'DELIVERED', '2018-01-07 16:00:00+00', 'Handed to Jennifer Ferguson'),
('69ff80cc-8606-510e-ae58-4fefc79d3b76', '1', 'SCHEDULED', '2017-12-26 10:00:00+00', NULL),
('69ff80cc-8606-510e-ae58-4fefc79d3b76', '2', 'PICKED_UP', '2017-12-26 16:00:00+00', NULL),
('69ff80cc-8606-510e-ae58-4fefc79d3b76', '3', 'IN_TRANSIT', '2017-12-26 17:00:00+00', NULL),
('69ff80cc-8606-510e-ae58-4fefc79d3b76', '4', 'OUT_FOR_DELIVERY', '2017-12-26 19:00:00+00', NULL),
('69ff80cc-8606-510e-ae58-4fefc79d3b76', '5', 'DELIVERED', '2017-12-26 20:00:00+00', 'Handed to Yoseph Carroll'),
('6b29425d-dc6f-51f9-9bd3-cacf8d5c202f', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('6b29425d-dc6f-51f9-9bd3-cacf8d5c202f', '2', 'PICKED_UP', '2017-12-31 16:00:00+00', NULL),
('6b29425d-dc6f-51f9-9bd3-cacf8d5c202f', '3', 'IN_TRANSIT', '2018-01-01 10:00:00+00', NULL),
('6b29425d-dc6f-51f9-9bd3-cacf8d5c202f', '4', 'OUT_FOR_DELIVERY', '2018-01-02 22:00:00+00', NULL),
('6b29425d-dc6f-51f9-9bd3-cacf8d5c202f', '5', 'DELIVERED', '2018-01-03 16:00:00+00', 'Handed to Alan Hwang'),
('6d95d4ca-49c0-5f4f-949e-eec24a591f8b', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('6d95d4ca-49c0-5f4f-949e-eec24a591f8b', '2', 'PICKED_UP', '2017-12-31 16:00:00+00', NULL),
('6d95d4ca-49c0-5f4f-949e-eec24a591f8b', '3', 'IN_TRANSIT', '2018-01-01 04:00:00+00', NULL),
('6d95d4ca-49c0-5f4f-949e-eec24a591f8b', '4', 'OUT_FOR_DELIVERY', '2018-01-02 04:00:00+00', NULL),
('6d95d4ca-49c0-5f4f-949e-eec24a591f8b', '5', 'DELIVERED', '2018-01-02 16:00:00+00', 'Handed to Pamela Coakley'),
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', '2', 'PICKED_UP', '2018-01-01 16:00:00+00', NULL),
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', '3', 'IN_TRANSIT', '2018-01-02 10:00:00+00', NULL),
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', '4', 'OUT_FOR_DELIVERY', '2018-01-03 22:00:00+00', NULL),
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Susan Vittorini');

insert into public.delivery_event (delivery_id, version, kind, at, note) values
('7b563438-d948-5266-a12d-3f48b3dfccb6', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('7b563438-d948-5266-a12d-3f48b3dfccb6', '2', 'PICKED_UP', '2017-12-28 16:00:00+00', NULL),
('7b563438-d948-5266-a12d-3f48b3dfccb6', '3', 'IN_TRANSIT', '2017-12-29 10:00:00+00', NULL),
('7b563438-d948-5266-a12d-3f48b3dfccb6', '4', 'OUT_FOR_DELIVERY', '2017-12-30 22:00:00+00', NULL),
('7b563438-d948-5266-a12d-3f48b3dfccb6', '5', 'DELIVERED', '2017-12-31 16:00:00+00', 'Handed to Christine Sundaresam'),
('7fa817ac-1de5-5262-8151-1a29c2e57801', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('7fa817ac-1de5-5262-8151-1a29c2e57801', '2', 'PICKED_UP', '2017-12-30 16:00:00+00', NULL),
('7fa817ac-1de5-5262-8151-1a29c2e57801', '3', 'IN_TRANSIT', '2017-12-31 10:00:00+00', NULL),
('7fa817ac-1de5-5262-8151-1a29c2e57801', '4', 'OUT_FOR_DELIVERY', '2018-01-01 22:00:00+00', NULL),
('7fa817ac-1de5-5262-8151-1a29c2e57801', '5', 'DELIVERED', '2018-01-02 16:00:00+00', 'Handed to Dave Poirier'),
('8b2dcff1-432c-5379-ab83-92f5fbe02c45', '1', 'SCHEDULED', '2017-12-27 10:00:00+00', NULL),
('8b2dcff1-432c-5379-ab83-92f5fbe02c45', '2', 'PICKED_UP', '2017-12-27 16:00:00+00', NULL),
('8b2dcff1-432c-5379-ab83-92f5fbe02c45', '3', 'IN_TRANSIT', '2017-12-27 17:00:00+00', NULL),
('8b2dcff1-432c-5379-ab83-92f5fbe02c45', '4', 'OUT_FOR_DELIVERY', '2017-12-27 19:00:00+00', NULL),
('8b2dcff1-432c-5379-ab83-92f5fbe02c45', '5', 'DELIVERED', '2017-12-27 20:00:00+00', 'Handed to Dan Reichenbach'),
('9224b265-72b1-5991-9008-25093ced3284', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('9224b265-72b1-5991-9008-25093ced3284', '2', 'PICKED_UP', '2017-12-29 16:00:00+00', NULL),
('9224b265-72b1-5991-9008-25093ced3284', '3', 'IN_TRANSIT', '2017-12-30 10:00:00+00', NULL),
('9224b265-72b1-5991-9008-25093ced3284', '4', 'OUT_FOR_DELIVERY', '2017-12-31 22:00:00+00', NULL),
('9224b265-72b1-5991-9008-25093ced3284', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Fred Hopkins'),
('9ff28f38-8a27-570a-8adc-8f9c4e6e0eb5', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('9ff28f38-8a27-570a-8adc-8f9c4e6e0eb5', '2', 'PICKED_UP', '2018-01-03 16:00:00+00', NULL),
('9ff28f38-8a27-570a-8adc-8f9c4e6e0eb5', '3', 'IN_TRANSIT', '2018-01-04 10:00:00+00', NULL),
('9ff28f38-8a27-570a-8adc-8f9c4e6e0eb5', '4', 'OUT_FOR_DELIVERY', '2018-01-05 22:00:00+00', NULL),
('9ff28f38-8a27-570a-8adc-8f9c4e6e0eb5', '5', 'DELIVERED', '2018-01-06 16:00:00+00', 'Handed to Erica Hernandez'),
('a797cd11-ee83-5753-9203-ea5ccd459300', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('a797cd11-ee83-5753-9203-ea5ccd459300', '2', 'PICKED_UP', '2017-12-27 16:00:00+00', NULL),
('a797cd11-ee83-5753-9203-ea5ccd459300', '3', 'IN_TRANSIT', '2017-12-27 22:00:00+00', NULL),
('a797cd11-ee83-5753-9203-ea5ccd459300', '4', 'OUT_FOR_DELIVERY', '2017-12-28 10:00:00+00', NULL),
('a797cd11-ee83-5753-9203-ea5ccd459300', '5', 'DELIVERED', '2017-12-28 16:00:00+00', 'Handed to Neola Schneider'),
('aaa74779-2751-5e07-89f0-72d25715dbcd', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('aaa74779-2751-5e07-89f0-72d25715dbcd', '2', 'PICKED_UP', '2018-01-01 16:00:00+00', NULL),
('aaa74779-2751-5e07-89f0-72d25715dbcd', '3', 'IN_TRANSIT', '2018-01-02 10:00:00+00', NULL),
('aaa74779-2751-5e07-89f0-72d25715dbcd', '4', 'OUT_FOR_DELIVERY', '2018-01-03 22:00:00+00', NULL),
('aaa74779-2751-5e07-89f0-72d25715dbcd', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Guy Armstrong'),
('ac1b0d1a-d6a8-5388-90f2-1779d786857c', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('ac1b0d1a-d6a8-5388-90f2-1779d786857c', '2', 'PICKED_UP', '2017-12-29 16:00:00+00', NULL),
('ac1b0d1a-d6a8-5388-90f2-1779d786857c', '3', 'IN_TRANSIT', '2017-12-30 04:00:00+00', NULL),
('ac1b0d1a-d6a8-5388-90f2-1779d786857c', '4', 'OUT_FOR_DELIVERY', '2017-12-31 04:00:00+00', NULL),
('ac1b0d1a-d6a8-5388-90f2-1779d786857c', '5', 'DELIVERED', '2017-12-31 16:00:00+00', 'Handed to Mick Hernandez'),
('bc5033cc-f0df-583d-8e5d-fe6e348ca2d8', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('bc5033cc-f0df-583d-8e5d-fe6e348ca2d8', '2', 'PICKED_UP', '2017-12-28 16:00:00+00', NULL),
('bc5033cc-f0df-583d-8e5d-fe6e348ca2d8', '3', 'IN_TRANSIT', '2017-12-29 10:00:00+00', NULL),
('bc5033cc-f0df-583d-8e5d-fe6e348ca2d8', '4', 'OUT_FOR_DELIVERY', '2017-12-30 22:00:00+00', NULL),
('bc5033cc-f0df-583d-8e5d-fe6e348ca2d8', '5', 'DELIVERED', '2017-12-31 16:00:00+00', 'Handed to Hunter Glantz'),
('be949692-f437-5ad4-a70b-8f34d4233820', '1', 'SCHEDULED', '2017-12-26 10:00:00+00', NULL),
('be949692-f437-5ad4-a70b-8f34d4233820', '2', 'PICKED_UP', '2018-01-01 16:00:00+00', NULL),
('be949692-f437-5ad4-a70b-8f34d4233820', '3', 'IN_TRANSIT', '2018-01-02 10:00:00+00', NULL),
('be949692-f437-5ad4-a70b-8f34d4233820', '4', 'OUT_FOR_DELIVERY', '2018-01-03 22:00:00+00', NULL),
('be949692-f437-5ad4-a70b-8f34d4233820', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Karen Bern'),
('bfd89c5f-35a6-5592-bea9-77b87911d5a9', '1', 'SCHEDULED', '2017-12-29 10:00:00+00', NULL),
('bfd89c5f-35a6-5592-bea9-77b87911d5a9', '2', 'PICKED_UP', '2018-01-02 16:00:00+00', NULL),
('bfd89c5f-35a6-5592-bea9-77b87911d5a9', '3', 'IN_TRANSIT', '2018-01-03 10:00:00+00', NULL),
('bfd89c5f-35a6-5592-bea9-77b87911d5a9', '4', 'OUT_FOR_DELIVERY', '2018-01-04 22:00:00+00', NULL),
('bfd89c5f-35a6-5592-bea9-77b87911d5a9', '5', 'DELIVERED', '2018-01-05 16:00:00+00', 'Handed to James Galang'),
('c04b4822-ea29-5751-ab5a-689488401865', '1', 'SCHEDULED', '2017-12-26 10:00:00+00', NULL),
('c04b4822-ea29-5751-ab5a-689488401865', '2', 'PICKED_UP', '2017-12-30 16:00:00+00', NULL),
('c04b4822-ea29-5751-ab5a-689488401865', '3', 'IN_TRANSIT', '2017-12-31 10:00:00+00', NULL),
('c04b4822-ea29-5751-ab5a-689488401865', '4', 'OUT_FOR_DELIVERY', '2018-01-01 22:00:00+00', NULL),
('c04b4822-ea29-5751-ab5a-689488401865', '5', 'DELIVERED', '2018-01-02 16:00:00+00', 'Handed to Tracy Collins'),
('c788078d-4d5d-50fc-aed9-c5805484bc43', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('c788078d-4d5d-50fc-aed9-c5805484bc43', '2', 'PICKED_UP', '2017-12-29 16:00:00+00', NULL),
('c788078d-4d5d-50fc-aed9-c5805484bc43', '3', 'IN_TRANSIT', '2017-12-30 10:00:00+00', NULL),
('c788078d-4d5d-50fc-aed9-c5805484bc43', '4', 'OUT_FOR_DELIVERY', '2017-12-31 22:00:00+00', NULL),
('c788078d-4d5d-50fc-aed9-c5805484bc43', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Giulietta Dortch'),
('cb5fb8e9-8155-5dc3-9137-09023c673694', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('cb5fb8e9-8155-5dc3-9137-09023c673694', '2', 'PICKED_UP', '2017-12-30 16:00:00+00', NULL),
('cb5fb8e9-8155-5dc3-9137-09023c673694', '3', 'IN_TRANSIT', '2017-12-31 10:00:00+00', NULL),
('cb5fb8e9-8155-5dc3-9137-09023c673694', '4', 'OUT_FOR_DELIVERY', '2018-01-01 22:00:00+00', NULL),
('cb5fb8e9-8155-5dc3-9137-09023c673694', '5', 'DELIVERED', '2018-01-02 16:00:00+00', 'Handed to Cynthia Voltz'),
('cc58883e-7e90-5315-93d9-bc2c683d2b90', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('cc58883e-7e90-5315-93d9-bc2c683d2b90', '2', 'PICKED_UP', '2018-01-02 16:00:00+00', NULL),
('cc58883e-7e90-5315-93d9-bc2c683d2b90', '3', 'IN_TRANSIT', '2018-01-03 10:00:00+00', NULL),
('cc58883e-7e90-5315-93d9-bc2c683d2b90', '4', 'OUT_FOR_DELIVERY', '2018-01-04 22:00:00+00', NULL),
('cc58883e-7e90-5315-93d9-bc2c683d2b90', '5', 'DELIVERED', '2018-01-05 16:00:00+00', 'Handed to Harry Marie'),
('ccae2643-7f39-5a6a-b321-53868cab91d5', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('ccae2643-7f39-5a6a-b321-53868cab91d5', '2', 'PICKED_UP', '2018-01-02 16:00:00+00', NULL),
('ccae2643-7f39-5a6a-b321-53868cab91d5', '3', 'IN_TRANSIT', '2018-01-03 04:00:00+00', NULL),
('ccae2643-7f39-5a6a-b321-53868cab91d5', '4', 'OUT_FOR_DELIVERY', '2018-01-04 04:00:00+00', NULL),
('ccae2643-7f39-5a6a-b321-53868cab91d5', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Kristen Hastings'),
('d3b77d8a-9898-5b5e-ac1f-a14c54bf5c2a', '1', 'SCHEDULED', '2017-12-29 10:00:00+00', NULL),
('d3b77d8a-9898-5b5e-ac1f-a14c54bf5c2a', '2', 'PICKED_UP', '2018-01-05 16:00:00+00', NULL),
('d3b77d8a-9898-5b5e-ac1f-a14c54bf5c2a', '3', 'IN_TRANSIT', '2018-01-06 10:00:00+00', NULL),
('d3b77d8a-9898-5b5e-ac1f-a14c54bf5c2a', '4', 'OUT_FOR_DELIVERY', '2018-01-07 22:00:00+00', NULL),
('d3b77d8a-9898-5b5e-ac1f-a14c54bf5c2a', '5', 'DELIVERED', '2018-01-08 16:00:00+00', 'Handed to Ben Peterman'),
('d618169e-cebf-5125-afd5-a06127dc6676', '1', 'SCHEDULED', '2017-12-26 10:00:00+00', NULL),
('d618169e-cebf-5125-afd5-a06127dc6676', '2', 'PICKED_UP', '2018-01-01 16:00:00+00', NULL),
('d618169e-cebf-5125-afd5-a06127dc6676', '3', 'IN_TRANSIT', '2018-01-02 10:00:00+00', NULL),
('d618169e-cebf-5125-afd5-a06127dc6676', '4', 'OUT_FOR_DELIVERY', '2018-01-03 22:00:00+00', NULL),
('d618169e-cebf-5125-afd5-a06127dc6676', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Patrick O''Brill'),
('eb723600-7aed-52bc-ae5d-85e90ac46072', '1', 'SCHEDULED', '2017-12-24 10:00:00+00', NULL),
('eb723600-7aed-52bc-ae5d-85e90ac46072', '2', 'PICKED_UP', '2017-12-31 16:00:00+00', NULL),
('eb723600-7aed-52bc-ae5d-85e90ac46072', '3', 'IN_TRANSIT', '2018-01-01 10:00:00+00', NULL),
('eb723600-7aed-52bc-ae5d-85e90ac46072', '4', 'OUT_FOR_DELIVERY', '2018-01-02 22:00:00+00', NULL),
('eb723600-7aed-52bc-ae5d-85e90ac46072', '5', 'DELIVERED', '2018-01-03 16:00:00+00', 'Handed to James Lanier'),
('eba30c36-338b-5fd7-9ed4-faba3f973e6f', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('eba30c36-338b-5fd7-9ed4-faba3f973e6f', '2', 'PICKED_UP', '2017-12-29 16:00:00+00', NULL),
('eba30c36-338b-5fd7-9ed4-faba3f973e6f', '3', 'IN_TRANSIT', '2017-12-30 10:00:00+00', NULL),
('eba30c36-338b-5fd7-9ed4-faba3f973e6f', '4', 'OUT_FOR_DELIVERY', '2017-12-31 22:00:00+00', NULL),
('eba30c36-338b-5fd7-9ed4-faba3f973e6f', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Patrick O''Donnell');

insert into public.delivery_event (delivery_id, version, kind, at, note) values
('eddc7608-6006-5d8a-943a-aad42cc30f05', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '2', 'PICKED_UP', '2017-12-28 16:00:00+00', NULL),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '3', 'IN_TRANSIT', '2017-12-28 22:00:00+00', NULL),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '4', 'OUT_FOR_DELIVERY', '2017-12-29 10:00:00+00', NULL),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '5', 'DELIVERED', '2017-12-29 16:00:00+00', 'Handed to Jennifer Halladay'),
('eef3b28e-fada-5e7e-b21a-5998a1257991', '1', 'SCHEDULED', '2017-12-28 10:00:00+00', NULL),
('eef3b28e-fada-5e7e-b21a-5998a1257991', '2', 'PICKED_UP', '2018-01-01 16:00:00+00', NULL),
('eef3b28e-fada-5e7e-b21a-5998a1257991', '3', 'IN_TRANSIT', '2018-01-02 10:00:00+00', NULL),
('eef3b28e-fada-5e7e-b21a-5998a1257991', '4', 'OUT_FOR_DELIVERY', '2018-01-03 22:00:00+00', NULL),
('eef3b28e-fada-5e7e-b21a-5998a1257991', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Greg Hansen'),
('f1b9abf5-1d24-5cc7-9ece-35ce12eb740a', '1', 'SCHEDULED', '2017-12-30 10:00:00+00', NULL),
('f1b9abf5-1d24-5cc7-9ece-35ce12eb740a', '2', 'PICKED_UP', '2018-01-03 16:00:00+00', NULL),
('f1b9abf5-1d24-5cc7-9ece-35ce12eb740a', '3', 'IN_TRANSIT', '2018-01-04 10:00:00+00', NULL),
('f1b9abf5-1d24-5cc7-9ece-35ce12eb740a', '4', 'OUT_FOR_DELIVERY', '2018-01-05 22:00:00+00', NULL),
('f1b9abf5-1d24-5cc7-9ece-35ce12eb740a', '5', 'DELIVERED', '2018-01-06 16:00:00+00', 'Handed to Patrick O''Donnell'),
('f403dc01-09c2-5cba-a355-85362d2b15a3', '1', 'SCHEDULED', '2017-12-29 10:00:00+00', NULL),
('f403dc01-09c2-5cba-a355-85362d2b15a3', '2', 'PICKED_UP', '2017-12-31 16:00:00+00', NULL),
('f403dc01-09c2-5cba-a355-85362d2b15a3', '3', 'IN_TRANSIT', '2017-12-31 22:00:00+00', NULL),
('f403dc01-09c2-5cba-a355-85362d2b15a3', '4', 'OUT_FOR_DELIVERY', '2018-01-01 10:00:00+00', NULL),
('f403dc01-09c2-5cba-a355-85362d2b15a3', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Michael Chen'),
('f40b76f9-a8b9-55c7-82b7-9d6bdb86e130', '1', 'SCHEDULED', '2017-12-29 10:00:00+00', NULL),
('f40b76f9-a8b9-55c7-82b7-9d6bdb86e130', '2', 'PICKED_UP', '2018-01-01 16:00:00+00', NULL),
('f40b76f9-a8b9-55c7-82b7-9d6bdb86e130', '3', 'IN_TRANSIT', '2018-01-02 04:00:00+00', NULL),
('f40b76f9-a8b9-55c7-82b7-9d6bdb86e130', '4', 'OUT_FOR_DELIVERY', '2018-01-03 04:00:00+00', NULL),
('f40b76f9-a8b9-55c7-82b7-9d6bdb86e130', '5', 'DELIVERED', '2018-01-03 16:00:00+00', 'Handed to Katherine Hughes'),
('f7b264ef-3685-5d6e-835d-67e8ec09d5a9', '1', 'SCHEDULED', '2017-12-29 10:00:00+00', NULL),
('f7b264ef-3685-5d6e-835d-67e8ec09d5a9', '2', 'PICKED_UP', '2018-01-04 16:00:00+00', NULL),
('f7b264ef-3685-5d6e-835d-67e8ec09d5a9', '3', 'IN_TRANSIT', '2018-01-05 10:00:00+00', NULL),
('f7b264ef-3685-5d6e-835d-67e8ec09d5a9', '4', 'OUT_FOR_DELIVERY', '2018-01-06 22:00:00+00', NULL),
('f7b264ef-3685-5d6e-835d-67e8ec09d5a9', '5', 'DELIVERED', '2018-01-07 16:00:00+00', 'Handed to Ken Brennan'),
('f8a0f393-e369-50f3-8ff5-fc1f70fd50eb', '1', 'SCHEDULED', '2017-12-30 10:00:00+00', NULL),
('f8a0f393-e369-50f3-8ff5-fc1f70fd50eb', '2', 'PICKED_UP', '2018-01-03 16:00:00+00', NULL),
('f8a0f393-e369-50f3-8ff5-fc1f70fd50eb', '3', 'IN_TRANSIT', '2018-01-04 10:00:00+00', NULL),
('f8a0f393-e369-50f3-8ff5-fc1f70fd50eb', '4', 'OUT_FOR_DELIVERY', '2018-01-05 22:00:00+00', NULL),
('f8a0f393-e369-50f3-8ff5-fc1f70fd50eb', '5', 'DELIVERED', '2018-01-06 16:00:00+00', 'Handed to Erica Bern'),
('f9b4a506-3d4a-50e2-8d7c-f540568f9dbb', '1', 'SCHEDULED', '2017-12-29 10:00:00+00', NULL),
('f9b4a506-3d4a-50e2-8d7c-f540568f9dbb', '2', 'PICKED_UP', '2018-01-02 16:00:00+00', NULL),
('f9b4a506-3d4a-50e2-8d7c-f540568f9dbb', '3', 'IN_TRANSIT', '2018-01-03 10:00:00+00', NULL),
('f9b4a506-3d4a-50e2-8d7c-f540568f9dbb', '4', 'OUT_FOR_DELIVERY', '2018-01-04 22:00:00+00', NULL),
('f9b4a506-3d4a-50e2-8d7c-f540568f9dbb', '5', 'DELIVERED', '2018-01-05 16:00:00+00', 'Handed to Bruce Stewart');

insert into public.known_order (order_id, is_cancelled) values
('01a2272e-ded9-740d-8f71-95c02daed074', 'false'),
('01a2272e-eee4-71b9-9d6c-25dcf6996a30', 'true'),
('01a2272e-f90f-7678-8b0e-818bb1056548', 'false'),
('01a2272f-192d-7377-aced-3dc422c12620', 'true'),
('01a2272f-3cc2-708f-8f80-1b0b83883b08', 'false'),
('01a2272f-5027-70c0-b319-062635001363', 'false'),
('01a2272f-5eed-7658-9a3e-3157abc7248a', 'false'),
('01a2272f-6ffb-7644-a43e-466f7b5a96d5', 'false');

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 20);

select setval('messaging.parked_event_sequence_seq', 3);
