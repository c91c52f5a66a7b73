/** How one record type is called: its list, one of it, the button that adds one, and its fields. */
export interface RecordText {
  readonly title: string;
  readonly one: string;
  readonly add: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What the list says while it is empty. */
  readonly empty: string;
  readonly hints?: Readonly<Record<string, string>>;
}
