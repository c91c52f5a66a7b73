/** What can be wrong with key file, password or database of a station, or of a copy of one. */
export const stationFileRefusals = [
  "keyFileMissing",
  "keyFileDamaged",
  "wrongPassword",
  "databaseMissing",
  "databaseEmpty",
  "databasePlaintext",
  "databaseForeign",
  "databaseNewer",
  "databaseDamaged",
  "G73",
] as const;
