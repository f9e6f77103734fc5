import { memberDepartments, otherActors } from '#notice/departments.ts'

/** 37 departments, each with a feed, and one more that half of all entries are told to. */
const codes = [...memberDepartments, ...otherActors].map(({ code }) => code)
export const hot = codes[0] ?? ''
export const ordinary = codes.slice(1, 38)
export const departments = [hot, ...ordinary]
