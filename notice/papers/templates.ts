import { conferencePapers } from './conference-papers.ts'
import { coordinationPapers } from './coordination-papers.ts'
import { exchangePapers } from './exchange-papers.ts'
import { hearingPapers } from './hearing-papers.ts'
import { licencePapers } from './licence-papers.ts'
import { peoplePapers } from './people-papers.ts'
import type { PaperTemplate } from './template.ts'

/** Every paper that the platform draws up. A changed text is a new version; papers keep the one they were drawn up by. */
export const paperTemplates = {
  ...conferencePapers,
  ...licencePapers,
  ...hearingPapers,
  ...peoplePapers,
  ...exchangePapers,
  ...coordinationPapers,
}
export type TemplateName = keyof typeof paperTemplates

export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(paperTemplates, name)
export function getTemplate(name: TemplateName): PaperTemplate {
  return paperTemplates[name]
}
