/** What every page is given. */
export interface PageProps {
  /** Goes where a set-up file can be imported. */
  readonly onImport: () => void;
  /** Goes where an account can be connected. */
  readonly onAccounts: () => void;
}
