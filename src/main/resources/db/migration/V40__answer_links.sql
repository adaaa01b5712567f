-- Links by which partners without an account answer the poll or the invitation of a committee. Of a link itself only the hash is kept.
create table meeting_answer_link (
    id varchar(36) not null primary key,
    meeting_id bigint not null references meeting_committee (meeting_id),
    partner varchar(40) not null,
    stage varchar(20) not null, -- the status of the committee in which it is valid
    hash varchar(64) not null unique, -- SHA-256 of 256 random bits
    issued_by varchar(80) not null,
    issued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    answers integer not null,
    answered_at timestamp with time zone
);
create index meeting_answer_link_meeting on meeting_answer_link (meeting_id, issued_at);
