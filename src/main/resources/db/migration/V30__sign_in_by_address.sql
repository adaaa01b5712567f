-- Failed sign-ins are counted by the address they come from too. What was counted so far is forgotten: it is a matter of minutes.
drop table sign_in_attempt;

create table sign_in_attempt (
    kind          varchar(8)               not null, -- NAME or ADDRESS
    name          varchar(255)             not null, -- as it was typed, whether such a user exists or not; or an address
    failures      integer                  not null,
    first_failure timestamp with time zone not null,
    last_failure  timestamp with time zone not null,
    locked_until  timestamp with time zone,
    primary key (kind, name)
);
