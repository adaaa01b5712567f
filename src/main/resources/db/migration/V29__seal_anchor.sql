-- Time stamps of seals by an authority outside (RFC 3161): the token, DER in Base64, stamps the hash of the seal.
create table audit_anchor (
    seal_number integer not null primary key references audit_seal (number),
    obtained_at timestamp with time zone not null,
    token text not null
);
