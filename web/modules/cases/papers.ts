import { useTemplates, type PaperRow, type PaperTemplateView } from '../papers/queries.ts'

/** The kinds of official paper that a case's paper can be made from, as far as the viewer's department issues them. */
export function useTemplatesOf(fitting: readonly string[]): readonly PaperTemplateView[] {
  const all = useTemplates().data?.items ?? []
  // In the order of the definition: the one that suits the case as it stands comes first.
  return fitting.flatMap((name) => all.filter(({ template }) => template === name))
}

export const isFor = (paper: PaperRow, templates: readonly PaperTemplateView[]): boolean =>
  templates.some(({ template }) => template === paper.template)
