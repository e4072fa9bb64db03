/** Outlines of land and countries that maps are drawn on, as plain data that can be cut to a dataset. */
export type Outlines = Readonly<Record<string, unknown>>;
