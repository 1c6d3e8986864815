/** What every page is given. */
export interface PageProps {
  /** Goes where a set-up file can be imported. */
  readonly onImport: () => void;
}
