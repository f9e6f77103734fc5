import { useTemplates, type PaperRow, type PaperTemplateView } from '../papers/queries.ts'

/** The kinds of official paper that a case's paper can be made from, as far as the viewer's department issues them. */
export function useTemplatesOf(template: string, procedure: string): readonly PaperTemplateView[] {
  const all = useTemplates().data?.items ?? []
  // The one that the definition names comes first; a procedure may have several of which the case decides.
  const named = all.filter((one) => one.template === template)
  const others = all.filter((one) => one.template !== template && one.procedures.includes(procedure))
  return [...named, ...others]
}

export const isFor = (paper: PaperRow, templates: readonly PaperTemplateView[]): boolean =>
  templates.some(({ template }) => template === paper.template)
