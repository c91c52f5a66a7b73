import { spawnSync } from "node:child_process";

/**
 * CPU milliseconds that a command of the shell took; bash counts them, because Node knows nothing of the time its children took.
 * `$1` and so on are the arguments. Nothing where bash or the command is absent or fails.
 */
export function shellMilliseconds(command: string, args: readonly string[]): number | undefined {
  const run = spawnSync("bash", ["-c", `${command} && times`, "bash", ...args], { encoding: "utf8" });
  const times = run.status === 0 ? (run.stdout.trim().split("\n").at(-1) ?? "") : "";
  const [user, system] = Array.from(times.matchAll(/(\d+)m([\d.]+)s/gu), ([, minutes, seconds]) => {
    return (Number(minutes) * 60 + Number(seconds)) * 1000;
  });
  return user === undefined || system === undefined ? undefined : user + system;
}
