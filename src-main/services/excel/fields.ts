import type { ImportList } from "#shared/contract/excel.ts";

/** A column the programme understands, and the heads under which offices write it (folded, the usual one first). */
interface ImportField {
  readonly key: string;
  readonly heads: readonly string[];
}

function field(key: string, heads: string): ImportField {
  return { key, heads: heads.split("|") };
}

const who: readonly ImportField[] = [
  field(
    "fullName",
    "ho va ten|ho ten|ho va ten nguoi nghien|ten nguoi|ho ten hoi vien|ten hoi vien|ho va chu dem va ten|ten",
  ),
  field("birthMale", "nam sinh nam|ngay sinh nam|ngay thang nam sinh nam|sinh nam nam|nam nam"),
  field("birthFemale", "nam sinh nu|ngay sinh nu|ngay thang nam sinh nu|sinh nam nu"),
  field("birth", "ngay thang nam sinh|ngay sinh|nam sinh|sinh ngay|sinh nam|sinh|ntns|ns"),
  field("sex", "gioi tinh|gioi|nam nu|phai"),
  field(
    "identity",
    "so can cuoc cong dan|so can cuoc|so cccd|cccd|so dinh danh ca nhan|so dinh danh|ma dinh danh|so cmnd cccd|cmnd cccd|so cccd cmnd|cccd cmnd|so cmnd|cmnd|so giay to|giay to tuy than|can cuoc",
  ),
];

const people: readonly ImportField[] = [
  ...who,
  field("identityIssuedOn", "ngay cap|ngay cap cccd|ngay cap can cuoc|cap ngay"),
  field("identityIssuedBy", "noi cap|noi cap cccd|noi cap can cuoc|co quan cap"),
  field("alias", "ten goi khac|bi danh|ten thuong goi"),
  field("phone", "so dien thoai|dien thoai|sdt|dt|dien thoai lien he"),
  field("ethnicity", "dan toc"),
  field("education", "trinh do hoc van|trinh do van hoa|hoc van|van hoa|trinh do"),
  field("occupation", "nghe nghiep|nghe|viec lam hien nay|cong viec"),
  field("workplace", "noi lam viec|noi cong tac|don vi cong tac"),
  field("area", "thon to dan pho|to dan pho|thon|to|ap|ban|khu pho|khu vuc|khom|xom|thon ban|dia ban"),
  field(
    "address",
    "noi thuong tru|dia chi|ho khau thuong tru|noi dang ky thuong tru|thuong tru|dia chi thuong tru|noi o hien nay|cho o hien nay|noi cu tru|cho o",
  ),
  field("residenceFrom", "cu tru tu ngay|o tu ngay|ngay den|ngay ve dia phuong|tu ngay"),
  field("category", "tinh trang|phan loai|dien quan ly|doi tuong|dien doi tuong|tinh trang hien nay"),
  field(
    "substance",
    "loai chat ma tuy|loai ma tuy|loai chat ma tuy su dung|loai ma tuy su dung|chat ma tuy|chat ma tuy su dung|ma tuy su dung|chat su dung",
  ),
  field("household", "so ho|ma ho|ho so ho|ma ho gia dinh"),
  field("note", "ghi chu|luu y"),
];

const members: readonly ImportField[] = [
  ...who,
  field(
    "joinedOn",
    "ngay vao clb|ngay vao|ngay ket nap|ngay gia nhap|tham gia tu ngay|ngay tham gia|vao clb ngay|tham gia tu",
  ),
  field("inCharge", "nguoi phu trach|nguoi phan cong|can bo phu trach|phu trach"),
  field("document", "so quyet dinh|quyet dinh ket nap|quyet dinh"),
];

const attendance: readonly ImportField[] = [
  ...who,
  field("code", "ma ho so|ma hoi vien|ma so|ma"),
  field("excused", "vang co phep|vang co ly do|co phep|nghi co phep"),
  field("unexcused", "vang khong phep|vang khong ly do|khong phep|nghi khong phep"),
  field("present", "co mat|du sinh hoat|hien dien"),
  field("mark", "diem danh|tinh trang|tham gia|tham du|ket qua|ky hieu"),
  field("reason", "ly do vang|ly do|ghi chu"),
];

/** A list whose columns are known by their heads. */
export type ReadList = ImportList | "attendance";

/** The columns of each list that comes in. */
export const importFields: Readonly<Record<ReadList, readonly ImportField[]>> = {
  people,
  members,
  attendance,
};

/** A head as it is compared: bare letters and digits, single spaces. */
export function headKey(head: string): string {
  return head
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/gu, "d")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
}

interface Match {
  readonly key: string;
  readonly strength: number;
}

function matchOf(head: string, fields: readonly ImportField[]): Match | undefined {
  const padded = ` ${head} `;
  let best: Match | undefined;
  for (const { key, heads } of fields) {
    for (const known of heads) {
      const whole = known === head;
      const inside = known.length > 3 && padded.includes(` ${known} `);
      const strength = whole ? 1000 : inside ? known.length : 0;
      if (strength > (best?.strength ?? 0)) {
        best = { key, strength };
      }
    }
  }
  return best;
}

/** Which field each head stands for: the best head takes the field, `null` where none fits. */
export function fieldsOfHeads(list: ReadList, heads: readonly string[]): readonly (string | null)[] {
  const matches = heads.map((head) => (head === "" ? undefined : matchOf(head, importFields[list])));
  return matches.map((match, index) => {
    if (match === undefined) {
      return null;
    }
    const rivals = matches.filter((other) => other?.key === match.key);
    const best = Math.max(...rivals.map((rival) => rival?.strength ?? 0));
    const first = matches.findIndex((other) => other?.key === match.key && other.strength === best);
    return first === index ? match.key : null;
  });
}
