import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Host } from "#main/host/host.ts";
import { writeWorkbook } from "#main/spreadsheet/write-workbook.ts";
import readSheets from "read-excel-file/universal";
import { crowdNames } from "./crowd.ts";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";
import { cpuMilliseconds } from "./measure.ts";
import { withStation } from "./station.ts";

const rowsOfWorkbook = 10_000;
const rounds = 3;

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function handIn(host: Host, bytes: Uint8Array): Promise<string> {
  return (await host.files.receive(onePiece(bytes), "danh-sach.xlsx"))?.ticket ?? "";
}

/** Ten thousand invented people in fifteen columns, as an office keeps them. */
async function workbook(): Promise<Uint8Array> {
  const titles =
    "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Ngày cấp,Nơi cấp,Điện thoại,Dân tộc,Trình độ học vấn,Nghề nghiệp,Thôn,Địa chỉ,Tình trạng,Ghi chú".split(
      ",",
    );
  const names = crowdNames(rowsOfWorkbook);
  return await writeWorkbook({
    name: "Danh sách",
    title: "DANH SÁCH",
    columns: titles.map((title) => ({ title, width: 14 })),
    rows: names.map((name, index) => [
      index + 1,
      name,
      {
        date: `${String(1955 + (index % 50))}-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`,
      },
      "Nam",
      `0${String(10_090_000_000 + index)}`,
      { date: "2022-05-17" },
      "Cục Cảnh sát",
      `09${String(10_000_000 + index)}`,
      "Kinh",
      "Trung học cơ sở",
      "Làm ruộng",
      `Thôn ${String(index % 20)}`,
      `Số ${String(index)} đường liên xã`,
      "Sau cai nghiện",
      "",
    ]),
  });
}

/** Reads the file with the package alone in a thread of its own: as an import does, once and from a cold start. */
async function readInThread(bytes: Uint8Array): Promise<void> {
  const worker = new Worker(new URL("./reading-alone.ts", import.meta.url), { workerData: bytes });
  try {
    await once(worker, "message");
  } finally {
    await worker.terminate();
  }
}

interface Taken extends Round {
  /** Reading the file again and again in a thread that has read it before. */
  readonly warm: number;
}

/** One new station takes the file in: read, planned, written, journalled. */
async function takeIn(bytes: Uint8Array): Promise<Taken> {
  const reading = (): Promise<number> => cpuMilliseconds(() => readInThread(bytes));
  return await withStation(async (ask, host) => {
    const before = await reading();
    const ticket = await handIn(host, bytes);
    let written = 0;
    const subject = await cpuMilliseconds(async () => {
      ({ written } = (await ask("excel.import", { ticket, list: "people" })) as { written: number });
    });
    if (written !== rowsOfWorkbook) {
      throw new Error(`Only ${String(written)} rows arrived`);
    }
    const after = await reading();
    await readSheets(bytes.slice().buffer);
    return { before, subject, after, warm: await cpuMilliseconds(() => readSheets(bytes.slice().buffer)) };
  });
}

/** Taking a workbook of 10,000 people into a new station, against reading the same file alone. */
export async function benchExcel(): Promise<readonly Figure[]> {
  const bytes = await workbook();
  const done: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    done.push(await takeIn(bytes));
  }
  const { subject, reference, ratio } = ofRounds(done);
  const warm = median(done.map((one) => one.warm));
  return [
    {
      operation: "Excel import, 10,000 rows of 15 columns",
      unit: "CPU ms",
      subject,
      reference: { name: "reading the workbook alone, in a thread as an import does", value: reference },
      measured: ratio,
      goal: 3,
      note: `a thread that has read it before takes ${warm.toFixed(0)} ms: ${(subject / warm).toFixed(1)} of those`,
    },
  ];
}
