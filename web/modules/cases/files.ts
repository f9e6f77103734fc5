/** Always answered as a download, and put on record (1.4). */
export const fileAddress = (id: string): string => `/api/files/${encodeURIComponent(id)}`
