import { present } from "#shared/base/assert.ts";
import { foldText, initialsOf, nameSortKey } from "#shared/base/vietnamese-text.ts";
import type { ReadableDatabase } from "#main/database/database.ts";
import { prepared } from "#main/database/database.ts";

/* A crowd of people who do not exist: names drawn from common syllables by a generator with a fixed seed. */

const surnames =
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Giàng Lò Vàng Sùng Hà Cao Đinh Trương Lâm Mai Tạ Đoàn Phùng Chu".split(
    " ",
  );
const middles =
  "Văn Thị Hữu Đức Minh Ngọc Quang Thanh Xuân Thu Anh Bảo Công Đình Gia Hồng Khánh Kim Mạnh Như Phương Quốc Thế Trọng Tuấn Tường".split(
    " ",
  );
const givens =
  "An Anh Bách Bình Châu Chi Cường Dung Dũng Duy Dương Đạt Đăng Đông Giang Hà Hải Hạnh Hiền Hiếu Hoa Hòa Hùng Huy Hương Khải Khoa Khôi Kiên Lan Lâm Linh Loan Long Lộc Mai Mẫn Nam Nga Ngân Nghĩa Nhung Oanh Phong Phúc Phước Quân Quỳnh Sáng Sơn Tâm Thảo Thắng Thủy Tiến Toàn Trang Trung Tú Uyên Vân Vinh Vy Yến Ý".split(
    " ",
  );

/** Numbers from 0 up to below 1, always the same ones (mulberry32 over a fixed seed). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many full names, the same for the same count. */
export function crowdNames(count: number): readonly string[] {
  const next = generator(20_260_101);
  const pick = (list: readonly string[]): string =>
    present(list[Math.floor(next() * list.length)], "the index is inside the list");
  return Array.from({ length: count }, () => {
    const second = next() < 0.3 ? ` ${pick(middles)}` : "";
    return `${pick(surnames)} ${pick(middles)}${second} ${pick(givens)}`;
  });
}

function uuidOf(kind: number, index: number): string {
  return `0198a000-000${String(kind)}-7000-8000-${String(index).padStart(12, "0")}`;
}

const stamps = ["2026-01-01T08:00:00+07:00", "mau", "2026-01-01T08:00:00+07:00", "mau", "XBLT"];
const stampNames = "id, row_version, created_at, created_by, updated_at, updated_by, own";

/** Writes a crowd into a new database in one transaction: each with a residence, a category and an identity card. */
export function fillWithCrowd(database: ReadableDatabase, names: readonly string[]): void {
  const insert = (table: string, columns: string): ((...values: unknown[]) => void) => {
    const all = `${stampNames}, ${columns}`;
    const places = all.split(",").map(() => "?");
    const statement = prepared(database, `INSERT INTO ${table} (${all}) VALUES (${places.join(", ")})`);
    return (...values) => {
      statement.run(...values);
    };
  };
  const person = insert(
    "person",
    "code, full_name, sex, birth_date, birth_precision, ethnicity, family_members_at_home, folded, initials, sort_key",
  );
  const residence = insert("residence", `person_id, kind, area, "from", "to"`);
  const category = insert("category_status", `person_id, category, "from", source`);
  const identity = insert("identity_document", "person_id, kind, number");
  database.sqlite.transaction(() => {
    for (const [index, name] of names.entries()) {
      const id = uuidOf(1, index);
      const born = `${String(1950 + (index % 56))}-05-17`;
      const code = `HS${String(index + 1).padStart(6, "0")}`;
      const keys = [foldText(name), initialsOf(name), nameSortKey(name)];
      person(id, 1, ...stamps, code, name, "NAM", born, "DAY", "01", 0, ...keys);
      const left = index % 10 === 0 ? "2026-08-01" : null;
      residence(
        uuidOf(2, index),
        1,
        ...stamps,
        id,
        "THUONG_TRU",
        `Thôn ${String(index % 20)}`,
        "2026-01-01",
        left,
      );
      category(uuidOf(3, index), 1, ...stamps, id, "SAU_CAI", "2026-01-01", "CONG_AN");
      identity(uuidOf(4, index), 1, ...stamps, id, "CCCD", `0${String(10_000_000_000 + index * 7919)}`);
    }
  })();
}
