-- Which user a subject of an OpenID provider is here: the one who appeared when it first signed in.
create table oidc_user (
    issuer  varchar(200) not null,
    subject varchar(255) not null, -- at most 255 characters (OpenID Connect Core 1.0, section 2)
    user_id varchar(64)  not null unique,
    primary key (issuer, subject)
);
