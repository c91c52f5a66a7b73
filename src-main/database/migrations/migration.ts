/** One numbered step of the database's form, run once, in order, each in the same transaction as its number. */
export interface Migration {
  readonly version: number;
  readonly describe: string;
  readonly sql: string;
}
