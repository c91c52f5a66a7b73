"use strict";
/*
 * Stands before every entry: plain old JavaScript, because an old Node cannot even read the TypeScript behind it.
 * `node scripts/guard.cjs scripts/start.ts --browser` checks the Node version and then runs the file named.
 * 22.14 is the oldest on which the database addon does not crash; 22.18 the oldest that reads TypeScript by itself.
 */
const { enableCompileCache } = require("node:module");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Hòa Nhập cần Node.js 22.18 trở lên; máy này đang chạy ${process.version}. ` +
      `Hãy chạy "npm ci" rồi gọi qua "npm start", "npm test" (bản Node 24 đi kèm sẽ được dùng).\n`,
  );
  process.exitCode = 1;
} else {
  process.argv.splice(1, 1);
  // What is compiled once is kept in the system's temporary folder: the second start needs half the time.
  enableCompileCache();
  void import(pathToFileURL(path.resolve(process.argv[1])).href);
}
