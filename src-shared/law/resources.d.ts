// The dated tables are read as unknown values: each loader checks the shape of its own file.
declare module "#resources/*.json" {
  const data: unknown;
  export default data;
}
