import { runCommandLine } from "./run.ts";

// A reader that closed the pipe early (`| head`) has what it wanted.
process.stdout.on("error", () => process.exit());

process.exitCode = await runCommandLine(process.argv.slice(2));
