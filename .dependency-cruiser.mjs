// Who may import whom. One line a room; a room that is not listed may not exist.
const shared = (names) => `src-shared/(${names})`;
const rooms = {
  "src-shared/base": { rooms: [], packages: [] },
  "src-shared/law": { rooms: [shared("base")], packages: ["zod"] },
  "src-shared/domain": { rooms: [shared("base|law")], packages: ["zod"] },
  "src-shared/reports": { rooms: [shared("base|law|domain")], packages: [] },
  "src-shared/documents": { rooms: [shared("base|law|domain|reports")], packages: ["zod"] },
  "src-shared/bundle": { rooms: [shared("base|law|domain")], packages: ["zod"] },
  "src-shared/contract": { rooms: [shared("base|law|domain|reports|documents|bundle")], packages: ["zod"] },
  "src-main/database": {
    rooms: [shared("base|law|domain|bundle")],
    packages: ["better-sqlite3", "drizzle-orm"],
  },
  "src-main/pdf": {
    rooms: [shared("base|documents")],
    packages: ["pdfmake", "fontkit", "pdfjs-dist", "@expo-google-fonts/tinos"],
  },
  "src-main/word": { rooms: [shared("base|documents")], packages: ["docx"] },
  "src-main/sealing": {
    rooms: [shared("base|bundle")],
    packages: ["age-encryption", "fflate", "hash-wasm", "zod"],
  },
  "src-main/spreadsheet": {
    rooms: [shared("base")],
    packages: ["read-excel-file", "write-excel-file", "fflate"],
  },
  "src-main/services": {
    rooms: [
      shared("base|law|domain|reports|documents|bundle|contract"),
      "src-main/(database|pdf|word|sealing|spreadsheet)",
    ],
    packages: ["fflate", "uuid", "zod"],
  },
  "src-main/host": { rooms: [shared("base|contract"), "src-main/services"], packages: ["uuid", "zod"] },
  "src-main/electron": {
    rooms: [shared("base|contract"), "src-main/host", "src-renderer/text"],
    packages: ["electron"],
  },
  "src-main/browser-host": {
    rooms: [shared("base|contract"), "src-main/host", "src-renderer/text"],
    packages: [],
  },
  "src-main/cli": {
    rooms: [shared("base|law|domain|documents|contract"), "src-main/host", "src-renderer/text"],
    packages: ["zod"],
  },
  "src-renderer/client": { rooms: [shared("base|contract")], packages: ["react", "@tanstack/react-query"] },
  "src-renderer/text": { rooms: [shared("base|law|domain|documents|contract")], packages: [] },
  "src-renderer/components": {
    rooms: [shared("base|domain"), "src-renderer/text"],
    packages: ["react", "@mantine/.+", "@tabler/icons-react", "pdfjs-dist"],
  },
  "src-renderer/records": {
    rooms: [shared("base|law|domain|contract"), "src-renderer/(client|text|components)"],
    packages: ["react", "@mantine/.+", "@tabler/icons-react"],
  },
  "src-renderer/features": {
    rooms: [shared("base|law|domain|contract"), "src-renderer/(client|text|components|records)"],
    packages: ["react", "@mantine/.+", "@tabler/icons-react", "@tanstack/.+"],
  },
  "src-renderer/app": {
    rooms: [shared("base|contract"), "src-renderer/(client|text|components|features)"],
    packages: ["react", "react-dom", "@mantine/.+", "@tabler/icons-react", "@tanstack/.+", "@fontsource/.+"],
  },
};

const npm = (names) => names.map((name) => `node_modules/(@types/)?${name}/`);
const forbidden = Object.entries(rooms).flatMap(([room, may]) => [
  {
    name: `${room} imports another room it may not`,
    severity: "error",
    from: { path: `^${room}/` },
    to: { path: "^src-", pathNot: [room, ...may.rooms].map((path) => `^${path}/`) },
  },
  {
    name: `${room} imports a package it does not own`,
    severity: "error",
    from: { path: `^${room}/` },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "unknown"],
      pathNot: may.packages.length ? npm(may.packages) : undefined,
    },
  },
]);
const known = Object.keys(rooms).join("|");

export default {
  forbidden: [
    ...forbidden,
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "features do not know each other",
      severity: "error",
      from: { path: "^src-renderer/features/([^/]+)/" },
      to: { path: "^src-renderer/features/", pathNot: "^src-renderer/features/$1/" },
    },
    { name: "nothing is unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "every importing file is in a known room",
      severity: "error",
      from: { path: "^src-[^/]+/", pathNot: `^(${known})/|^src-renderer/main\\.tsx$` },
      to: {},
    },
    {
      name: "every imported file is in a known room",
      severity: "error",
      from: {},
      to: { path: "^src-[^/]+/", pathNot: `^(${known})/` },
    },
  ],
  options: {
    exclude: { path: "\\.d\\.ts$" },
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["node", "import", "default"],
    },
  },
};
