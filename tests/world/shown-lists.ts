interface Described {
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema: { readonly properties?: Readonly<Record<string, Rows>> } }>> }
    >
  >
}
interface Rows {
  readonly type?: string
  readonly items?: { readonly type?: string; readonly properties?: object }
}
/** What answers with rows and yet is no list of its own, and why. */
export const noLists: Readonly<Record<string, string>> = {
  '/accounts/seats': 'words for a form',
  '/calendar': 'days of the public calendar',
  '/calendar/imports': 'the public calendar’s own record',
  '/calendar/notices': 'the public calendar’s own record',
  '/case-limits': 'settings',
  '/case-people': 'a choice in a form',
  '/colleagues': 'a choice in a form',
  '/due-date': 'the working of one day',
  '/exports': 'the exports themselves',
  '/exports/lists': 'the lists themselves',
  '/find': 'leads to decisions, pushes and cases, which are taken out with the same words as filter',
  '/hand-out-sections': 'a choice in a form',
  '/import-columns': 'remembered answers of a form',
  '/looks/summary': 'counts of the list of looks',
  '/mapping': 'the answer to one question of the mapping',
  '/mapping/affected': 'what a form is about to do',
  '/mapping/history': 'the history of one rule',
  '/messages/cost': 'counts of the outbox',
  '/own/account': 'oneself',
  '/paper-templates': 'words for a form',
  '/procedures': 'words for a form',
  '/regions': 'the public register of regions',
  '/settings': 'settings',
  '/views': 'how lists are kept',
  '/workbench': 'the beginnings of other lists',
}

export interface Description {
  readonly paths: Readonly<Record<string, { readonly get?: Described }>>
}

/** Routes of the web, without their prefix, that answer with rows of several fields. */
export const findRowRoutes = ({ paths }: Description): readonly string[] =>
  Object.entries(paths).flatMap(([path, { get }]) => (get && !path.includes('{') && answersRows(get) ? [path.replace('/api', '')] : []))

const answersRows = ({ responses }: Described) =>
  Object.values(responses['200']?.content?.['application/json']?.schema.properties ?? {}).some(
    ({ type, items }) => type === 'array' && items?.type === 'object' && items.properties !== undefined,
  )
