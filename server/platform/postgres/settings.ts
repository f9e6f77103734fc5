/** 'full' keeps every acknowledged commit; 'test' trades that for speed on clusters that are thrown away. */
export type Durability = 'full' | 'test'

/** The text of postgresql.conf. It is written anew at every start; a city's own wishes go to local.conf beside the cluster. */
export function writeSettings(name: string, socketFolder: string, durability: Durability): string {
  const durable = durability === 'full' ? 'on' : 'off'
  const settings: Readonly<Record<string, string>> = {
    cluster_name: name,
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    max_prepared_transactions: '0',
    shared_buffers: '256MB',
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    wal_compression: 'on',
    checkpoint_timeout: '15min',
    max_wal_size: '2GB',
    jit: 'off',
    password_encryption: 'scram-sha-256',
    idle_in_transaction_session_timeout: '30s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    default_text_search_config: 'pg_catalog.simple',
    // Statements and their values may hold personal data, and a log must not (GB/T 22239 8.1.4.11).
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key} = '${value.replaceAll("'", "''")}'`)
  return [...lines, "include_if_exists = '../local.conf'", ''].join('\n')
}

/** The text of pg_hba.conf: passwords over the local socket, and no other way in. */
export const accessRules = 'local all all scram-sha-256\n'
