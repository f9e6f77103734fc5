import { useTemplates, type PaperRow, type PaperTemplateView } from '../papers/queries.ts'

/** The kinds of official paper that a case's paper can be made from, as far as the viewer's department issues them. */
export function useTemplatesOf(template: string, procedure: string): readonly PaperTemplateView[] {
  const all = useTemplates().data?.items ?? []
  const named = all.filter((one) => one.template === template)
  return named.length > 0 ? named : all.filter(({ procedures }) => procedures.includes(procedure))
}

export const isFor = (paper: PaperRow, templates: readonly PaperTemplateView[]): boolean =>
  templates.some(({ template }) => template === paper.template)
