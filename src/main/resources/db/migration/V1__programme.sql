-- The programme as its partners signed it. Amounts in euros.
create table programme (
    code varchar(40) primary key,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    start_date date not null,
    end_date date not null,
    job_start_earliest varchar(7) not null,
    job_start_latest varchar(7) not null,
    full_year_salary numeric(12, 2) not null,
    coordination_day_rate numeric(12, 2) not null,
    posts_created integer not null,
    registered_at timestamp with time zone not null
);

create table programme_financer (
    programme varchar(40) not null references programme (code),
    place integer not null,
    code varchar(40) not null,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    funder boolean not null,
    primary key (programme, code)
);

create table programme_partner (
    programme varchar(40) not null references programme (code),
    place integer not null,
    code varchar(40) not null,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    role_fr varchar(200) not null,
    role_en varchar(200) not null,
    primary key (programme, code)
);

create table programme_exercise (
    programme varchar(40) not null references programme (code),
    exercise_year integer not null,
    from_date date not null,
    to_date date not null,
    fte numeric(8, 4) not null,
    coordination_days numeric(6, 2) not null,
    primary key (programme, exercise_year)
);
