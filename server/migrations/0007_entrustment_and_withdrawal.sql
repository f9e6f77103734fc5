-- 委托市行政审批局办理 (1.1) is kept by its parts, so that an entrustment that has run out can be found.
alter table app.item
  add column entrustment_letter text,
  add column entrustment_scope  text,
  add column entrusted_from     date,
  add column entrusted_to       date,
  drop constraint intake_explained,
  add constraint intake_explained check (
    (intake <> 'not-yet' or coalesce(length(intake_note), 0) > 0)
    and (intake <> 'entrusted' or (coalesce(length(entrustment_letter), 0) > 0 and coalesce(length(entrustment_scope), 0) > 0 and entrusted_from is not null))),
  add constraint entrustment_half_open check (entrusted_to is null or entrusted_to > entrusted_from);
comment on column app.item.entrustment_letter is 'Number or title of the letter of entrustment (1.1).';
comment on column app.item.entrusted_to is 'First day on which the entrustment holds no more; none while it is open.';

-- A rule withdrawn before it took effect stays readable as an empty range [from, from), which no decision date lies in.
alter table app.mapping_rule
  drop constraint half_open,
  add constraint half_open check (effective_to is null or effective_to >= effective_from);
