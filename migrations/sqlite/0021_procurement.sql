-- From the money of which office a payment was made, and on whose word: what failed and arrived after all needs both.
alter table payment add column office_id blob;
alter table payment add column requested_by blob;
alter table payment add column approved_by blob;
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
    id blob not null,
    tranche_id blob not null,
    state text not null,
    items text not null,
    requested_by blob not null,
    requested_at text not null,
    quote_id blob, -- the one that was chosen
    reason text,
    ordered_by blob,
    ordered_at text,
    number text, -- what the supplier is told
    delivered text, -- how many of each item
    mark text,
    received_on text,
    received_by blob,
    received_at text,
    words text,
    version integer not null,
    constraint purchase_pk primary key (id),
    constraint purchase_number_unique unique (number),
    constraint purchase_tranche foreign key (tranche_id) references tranche (id)
) strict;
-- Nothing is bought twice for one tranche.
create unique index purchase_one_live on purchase (tranche_id) where state <> 'cancelled';
create index purchase_by_tranche on purchase (tranche_id, requested_at);

create table purchase_quote (
    id blob not null,
    purchase_id blob not null,
    organisation_id blob not null,
    amount integer not null,
    quoted_on text not null,
    by_user blob not null,
    at text not null,
    constraint purchase_quote_pk primary key (id),
    constraint purchase_quote_unique unique (purchase_id, organisation_id),
    constraint purchase_quote_purchase foreign key (purchase_id) references purchase (id),
    constraint purchase_quote_organisation foreign key (organisation_id) references organisation (id)
) strict;

create table delivery_note (
    id blob not null,
    purchase_id blob not null,
    number integer not null,
    format text not null,
    size integer not null,
    by_user blob not null,
    at text not null,
    constraint delivery_note_pk primary key (id),
    constraint delivery_note_unique unique (purchase_id, number),
    constraint delivery_note_purchase foreign key (purchase_id) references purchase (id)
) strict;

create table delivery_note_part (
    note_id blob not null,
    number integer not null,
    content blob not null, -- sealed
    constraint delivery_note_part_pk primary key (note_id, number),
    constraint delivery_note_part_note foreign key (note_id) references delivery_note (id)
) strict;

-- Associations and cooperatives. Of members from cases only which case; of others only how many.
create table coop (
    id blob not null,
    code text not null,
    office_id blob not null,
    kind text not null,
    name text not null,
    registered text, -- number of the register
    community_women integer not null,
    community_men integer not null,
    elected_on text, -- its own people chose who leads
    savings integer not null,
    currency text not null,
    share_out_on text, -- when savings were shared out last
    checked_on text, -- somebody talked with them about who joined, and why
    verdict blob, -- sealed
    by_user blob not null,
    at text not null,
    version integer not null,
    constraint coop_pk primary key (id),
    constraint coop_code_unique unique (code),
    constraint coop_office foreign key (office_id) references office (id)
) strict;
create index coop_by_office on coop (office_id, name, id);

create table coop_member (
    id blob not null,
    coop_id blob not null,
    case_id blob not null,
    joined_on text not null,
    left_on text,
    by_user blob not null,
    at text not null,
    constraint coop_member_pk primary key (id),
    constraint coop_member_coop foreign key (coop_id) references coop (id),
    constraint coop_member_case foreign key (case_id) references case_file (id)
) strict;
create unique index coop_member_once on coop_member (coop_id, case_id) where left_on is null;
create index coop_member_by_case on coop_member (case_id);
