/** The texts of one language, by file. */
export interface Catalogue {
  readonly shared: object;
  readonly main: object;
  readonly cli: object;
  readonly [file: string]: object;
}
