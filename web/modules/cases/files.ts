export const fileAddress = (id: string): string => `/api/files/${encodeURIComponent(id)}`

/** What a browser shows by itself: opened in a new tab instead of saved. */
export const canBeShown = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/') || mediaType === 'text/plain'
