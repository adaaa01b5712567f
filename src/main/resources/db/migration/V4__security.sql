-- Failed sign-ins in a row, by the name that was typed (whether such a user exists or not).
create table sign_in_attempt (
    name         varchar(255)             not null primary key,
    failures     integer                  not null,
    last_failure timestamp with time zone not null,
    locked_until timestamp with time zone
);
