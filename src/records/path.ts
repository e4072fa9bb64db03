/** Keys and indexes from a record down to a value in it. */
export type Path = readonly (string | number)[];
