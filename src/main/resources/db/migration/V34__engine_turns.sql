-- Work with the engine that one transaction does at a time, on whichever node: each locks the row of its name until it ends.
create table engine_turn (
    name varchar(20) not null primary key
);

insert into engine_turn values ('HISTORY_CLEANUP'), ('NEW_USER');
