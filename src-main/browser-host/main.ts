import { readHostArguments } from "#main/host/host-arguments.ts";
import { serveStation } from "./serve.ts";

await serveStation(readHostArguments(process.argv.slice(2)));
