-- Tokens that users make for programs which call the API for them. Of a token itself only the hash is kept.
create table api_token (
    id         varchar(36)              not null primary key,
    user_id    varchar(64)              not null,
    name       varchar(100)             not null, -- what it is for
    hash       varchar(64)              not null unique, -- SHA-256 of 256 random bits
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    used_at    timestamp with time zone -- to the day
);

create index api_token_of_user on api_token (user_id, created_at);
