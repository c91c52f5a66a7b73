import { accept, refuse, type Result } from "#shared/base/result.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";

/** The fewest characters a password may have. */
const minimumPasswordLength = 10;

// Folded (no marks, lower case, no spaces): what people choose when told "at least ten characters".
const common = new Set([
  "matkhau123",
  "matkhau1234",
  "matkhau12345",
  "matkhaumoi",
  "matkhaumatkhau",
  "password12",
  "password123",
  "password1234",
  "passwordpassword",
  "qwertyuiop",
  "qwerty1234",
  "qwerty12345",
  "qwerty123456",
  "asdfghjkl;",
  "asdfghjkl1",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "abc1234567",
  "abcd123456",
  "abcd1234567",
  "abcdefghij",
  "admin12345",
  "admin123456",
  "administrator",
  "vietnam123",
  "vietnam1234",
  "vietnam2026",
  "vietnamvodich",
  "vietnamquehuong",
  "hanoi12345",
  "saigon12345",
  "hochiminh123",
  "anhyeuem123",
  "anhyeuemnhieu",
  "emyeuanh123",
  "iloveyou12",
  "iloveyou123",
  "congan1234",
  "congan12345",
  "congan113113",
  "hoanhap123",
  "hoanhap1234",
  "hoanhap2026",
  "ubndxa1234",
  "ubndphuong123",
  "uybannhandan",
  "nguyenvana",
  "khongcomatkhau",
  "khongnhomatkhau",
  "letmein123",
  "welcome123",
  "0123456789",
  "1234567890",
  "0987654321",
  "9876543210",
  "12345678910",
  "1234512345",
  "1122334455",
  "1212121212",
]);

/** The one form in which passwords are hashed: keyboards give the same Vietnamese letters in two encodings. */
export function normalisePassword(password: string): string {
  return password.normalize("NFC");
}

/** Whether each character follows the one before by the same step of -1, 0 or 1: `aaaa…`, `1234…`, `9876…`. */
function isRun(text: string): boolean {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, index) => point - (points[index] ?? 0)));
  const [step = 2] = steps;
  return steps.size <= 1 && Math.abs(step) <= 1;
}

/**
 * Judges a new password: `passwordTooShort` below ten characters, `passwordTooCommon` when it is on the short list, a run, or one
 * character repeated. Marks, capitals and spaces do not make a common password uncommon.
 */
export function checkNewPassword(password: string): Result<string, "passwordTooShort" | "passwordTooCommon"> {
  const normalised = normalisePassword(password);
  if (Array.from(normalised).length < minimumPasswordLength) {
    return refuse("passwordTooShort", { count: minimumPasswordLength });
  }
  const folded = foldText(normalised).replaceAll(" ", "");
  return common.has(folded) || isRun(folded) ? refuse("passwordTooCommon") : accept(normalised);
}
