/** 256 random bits as 64 hexadecimal letters: launch tokens, cookies, file tickets. Never derived, never logged. */
export function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Buffer.from(bytes).toString("hex");
}

/** Compares in a time that does not tell how many letters were right. */
export function isSameSecret(given: string, expected: string): boolean {
  if (given.length !== expected.length) {
    return false;
  }
  let difference = 0;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index);
  }
  return difference === 0;
}
