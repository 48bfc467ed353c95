-- From the money of which office a payment was made, and on whose word: what failed and arrived after all needs both.
alter table payment add column office_id uuid;
alter table payment add column requested_by uuid;
alter table payment add column approved_by uuid;
-- Of payments of before the log knows on whose: who did so last before the payment.
update payment set
    requested_by = (
        select a.user_id from audit_entry a
        where a.action = 'tranche.requested' and a.entity_id = payment.tranche_id and a.at <= payment.at and a.case_id = (
            select s.case_id from tranche t join startup_grant g on g.id = t.grant_id join startup s on s.id = g.startup_id
            where t.id = payment.tranche_id
        )
        order by a.seq desc limit 1
    ),
    approved_by = (
        select a.user_id from audit_entry a
        where a.action = 'tranche.approved' and a.entity_id = payment.tranche_id and a.at <= payment.at and a.case_id = (
            select s.case_id from tranche t join startup_grant g on g.id = t.grant_id join startup s on s.id = g.startup_id
            where t.id = payment.tranche_id
        )
        order by a.seq desc limit 1
    );

-- Help in kind: what is bought for a tranche, for how much, from whom, what arrived, and the scan that the person signed.
create table purchase (
    id uuid not null,
    tranche_id uuid not null,
    state text not null,
    items jsonb not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    quote_id uuid, -- the one that was chosen
    reason text,
    ordered_by uuid,
    ordered_at timestamptz,
    number text, -- what the supplier is told
    delivered jsonb, -- how many of each item
    mark text,
    received_on date,
    received_by uuid,
    received_at timestamptz,
    words text,
    version bigint not null,
    constraint purchase_pk primary key (id),
    constraint purchase_number_unique unique (number),
    constraint purchase_tranche foreign key (tranche_id) references tranche (id)
);
-- Nothing is bought twice for one tranche.
create unique index purchase_one_live on purchase (tranche_id) where state <> 'cancelled';
create index purchase_by_tranche on purchase (tranche_id, requested_at);

create table purchase_quote (
    id uuid not null,
    purchase_id uuid not null,
    organisation_id uuid not null,
    amount bigint not null,
    quoted_on date not null,
    by_user uuid not null,
    at timestamptz not null,
    constraint purchase_quote_pk primary key (id),
    constraint purchase_quote_unique unique (purchase_id, organisation_id),
    constraint purchase_quote_purchase foreign key (purchase_id) references purchase (id),
    constraint purchase_quote_organisation foreign key (organisation_id) references organisation (id)
);

create table delivery_note (
    id uuid not null,
    purchase_id uuid not null,
    number bigint not null,
    format text not null,
    size bigint not null,
    by_user uuid not null,
    at timestamptz not null,
    constraint delivery_note_pk primary key (id),
    constraint delivery_note_unique unique (purchase_id, number),
    constraint delivery_note_purchase foreign key (purchase_id) references purchase (id)
);

create table delivery_note_part (
    note_id uuid not null,
    number bigint not null,
    content bytea not null, -- sealed
    constraint delivery_note_part_pk primary key (note_id, number),
    constraint delivery_note_part_note foreign key (note_id) references delivery_note (id)
);

-- Associations and cooperatives. Of members from cases only which case; of others only how many.
create table coop (
    id uuid not null,
    code text not null,
    office_id uuid not null,
    kind text not null,
    name text not null,
    registered text, -- number of the register
    community_women bigint not null,
    community_men bigint not null,
    elected_on date, -- its own people chose who leads
    savings bigint not null,
    currency text not null,
    share_out_on date, -- when savings were shared out last
    checked_on date, -- somebody talked with them about who joined, and why
    verdict bytea, -- sealed
    by_user uuid not null,
    at timestamptz not null,
    version bigint not null,
    constraint coop_pk primary key (id),
    constraint coop_code_unique unique (code),
    constraint coop_office foreign key (office_id) references office (id)
);
create index coop_by_office on coop (office_id, name, id);

create table coop_member (
    id uuid not null,
    coop_id uuid not null,
    case_id uuid not null,
    joined_on date not null,
    left_on date,
    by_user uuid not null,
    at timestamptz not null,
    constraint coop_member_pk primary key (id),
    constraint coop_member_coop foreign key (coop_id) references coop (id),
    constraint coop_member_case foreign key (case_id) references case_file (id)
);
create unique index coop_member_once on coop_member (coop_id, case_id) where left_on is null;
create index coop_member_by_case on coop_member (case_id);
