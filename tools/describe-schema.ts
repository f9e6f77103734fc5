import pg from 'pg'

/**
 * Writes down what a database's schema `app` consists of, from the catalogue alone, so that a change can be read in a review and a
 * forgotten grant or policy is seen. Same text on every PostgreSQL from 15 on.
 */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Without a search path every name is printed with its schema.
    await client.query(`set search_path to ''`)
    const parts: string[] = [heading]
    for (const [title, query] of chapters) {
      const found = await client.query<{ line: string }>(query)
      if (found.rows.length > 0) parts.push(`-- ${title}\n\n${found.rows.map((row) => row.line).join('\n')}\n`)
    }
    return parts.join('\n')
  } finally {
    await client.end()
  }
}

const heading = `-- What the migrations beside this file add up to. Written by \`npm run generate\`; for reading and review, never run.
`

const tables = `
  select format(
    E'create table %s (\\n%s\\n);%s%s\\n',
    class.oid::regclass,
    (select string_agg(
       format('  %s %s%s%s%s', quote_ident(attribute.attname), pg_catalog.format_type(attribute.atttypid, attribute.atttypmod),
         case when attribute.attnotnull then ' not null' else '' end,
         case when attribute.attidentity <> '' then ' generated ' || case attribute.attidentity when 'a' then 'always' else 'by default' end
           || ' as identity' else '' end,
         case when attribute.attgenerated <> '' then ' generated always as (' || pg_get_expr(def.adbin, def.adrelid) || ') stored'
           when def.adbin is not null then ' default ' || pg_get_expr(def.adbin, def.adrelid) else '' end),
       E',\\n' order by attribute.attnum)
     from pg_catalog.pg_attribute attribute
     left join pg_catalog.pg_attrdef def on def.adrelid = attribute.attrelid and def.adnum = attribute.attnum
     where attribute.attrelid = class.oid and attribute.attnum > 0 and not attribute.attisdropped)
    || coalesce((select string_agg(format(E',\\n  constraint %s %s', quote_ident(item.conname), pg_get_constraintdef(item.oid)), '' order by item.conname)
     from pg_catalog.pg_constraint item where item.conrelid = class.oid and item.contype in ('p', 'u', 'f', 'c', 'x')), ''),
    case when class.relkind = 'p' then E'\\n-- partitioned: ' || pg_get_partkeydef(class.oid) else '' end,
    case when class.relrowsecurity then format(E'\\nalter table %s enable row level security%s;', class.oid::regclass,
      case when class.relforcerowsecurity then ', force row level security' else '' end) else '' end
  ) as line
  from pg_catalog.pg_class class
  where class.relnamespace = to_regnamespace('app') and class.relkind in ('r', 'p')
  order by class.relname collate "C"`

const chapters: readonly (readonly [title: string, query: string])[] = [
  [
    'Types',
    `select format('create type %s as %s;', type.oid::regtype,
       case type.typtype when 'e' then 'enum (' || (select string_agg(quote_literal(label.enumlabel), ', ' order by label.enumsortorder)
         from pg_catalog.pg_enum label where label.enumtypid = type.oid) || ')' else 'domain ' || pg_catalog.format_type(type.typbasetype, type.typtypmod) end) as line
     from pg_catalog.pg_type type where type.typnamespace = to_regnamespace('app') and type.typtype in ('e', 'd') order by type.typname collate "C"`,
  ],
  ['Tables', tables],
  [
    'Views',
    `select format(E'create %s %s as\\n%s\\n', case class.relkind when 'm' then 'materialized view' else 'view' end, class.oid::regclass,
       pg_get_viewdef(class.oid)) as line
     from pg_catalog.pg_class class where class.relnamespace = to_regnamespace('app') and class.relkind in ('v', 'm') order by class.relname collate "C"`,
  ],
  [
    'Indexes that no constraint brings',
    `select pg_get_indexdef(item.indexrelid) || ';' as line
     from pg_catalog.pg_index item join pg_catalog.pg_class class on class.oid = item.indexrelid
     where class.relnamespace = to_regnamespace('app')
       and not exists (select 1 from pg_catalog.pg_constraint owner where owner.conindid = item.indexrelid and owner.contype in ('p', 'u', 'x'))
     order by class.relname collate "C"`,
  ],
  [
    'Functions',
    `select pg_get_functiondef(item.oid) || E';\\n' as line
     from pg_catalog.pg_proc item where item.pronamespace = to_regnamespace('app') and item.prokind in ('f', 'p')
     order by item.proname collate "C", pg_get_function_identity_arguments(item.oid) collate "C"`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(item.oid) || ';' as line
     from pg_catalog.pg_trigger item join pg_catalog.pg_class class on class.oid = item.tgrelid
     where class.relnamespace = to_regnamespace('app') and not item.tgisinternal order by class.relname collate "C", item.tgname collate "C"`,
  ],
  [
    'Policies',
    `select format('create policy %s on %I.%I as %s for %s to %s%s%s;', quote_ident(policy.policyname), policy.schemaname, policy.tablename,
       lower(policy.permissive), lower(policy.cmd), array_to_string(policy.roles, ', '),
       coalesce(E'\\n  using (' || policy.qual || ')', ''), coalesce(E'\\n  with check (' || policy.with_check || ')', '')) as line
     from pg_catalog.pg_policies policy where policy.schemaname = 'app' order by policy.tablename collate "C", policy.policyname collate "C"`,
  ],
  [
    'Grants to the application',
    `select line from (
       select format('grant %s on %s %s to shenguan_app;', string_agg(lower(item.privilege_type), ', ' order by item.privilege_type),
         case class.relkind when 'S' then 'sequence' else 'table' end, class.oid::regclass) as line, class.relname as sorted
       from pg_catalog.pg_class class, aclexplode(class.relacl) item
       where class.relnamespace = to_regnamespace('app') and item.grantee = 'shenguan_app'::regrole group by class.oid, class.relkind, class.relname
       union all
       select format('grant %s (%s) on %s to shenguan_app;', lower(item.privilege_type),
         string_agg(quote_ident(attribute.attname), ', ' order by attribute.attnum), class.oid::regclass), class.relname || ' columns ' || item.privilege_type
       from pg_catalog.pg_class class join pg_catalog.pg_attribute attribute on attribute.attrelid = class.oid, aclexplode(attribute.attacl) item
       where class.relnamespace = to_regnamespace('app') and item.grantee = 'shenguan_app'::regrole
       group by class.oid, class.relname, item.privilege_type
       union all
       select format('grant execute on function %s to shenguan_app;', item.oid::regprocedure), 'function ' || item.proname
       from pg_catalog.pg_proc item, aclexplode(item.proacl) entry
       where item.pronamespace = to_regnamespace('app') and entry.grantee = 'shenguan_app'::regrole
     ) grants order by sorted collate "C", line collate "C"`,
  ],
  [
    'Comments',
    `select format('comment on %s is %L;', place, description) as line from (
       select case class.relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'i' then 'index ' when 'S' then 'sequence ' else 'table ' end
         || class.oid::regclass as place, item.description, class.relname as sorted, 0 as position
       from pg_catalog.pg_description item join pg_catalog.pg_class class on class.oid = item.objoid
       where item.classoid = 'pg_catalog.pg_class'::regclass and item.objsubid = 0 and class.relnamespace = to_regnamespace('app')
       union all
       select 'column ' || class.oid::regclass || '.' || quote_ident(attribute.attname), item.description, class.relname, attribute.attnum
       from pg_catalog.pg_description item join pg_catalog.pg_class class on class.oid = item.objoid
       join pg_catalog.pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = item.objsubid
       where item.classoid = 'pg_catalog.pg_class'::regclass and item.objsubid > 0 and class.relnamespace = to_regnamespace('app')
       union all
       select 'function ' || work.oid::regprocedure, item.description, work.proname, 0
       from pg_catalog.pg_description item join pg_catalog.pg_proc work on work.oid = item.objoid
       where item.classoid = 'pg_catalog.pg_proc'::regclass and work.pronamespace = to_regnamespace('app')
     ) comments order by sorted collate "C", position, place collate "C"`,
  ],
]
