create table app.import (
  id               bigint generated always as identity primary key,
  department       text not null,
  kind             text not null check (kind in ('decisions')),
  file_name        text not null,
  sm3              text not null,
  size             bigint not null,
  default_region   text,
  state            text not null default 'queued' check (state in ('queued', 'reading', 'done', 'refused', 'failed')),
  by_name          text not null,
  by_seat          text not null,
  at               timestamptz not null,
  finished_at      timestamptz,
  total            integer,
  last_row         integer not null default 0,
  rows             integer not null default 0,
  accepted         integer not null default 0,
  duplicate        integer not null default 0,
  revised          integer not null default 0,
  unrouted         integer not null default 0,
  rejected         integer not null default 0,
  secrets          integer not null default 0,
  layout           jsonb,
  refusal_code     text,
  refusal_message  text,
  original_kept    boolean not null default true,
  constraint every_row_once check (rows = accepted + duplicate + revised + unrouted + rejected)
);
create index import_recent on app.import (department, id desc);
create index import_open on app.import (id) where state in ('queued', 'reading');
create unique index import_same_file on app.import (department, kind, sm3, coalesce(default_region, '')) where state in ('queued', 'reading', 'done');
comment on table app.import is 'Spreadsheets handed in, and how far each has been read. The same file of the same department is imported once.';
comment on column app.import.total is 'Rows with content below the header, counted before the first is taken in; unknown until the whole file has been read once.';
comment on column app.import.last_row is 'The last row whose result is kept; reading goes on behind it after a kill.';
comment on column app.import.layout is 'Layout version, header row, headers and headers of unknown columns.';
comment on column app.import.secrets is 'Rejected rows that bear a state secret; nothing else of them is kept, and the original goes as well.';

create table app.import_row (
  import           bigint not null references app.import,
  row              integer not null,
  department       text not null,
  status           text not null check (status in ('accepted', 'duplicate', 'revised', 'unrouted', 'rejected')),
  decision         bigint,
  document_number  text,
  cells            text[],
  problems         jsonb,
  primary key (import, row),
  constraint rejected_says_why check (status <> 'rejected' or problems is not null)
);
create index import_row_status on app.import_row (import, status, row);
comment on table app.import_row is 'What became of each row of an import; of rejected rows also their cells, so that they go back with the reasons beside them.';

alter table app.import enable row level security;
alter table app.import force row level security;
create policy own_department on app.import using ((select app.sees_city()) or department = (select app.own_department()));

alter table app.import_row enable row level security;
alter table app.import_row force row level security;
create policy own_department on app.import_row using ((select app.sees_city()) or department = (select app.own_department()));

grant select, insert, update on app.import to shenguan_app;
grant select, insert on app.import_row to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
