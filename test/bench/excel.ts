import type { Host } from "#main/host/host.ts";
import { writeWorkbook } from "#main/spreadsheet/write-workbook.ts";
import readSheets from "read-excel-file/universal";
import { crowdNames } from "./crowd.ts";
import type { Figure } from "./figures.ts";
import { cpuMilliseconds } from "./measure.ts";
import { withStation, type Ask } from "./station.ts";

const rowsOfWorkbook = 10_000;

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

/** A workbook of a whole district taken into a new station. */
export async function benchExcel(): Promise<readonly Figure[]> {
  return await withStation(async (ask, host) => [await importFigure(ask, host)]);
}
