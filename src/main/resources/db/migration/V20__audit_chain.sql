-- What an actor gave as a reason may be about a person, so it stands beside the trail: the chain holds a salted commitment to it and
-- verifies without it. Rows are added and, when a person's data is erased, removed.
create table audit_reason (
    case_id varchar(255) not null,
    place integer not null,
    salt varchar(32) not null,
    reason text not null,
    primary key (case_id, place)
);

-- Each case's acts are a chain: place counts them from 1, hash covers the act and the former hash.
alter table audit_act add column place integer;
alter table audit_act add column facts text;
alter table audit_act add column reason_commitment varchar(64);
alter table audit_act add column previous_hash varchar(64);
alter table audit_act add column hash varchar(64);

-- The end of each chain; whoever adds an act holds its row until the act is committed.
create table audit_chain (
    case_id varchar(255) not null primary key,
    length integer not null,
    head varchar(64) not null
);

-- One row: who begins a chain, or seals them all, holds it until then.
create table audit_turn (
    name varchar(20) not null primary key
);

insert into audit_turn (name) values ('CHAIN');
insert into audit_turn (name) values ('SEAL');

-- A signed statement of where all chains ended.
create table audit_seal (
    number integer not null primary key,
    sealed_at timestamp with time zone not null,
    acts bigint not null,
    cases integer not null,
    root varchar(64) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    key_id varchar(64) not null,
    signature varchar(200) not null
);

-- Where those chains ended that had grown since the former seal.
create table audit_seal_head (
    seal_number integer not null references audit_seal (number),
    case_id varchar(255) not null,
    length integer not null,
    head varchar(64) not null,
    primary key (case_id, seal_number)
);

create index audit_seal_head_seal on audit_seal_head (seal_number, case_id);

-- The public keys that seals were signed with; which of them to trust is said by the configuration, not here.
create table audit_key (
    key_id varchar(64) not null primary key,
    public_key varchar(200) not null
);
