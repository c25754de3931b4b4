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
('01a2275f-fa33-778a-b2f3-8510105ac5b8', '2026-11-29 12:55:31.319073+00'),
('01a22760-10ce-77f5-bbf0-124d54496be8', '2026-11-29 12:55:36.984961+00'),
('01a22760-1ab6-74fc-bc6b-b5cdfd3af518', '2026-11-29 12:55:39.516177+00'),
('01a22760-2b63-7534-b44c-90176020f944', '2026-11-29 12:55:43.747817+00'),
('01a22760-2cac-76aa-a064-54256eaa31e1', '2026-11-29 12:55:44.088651+00'),
('01a22760-3704-72ed-8ed7-6ee7caa00b03', '2026-11-29 12:55:46.772533+00'),
('01a22760-3fda-7374-a987-d4bc21af5a8c', '2026-11-29 12:55:48.985154+00'),
('01a22760-46fa-7295-89bd-fb9528b1b40d', '2026-11-29 12:55:50.831299+00'),
('01a22760-52a9-741d-be77-1e6f5a6251b9', '2026-11-29 12:55:53.817513+00'),
('01a22760-5be4-7726-ad11-b752293342f8', '2026-11-29 12:55:56.181556+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2275f-fbba-7169-b79c-1dda69addcbc', '1', 'agora.delivery.scheduled.v1', '01a2275f-fb72-7135-9898-9780c75f947c', '4', '{"id": "01a2275f-fbba-7169-b79c-1dda69addcbc", "data": {"carrier": "Parcel Post", "orderId": "01a2275f-e935-75fe-8d26-892aab397738", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a2275f-fb72-7135-9898-9780c75f947c", "occurredAt": "2026-11-29T12:55:31.442Z", "estimatedAt": "2026-12-05T12:55:31.442Z", "trackingNumber": "AGNJ5QRHT3R3KBDQ"}, "time": "2026-11-29T12:55:31.514Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a2275f-fb72-7135-9898-9780c75f947c", "specversion": "1.0", "traceparent": "00-c07b39db9917e1540e7feaae44a1cda7-d577a5dbab29b315-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:31.319073+00', '1'),
('01a22760-00c6-7077-a09e-396c86a8b1e5', '2', 'agora.delivery.dispatched.v1', '01a2275f-fb72-7135-9898-9780c75f947c', '4', '{"id": "01a22760-00c6-7077-a09e-396c86a8b1e5", "data": {"orderId": "01a2275f-e935-75fe-8d26-892aab397738", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a2275f-fb72-7135-9898-9780c75f947c", "occurredAt": "2026-11-29T12:55:32.770Z", "trackingNumber": "AGNJ5QRHT3R3KBDQ"}, "time": "2026-11-29T12:55:32.806Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a2275f-fb72-7135-9898-9780c75f947c", "specversion": "1.0", "traceparent": "00-58486a2d1c443f5f11cdd31e2a713b1b-0c5ff6dd9dfa7acc-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:32.764896+00', '2'),
('01a22760-0134-76be-b6ed-ed2579daaf47', '3', 'agora.delivery.in_transit.v1', '01a2275f-fb72-7135-9898-9780c75f947c', '4', '{"id": "01a22760-0134-76be-b6ed-ed2579daaf47", "data": {"orderId": "01a2275f-e935-75fe-8d26-892aab397738", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a2275f-fb72-7135-9898-9780c75f947c", "occurredAt": "2026-11-29T12:55:32.899Z", "trackingNumber": "AGNJ5QRHT3R3KBDQ"}, "time": "2026-11-29T12:55:32.916Z", "type": "agora.delivery.in_transit.v1", "source": "/agora/delivery", "subject": "01a2275f-fb72-7135-9898-9780c75f947c", "specversion": "1.0", "traceparent": "00-33f101c7e15e38497c1918d372f6d849-f6ce184186cec53d-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:32.883807+00', '3'),
('01a22760-01db-759c-890c-05732347111b', '4', 'agora.delivery.out_for_delivery.v1', '01a2275f-fb72-7135-9898-9780c75f947c', '4', '{"id": "01a22760-01db-759c-890c-05732347111b", "data": {"orderId": "01a2275f-e935-75fe-8d26-892aab397738", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a2275f-fb72-7135-9898-9780c75f947c", "occurredAt": "2026-11-29T12:55:33.059Z", "trackingNumber": "AGNJ5QRHT3R3KBDQ"}, "time": "2026-11-29T12:55:33.083Z", "type": "agora.delivery.out_for_delivery.v1", "source": "/agora/delivery", "subject": "01a2275f-fb72-7135-9898-9780c75f947c", "specversion": "1.0", "traceparent": "00-8bef81495d00e345cee319e457becebc-93ffa91a8d326f39-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:33.024263+00', '4'),
('01a22760-024e-709d-9f4b-a071a52c4564', '5', 'agora.delivery.delivered.v1', '01a2275f-fb72-7135-9898-9780c75f947c', '4', '{"id": "01a22760-024e-709d-9f4b-a071a52c4564", "data": {"proof": "Left with the neighbour", "orderId": "01a2275f-e935-75fe-8d26-892aab397738", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a2275f-fb72-7135-9898-9780c75f947c", "occurredAt": "2026-11-29T12:55:33.166Z", "trackingNumber": "AGNJ5QRHT3R3KBDQ"}, "time": "2026-11-29T12:55:33.198Z", "type": "agora.delivery.delivered.v1", "source": "/agora/delivery", "subject": "01a2275f-fb72-7135-9898-9780c75f947c", "specversion": "1.0", "traceparent": "00-4eb6bb21db699f940c39132896cd495c-92ea674b25205831-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:33.153466+00', '5'),
('01a22760-1b5b-705b-b14e-e62715b8e3bb', '6', 'agora.delivery.scheduled.v1', '01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '7', '{"id": "01a22760-1b5b-705b-b14e-e62715b8e3bb", "data": {"carrier": "Parcel Post", "orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "occurredAt": "2026-11-29T12:55:39.585Z", "estimatedAt": "2026-12-05T12:55:39.585Z", "trackingNumber": "AGZQRQX3MLL67MNV"}, "time": "2026-11-29T12:55:39.611Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "specversion": "1.0", "traceparent": "00-07611422a6c92309c3d802c442c1704f-d44de3d000850a6c-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:39.516177+00', '6'),
('01a22760-1d5d-75e2-a98d-2539539bf6f4', '7', 'agora.delivery.dispatched.v1', '01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '7', '{"id": "01a22760-1d5d-75e2-a98d-2539539bf6f4", "data": {"orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "occurredAt": "2026-11-29T12:55:40.085Z", "trackingNumber": "AGZQRQX3MLL67MNV"}, "time": "2026-11-29T12:55:40.125Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "specversion": "1.0", "traceparent": "00-c397f769bcd8ec9683eee1e3e0fd7d92-8ec1c229a7e156fa-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:40.077191+00', '7'),
('01a22760-1dd1-74db-b310-a8d95e316216', '8', 'agora.delivery.in_transit.v1', '01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '7', '{"id": "01a22760-1dd1-74db-b310-a8d95e316216", "data": {"orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "occurredAt": "2026-11-29T12:55:40.225Z", "trackingNumber": "AGZQRQX3MLL67MNV"}, "time": "2026-11-29T12:55:40.241Z", "type": "agora.delivery.in_transit.v1", "source": "/agora/delivery", "subject": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "specversion": "1.0", "traceparent": "00-11ae4324aa608c1bcecce0c8edc7c723-1061c2786b74211f-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:40.195375+00', '8'),
('01a22760-1e5d-775c-b0b1-044b49e2abe2', '9', 'agora.delivery.out_for_delivery.v1', '01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '7', '{"id": "01a22760-1e5d-775c-b0b1-044b49e2abe2", "data": {"orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "occurredAt": "2026-11-29T12:55:40.355Z", "trackingNumber": "AGZQRQX3MLL67MNV"}, "time": "2026-11-29T12:55:40.381Z", "type": "agora.delivery.out_for_delivery.v1", "source": "/agora/delivery", "subject": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "specversion": "1.0", "traceparent": "00-23c593caafe7e3dc6aef5cf8e55cb542-d22ea35568ba0283-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:40.312485+00', '9'),
('01a22760-1ed9-7319-8480-7f2aa2b56b0c', '10', 'agora.delivery.delivered.v1', '01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '7', '{"id": "01a22760-1ed9-7319-8480-7f2aa2b56b0c", "data": {"proof": "Left with the neighbour", "orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "occurredAt": "2026-11-29T12:55:40.467Z", "trackingNumber": "AGZQRQX3MLL67MNV"}, "time": "2026-11-29T12:55:40.505Z", "type": "agora.delivery.delivered.v1", "source": "/agora/delivery", "subject": "01a22760-1b41-7721-80e9-8dc8ee1ac9f1", "specversion": "1.0", "traceparent": "00-0f67dd62e3fef3fce2677c79f2d9842d-a044be3fafb76461-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:40.455986+00', '10'),
('01a22760-2bc1-7542-a3be-b6664fd5627e', '11', 'agora.delivery.scheduled.v1', '01a22760-2baa-7490-9e9e-278e8cb5e7e1', '6', '{"id": "01a22760-2bc1-7542-a3be-b6664fd5627e", "data": {"carrier": "Parcel Post", "orderId": "01a22760-27cd-71ed-88ff-f6efee0e640d", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-2baa-7490-9e9e-278e8cb5e7e1", "occurredAt": "2026-11-29T12:55:43.786Z", "estimatedAt": "2026-12-05T12:55:43.786Z", "trackingNumber": "AGMKWNMP4MSJW7KV"}, "time": "2026-11-29T12:55:43.809Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a22760-2baa-7490-9e9e-278e8cb5e7e1", "specversion": "1.0", "traceparent": "00-8de9b3dfb07bdd6db1bbd318a2eacb46-b3bde4858b41d916-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:43.747817+00', '11'),
('01a22760-2d0f-7738-9b7b-d4c7289bb4b6', '12', 'agora.delivery.cancelled.v1', '01a22760-2baa-7490-9e9e-278e8cb5e7e1', '6', '{"id": "01a22760-2d0f-7738-9b7b-d4c7289bb4b6", "data": {"orderId": "01a22760-27cd-71ed-88ff-f6efee0e640d", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-2baa-7490-9e9e-278e8cb5e7e1", "occurredAt": "2026-11-29T12:55:44.133Z", "trackingNumber": "AGMKWNMP4MSJW7KV"}, "time": "2026-11-29T12:55:44.143Z", "type": "agora.delivery.cancelled.v1", "source": "/agora/delivery", "subject": "01a22760-2baa-7490-9e9e-278e8cb5e7e1", "specversion": "1.0", "traceparent": "00-08ef6a3113f473f26b8339dc38206552-b286d31165c8cd70-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.088651+00', '12'),
('01a22760-378c-7166-88fe-0d589c5a4aa5', '13', 'agora.delivery.scheduled.v1', '01a22760-377d-70ba-8780-ade77c46adca', '2', '{"id": "01a22760-378c-7166-88fe-0d589c5a4aa5", "data": {"carrier": "Parcel Post", "orderId": "01a22760-3367-76a6-b7aa-be25d795b71d", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-377d-70ba-8780-ade77c46adca", "occurredAt": "2026-11-29T12:55:46.813Z", "estimatedAt": "2026-12-05T12:55:46.813Z", "trackingNumber": "AG4GNRWZLP6FWCV7"}, "time": "2026-11-29T12:55:46.828Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a22760-377d-70ba-8780-ade77c46adca", "specversion": "1.0", "traceparent": "00-bcd912ab8b7c7ae2e52ab1a50f70c4c2-8a39a8f8fd223ec7-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:46.772533+00', '13'),
('01a22760-4089-75c2-aea1-f7f5767eade3', '14', 'agora.delivery.scheduled.v1', '01a22760-4076-7090-9c3e-89321f744a90', '1', '{"id": "01a22760-4089-75c2-aea1-f7f5767eade3", "data": {"carrier": "Parcel Post", "orderId": "01a22760-3c72-71a0-b419-544743c14f32", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-4076-7090-9c3e-89321f744a90", "occurredAt": "2026-11-29T12:55:49.110Z", "estimatedAt": "2026-12-05T12:55:49.110Z", "trackingNumber": "AGF4NJBXB7VXJJ4L"}, "time": "2026-11-29T12:55:49.130Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a22760-4076-7090-9c3e-89321f744a90", "specversion": "1.0", "traceparent": "00-f861ec9452e97bd118e427646bad0e43-bc2be693ad1f4b1c-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:48.985154+00', '14'),
('01a22760-4179-770a-893b-94c6c8b532da', '15', 'agora.delivery.dispatched.v1', '01a22760-4076-7090-9c3e-89321f744a90', '1', '{"id": "01a22760-4179-770a-893b-94c6c8b532da", "data": {"orderId": "01a22760-3c72-71a0-b419-544743c14f32", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-4076-7090-9c3e-89321f744a90", "occurredAt": "2026-11-29T12:55:49.366Z", "trackingNumber": "AGF4NJBXB7VXJJ4L"}, "time": "2026-11-29T12:55:49.369Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a22760-4076-7090-9c3e-89321f744a90", "specversion": "1.0", "traceparent": "00-5ed9e29589718e5897a4fd871729f93b-b63905a22ad05f91-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:49.359229+00', '15'),
('01a22760-4772-7470-a357-89e1be31eb02', '16', 'agora.delivery.scheduled.v1', '01a22760-475f-7236-9b34-98ca0274208e', '7', '{"id": "01a22760-4772-7470-a357-89e1be31eb02", "data": {"carrier": "Parcel Post", "orderId": "01a22760-444b-70c9-bf37-10b92aeb80cd", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-475f-7236-9b34-98ca0274208e", "occurredAt": "2026-11-29T12:55:50.879Z", "estimatedAt": "2026-12-05T12:55:50.879Z", "trackingNumber": "AG7GJGRFB833XK5H"}, "time": "2026-11-29T12:55:50.898Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a22760-475f-7236-9b34-98ca0274208e", "specversion": "1.0", "traceparent": "00-2eabf8ad639a63e745a92411e198f38f-4674d72e79a6a30c-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:50.831299+00', '16'),
('01a22760-4884-7302-a789-bc49331eb3b6', '17', 'agora.delivery.dispatched.v1', '01a22760-475f-7236-9b34-98ca0274208e', '7', '{"id": "01a22760-4884-7302-a789-bc49331eb3b6", "data": {"orderId": "01a22760-444b-70c9-bf37-10b92aeb80cd", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-475f-7236-9b34-98ca0274208e", "occurredAt": "2026-11-29T12:55:51.153Z", "trackingNumber": "AG7GJGRFB833XK5H"}, "time": "2026-11-29T12:55:51.172Z", "type": "agora.delivery.dispatched.v1", "source": "/agora/delivery", "subject": "01a22760-475f-7236-9b34-98ca0274208e", "specversion": "1.0", "traceparent": "00-3727a1a8d7ba0a4460f558a4031e087a-9867fae21ad50545-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:51.140777+00', '17'),
('01a22760-48f2-73ab-baf1-496782d4e9a9', '18', 'agora.delivery.out_for_delivery.v1', '01a22760-475f-7236-9b34-98ca0274208e', '7', '{"id": "01a22760-48f2-73ab-baf1-496782d4e9a9", "data": {"orderId": "01a22760-444b-70c9-bf37-10b92aeb80cd", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-475f-7236-9b34-98ca0274208e", "occurredAt": "2026-11-29T12:55:51.214Z", "trackingNumber": "AG7GJGRFB833XK5H"}, "time": "2026-11-29T12:55:51.282Z", "type": "agora.delivery.out_for_delivery.v1", "source": "/agora/delivery", "subject": "01a22760-475f-7236-9b34-98ca0274208e", "specversion": "1.0", "traceparent": "00-287cf1893a4f4bea93aec4a71c9b22d2-12842f20bf9d176f-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:51.205603+00', '18'),
('01a22760-496c-71fe-a63d-a36a1443dd2a', '19', 'agora.delivery.failed.v1', '01a22760-475f-7236-9b34-98ca0274208e', '7', '{"id": "01a22760-496c-71fe-a63d-a36a1443dd2a", "data": {"reason": "Nobody was at home", "orderId": "01a22760-444b-70c9-bf37-10b92aeb80cd", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-475f-7236-9b34-98ca0274208e", "occurredAt": "2026-11-29T12:55:51.380Z", "trackingNumber": "AG7GJGRFB833XK5H"}, "time": "2026-11-29T12:55:51.404Z", "type": "agora.delivery.failed.v1", "source": "/agora/delivery", "subject": "01a22760-475f-7236-9b34-98ca0274208e", "specversion": "1.0", "traceparent": "00-427fe325b00ae9be3ecf7b4a181c5e9e-b6496fa20ce4fa66-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:51.343126+00', '19'),
('01a22760-5318-7038-8c54-53b0b4edebe5', '20', 'agora.delivery.scheduled.v1', '01a22760-5300-70dd-966a-eb24cd88edc0', '1', '{"id": "01a22760-5318-7038-8c54-53b0b4edebe5", "data": {"carrier": "Parcel Post", "orderId": "01a22760-4e00-7293-8fd2-4e33c74bb3ad", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-5300-70dd-966a-eb24cd88edc0", "occurredAt": "2026-11-29T12:55:53.856Z", "estimatedAt": "2026-12-05T12:55:53.856Z", "trackingNumber": "AGD3P3VKNCBK2KPN"}, "time": "2026-11-29T12:55:53.881Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a22760-5300-70dd-966a-eb24cd88edc0", "specversion": "1.0", "traceparent": "00-4b986b91d937cc53ebdc12f2c9b40ff6-a039f80509bba654-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:53.817513+00', '20'),
('01a22760-5c4a-74a9-b436-3d1e60864d8f', '21', 'agora.delivery.scheduled.v1', '01a22760-5c3b-717d-a0eb-ee611dd7e469', '5', '{"id": "01a22760-5c4a-74a9-b436-3d1e60864d8f", "data": {"carrier": "Parcel Post", "orderId": "01a22760-5743-745c-99db-85ca18ede31b", "customerId": "01a2275f-c417-7669-a8e9-a69487030125", "deliveryId": "01a22760-5c3b-717d-a0eb-ee611dd7e469", "occurredAt": "2026-11-29T12:55:56.219Z", "estimatedAt": "2026-12-05T12:55:56.219Z", "trackingNumber": "AGF8749TLZ6X2PLZ"}, "time": "2026-11-29T12:55:56.234Z", "type": "agora.delivery.scheduled.v1", "source": "/agora/delivery", "subject": "01a22760-5c3b-717d-a0eb-ee611dd7e469", "specversion": "1.0", "traceparent": "00-ea9c6db0dfcc21c7cd1d93f054f8c28c-f94a8b5edbdb574f-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:56.181556+00', '21');

insert into messaging.outbox_head (id, "position") values
('1', '21');

insert into messaging.seeded (at) values
('2026-11-29 12:54:32.54954+00');

insert into public.delivery (id, order_id, customer_id, status, carrier, service, tracking_number, address, estimated_at, proof, failed_attempts, scheduled_at, moved_at, version) values
('01a2275f-fb72-7135-9898-9780c75f947c', '01a2275f-e935-75fe-8d26-892aab397738', '01a2275f-c417-7669-a8e9-a69487030125', 'DELIVERED', 'Parcel Post', 'Standard', 'AGNJ5QRHT3R3KBDQ', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:31.442+00', 'Left with the neighbour', '0', '2026-11-29 12:55:31.442+00', '2026-11-29 12:55:33.166+00', '5'),
('01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '01a22760-162c-76ba-8777-d09a722e1f51', '01a2275f-c417-7669-a8e9-a69487030125', 'DELIVERED', 'Parcel Post', 'Standard', 'AGZQRQX3MLL67MNV', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:39.585+00', 'Left with the neighbour', '0', '2026-11-29 12:55:39.585+00', '2026-11-29 12:55:40.467+00', '5'),
('01a22760-2baa-7490-9e9e-278e8cb5e7e1', '01a22760-27cd-71ed-88ff-f6efee0e640d', '01a2275f-c417-7669-a8e9-a69487030125', 'CANCELLED', 'Parcel Post', 'Standard', 'AGMKWNMP4MSJW7KV', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:43.786+00', NULL, '0', '2026-11-29 12:55:43.786+00', '2026-11-29 12:55:44.133+00', '2'),
('01a22760-377d-70ba-8780-ade77c46adca', '01a22760-3367-76a6-b7aa-be25d795b71d', '01a2275f-c417-7669-a8e9-a69487030125', 'SCHEDULED', 'Parcel Post', 'Standard', 'AG4GNRWZLP6FWCV7', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:46.813+00', NULL, '0', '2026-11-29 12:55:46.813+00', '2026-11-29 12:55:46.813+00', '1'),
('01a22760-4076-7090-9c3e-89321f744a90', '01a22760-3c72-71a0-b419-544743c14f32', '01a2275f-c417-7669-a8e9-a69487030125', 'DISPATCHED', 'Parcel Post', 'Standard', 'AGF4NJBXB7VXJJ4L', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:49.11+00', NULL, '0', '2026-11-29 12:55:49.11+00', '2026-11-29 12:55:49.366+00', '2'),
('01a22760-475f-7236-9b34-98ca0274208e', '01a22760-444b-70c9-bf37-10b92aeb80cd', '01a2275f-c417-7669-a8e9-a69487030125', 'IN_TRANSIT', 'Parcel Post', 'Standard', 'AG7GJGRFB833XK5H', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:50.879+00', NULL, '1', '2026-11-29 12:55:50.879+00', '2026-11-29 12:55:51.38+00', '4'),
('01a22760-5300-70dd-966a-eb24cd88edc0', '01a22760-4e00-7293-8fd2-4e33c74bb3ad', '01a2275f-c417-7669-a8e9-a69487030125', 'SCHEDULED', 'Parcel Post', 'Standard', 'AGD3P3VKNCBK2KPN', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:53.856+00', NULL, '0', '2026-11-29 12:55:53.856+00', '2026-11-29 12:55:53.856+00', '1'),
('01a22760-5c3b-717d-a0eb-ee611dd7e469', '01a22760-5743-745c-99db-85ca18ede31b', '01a2275f-c417-7669-a8e9-a69487030125', 'SCHEDULED', 'Parcel Post', 'Standard', 'AGF8749TLZ6X2PLZ', '{"city": "Arlington", "line1": "1 Compiler Way", "line2": null, "region": "VA", "country": "US", "recipient": "Grace Hopper", "postalCode": "22201"}', '2026-12-05 12:55:56.219+00', NULL, '0', '2026-11-29 12:55:56.219+00', '2026-11-29 12:55:56.219+00', '1'),
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
('01a2275f-fb72-7135-9898-9780c75f947c', '1', 'SCHEDULED', '2026-11-29 12:55:31.442+00', NULL),
('01a2275f-fb72-7135-9898-9780c75f947c', '2', 'PICKED_UP', '2026-11-29 12:55:32.77+00', NULL),
('01a2275f-fb72-7135-9898-9780c75f947c', '3', 'IN_TRANSIT', '2026-11-29 12:55:32.899+00', NULL),
('01a2275f-fb72-7135-9898-9780c75f947c', '4', 'OUT_FOR_DELIVERY', '2026-11-29 12:55:33.059+00', NULL),
('01a2275f-fb72-7135-9898-9780c75f947c', '5', 'DELIVERED', '2026-11-29 12:55:33.166+00', 'Left with the neighbour'),
('01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '1', 'SCHEDULED', '2026-11-29 12:55:39.585+00', NULL),
('01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '2', 'PICKED_UP', '2026-11-29 12:55:40.085+00', NULL),
('01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '3', 'IN_TRANSIT', '2026-11-29 12:55:40.225+00', NULL),
('01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '4', 'OUT_FOR_DELIVERY', '2026-11-29 12:55:40.355+00', NULL),
('01a22760-1b41-7721-80e9-8dc8ee1ac9f1', '5', 'DELIVERED', '2026-11-29 12:55:40.467+00', 'Left with the neighbour'),
('01a22760-2baa-7490-9e9e-278e8cb5e7e1', '1', 'SCHEDULED', '2026-11-29 12:55:43.786+00', NULL),
('01a22760-2baa-7490-9e9e-278e8cb5e7e1', '2', 'CANCELLED', '2026-11-29 12:55:44.133+00', NULL),
('01a22760-377d-70ba-8780-ade77c46adca', '1', 'SCHEDULED', '2026-11-29 12:55:46.813+00', NULL),
('01a22760-4076-7090-9c3e-89321f744a90', '1', 'SCHEDULED', '2026-11-29 12:55:49.11+00', NULL),
('01a22760-4076-7090-9c3e-89321f744a90', '2', 'PICKED_UP', '2026-11-29 12:55:49.366+00', NULL),
('01a22760-475f-7236-9b34-98ca0274208e', '1', 'SCHEDULED', '2026-11-29 12:55:50.879+00', NULL),
('01a22760-475f-7236-9b34-98ca0274208e', '2', 'PICKED_UP', '2026-11-29 12:55:51.153+00', NULL),
('01a22760-475f-7236-9b34-98ca0274208e', '3', 'OUT_FOR_DELIVERY', '2026-11-29 12:55:51.214+00', NULL),
('01a22760-475f-7236-9b34-98ca0274208e', '4', 'FAILED_ATTEMPT', '2026-11-29 12:55:51.38+00', 'Nobody was at home'),
('01a22760-5300-70dd-966a-eb24cd88edc0', '1', 'SCHEDULED', '2026-11-29 12:55:53.856+00', NULL),
('01a22760-5c3b-717d-a0eb-ee611dd7e469', '1', 'SCHEDULED', '2026-11-29 12:55:56.219+00', NULL),
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
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', '4', 'OUT_FOR_DELIVERY', '2018-01-03 22:00:00+00', NULL);

insert into public.delivery_event (delivery_id, version, kind, at, note) values
('6f02ecf5-d75b-56ec-95c5-01f2199fe61d', '5', 'DELIVERED', '2018-01-04 16:00:00+00', 'Handed to Susan Vittorini'),
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
('eba30c36-338b-5fd7-9ed4-faba3f973e6f', '5', 'DELIVERED', '2018-01-01 16:00:00+00', 'Handed to Patrick O''Donnell'),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '1', 'SCHEDULED', '2017-12-25 10:00:00+00', NULL),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '2', 'PICKED_UP', '2017-12-28 16:00:00+00', NULL),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '3', 'IN_TRANSIT', '2017-12-28 22:00:00+00', NULL),
('eddc7608-6006-5d8a-943a-aad42cc30f05', '4', 'OUT_FOR_DELIVERY', '2017-12-29 10:00:00+00', NULL);

insert into public.delivery_event (delivery_id, version, kind, at, note) values
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
('01a2275f-e935-75fe-8d26-892aab397738', 'false'),
('01a22760-0ba6-729e-a10c-d1a3a3f24605', 'true'),
('01a22760-162c-76ba-8777-d09a722e1f51', 'false'),
('01a22760-27cd-71ed-88ff-f6efee0e640d', 'true'),
('01a22760-3367-76a6-b7aa-be25d795b71d', 'false'),
('01a22760-3c72-71a0-b419-544743c14f32', 'false'),
('01a22760-444b-70c9-bf37-10b92aeb80cd', 'false'),
('01a22760-4e00-7293-8fd2-4e33c74bb3ad', 'false'),
('01a22760-5743-745c-99db-85ca18ede31b', 'false');

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 21);
