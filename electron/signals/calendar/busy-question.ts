/** What is read out of a calendar. Instants are epoch ms. */
export interface BusyQuestion {
  readonly from: number;
  readonly to: number;
  readonly onlyBusy: boolean;
  readonly showTitle: boolean;
  /** The person's zone, an IANA name that exists. */
  readonly zone: string;
}
