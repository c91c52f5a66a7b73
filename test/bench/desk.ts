import { createHost } from "#main/host/create-host.ts";
import type { Host } from "#main/host/host.ts";
import { writeWorkbook } from "#main/spreadsheet/write-workbook.ts";
import readSheets from "read-excel-file/universal";
import { crowdNames } from "./crowd.ts";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";
import { fillLargeStation } from "./large-station.ts";
import { cpuMilliseconds, wallMilliseconds } from "./measure.ts";
import { askOf, benchPassword, withStation, type Ask } from "./station.ts";

const rounds = 9;
const rowsOfWorkbook = 10_000;

async function medianOf(measure: () => Promise<number>): Promise<number> {
  await measure();
  const taken: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    taken.push(await measure());
  }
  return median(taken);
}

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

async function largeFigures(ask: Ask): Promise<readonly Figure[]> {
  const { rows } = await ask("people.list", { query: "", state: "TAT_CA", limit: 500 });
  const ids = (rows as readonly { readonly id: string; readonly club: string | null }[])
    .filter(({ club }) => club !== null)
    .slice(0, 50)
    .map(({ id }) => id);
  const dossier = await medianOf(async () => {
    const whole = await cpuMilliseconds(async () => {
      for (const id of ids) {
        await ask("people.get", { id });
      }
    });
    return whole / ids.length;
  });
  const today = await medianOf(() => cpuMilliseconds(() => ask("today.list", {})));
  const done: Round[] = [];
  const lasts: number[] = [];
  const page =
    (offset: number): (() => Promise<void>) =>
    async () => {
      for (let times = 0; times < 20; times += 1) {
        await ask("people.list", { query: "", state: "TAT_CA", offset, limit: 50 });
      }
    };
  const single = async (): Promise<void> => {
    for (let times = 0; times < 20; times += 1) {
      await ask("people.list", { query: "", state: "TAT_CA", offset: 0, limit: 1 });
    }
  };
  await page(0)();
  for (let round = 0; round < rounds; round += 1) {
    const before = await cpuMilliseconds(single);
    const subject = await cpuMilliseconds(page(4900));
    lasts.push((await cpuMilliseconds(page(0))) / 20);
    done.push({ before, subject, after: await cpuMilliseconds(single) });
  }
  const { subject, reference, ratio } = ofRounds(done);
  return [
    {
      operation: "opening a dossier, 5,000 people and 500,000 events",
      unit: "CPU ms",
      subject: dossier,
      measured: dossier,
      goal: 30,
    },
    {
      operation: "Việc hôm nay, 5,000 people and 500,000 events",
      unit: "CPU ms",
      subject: today,
      measured: today,
      goal: 100,
    },
    {
      operation: "last page of the list of people (50 of 5,000)",
      unit: "CPU ms",
      subject: subject / 20,
      reference: { name: "a page of one row", value: reference / 20 },
      measured: ratio,
      goal: 10,
      note: `the first page takes ${median(lasts).toFixed(2)} ms`,
    },
  ];
}

/** Taking a workbook of 10,000 people in (read, planned, written, journalled), against reading the same file alone. */
async function importFigure(ask: Ask, host: Host): Promise<Figure> {
  const bytes = await workbook();
  const reading = async (): Promise<number> =>
    await cpuMilliseconds(async () => {
      await readSheets(bytes.slice().buffer);
    });
  await reading();
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
  const reference = (before + after) / 2;
  return {
    operation: "Excel import, 10,000 rows of 15 columns",
    unit: "CPU ms",
    subject,
    reference: { name: "reading the workbook alone", value: reference },
    measured: subject / reference,
    goal: 3,
    note: "one round: a station takes the file once",
  };
}

/** What an official waits for at the desk of a station far larger than any commune's. */
export async function benchDesk(): Promise<readonly Figure[]> {
  const imported = await withStation(async (ask, host) => await importFigure(ask, host));
  return await withStation(async (_ask, host, folder) => {
    await host.close();
    const filling = await wallMilliseconds(() => fillLargeStation(folder));
    const large = createHost({ dataDirectory: folder, today: "2026-09-15" });
    const again = askOf(large);
    try {
      await again("station.unlock", { login: "mau", password: benchPassword });
      const figures = await largeFigures(again);
      return [
        imported,
        ...figures,
        {
          operation: "filling the large station (not through the services)",
          unit: "wall ms",
          subject: filling,
        },
      ];
    } finally {
      await large.close();
    }
  });
}
