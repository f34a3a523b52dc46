/** An id for what is new: no other tab will make the same. */
export const newId = (): string => Math.random().toString(36).slice(2);
