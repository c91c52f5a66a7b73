import { longDate } from "#shared/base/calendar-date.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { bodyText, countText, dashes, heading } from "../body-blocks.ts";
import type { Block } from "../paper.ts";
import { money, people, ratioText, unknownFigure } from "./figure-text.ts";
import type { ReportFigures } from "./report-figures.ts";

/*
 * Sentences of the commune's report: every number in them is a figure of the computed report, none is typed.
 */

const categories = ["SU_DUNG", "NGHIEN", "CAI_CONG_DONG", "METHADONE", "SAU_CAI"] as const;

function personsOf(total: Readonly<Record<string, unknown>>, cell: string): string {
  const count = total[cell];
  return typeof count === "number" ? people(count) : unknownFigure;
}

/** Who lives in the commune at the end of the period, by category, and who is under management. */
export function situationBlocks(figures: ReportFigures, lastDay: string): Block[] {
  const { TINH_HINH, BIEU04 } = figures.tables;
  const total = TINH_HINH?.total ?? {};
  const managed = BIEU04.total;
  const came = managed.new_12 + managed.new_24 + managed.moved_in;
  const went =
    managed.expired +
    managed.moved_out +
    managed.imprisoned +
    managed.educated +
    managed.addicted +
    managed.died;
  return [
    bodyText(`Đến ${longDate(lastDay)}, số người có mặt trên địa bàn:`),
    ...dashes([
      ...categories.map(
        (code) =>
          `${codeLabel("TINH_TRANG", code) ?? code}: ${personsOf(total, code)} (đầu kỳ ${personsOf(total, `opening_${code}`)})`,
      ),
      `Đang bị quản lý sau cai nghiện: ${people(managed.closing)} (đầu kỳ ${people(managed.opening)}, tăng ${people(came)}, giảm ${people(went)})`,
    ]),
  ];
}

/** How many persons and families were reached by communication since 1 January. */
export function communicationText({ indicators }: ReportFigures): string {
  return `Số người trong danh sách được truyền thông từ đầu năm: ${ratioText(indicators.CT12)}; số gia đình được truyền thông: ${ratioText(indicators.CT12b)}.`;
}

/** Why members left, most official reason first; only reasons that occurred. */
function leavingText(figures: ReportFigures): string {
  const { total } = figures.tables.BIEU01;
  const reasons: readonly (readonly [string, number])[] = [
    ["tái nghiện", total.left_relapsed],
    ["tự nguyện", total.left_voluntary],
    ["chuyển đi", total.left_moved],
    ["vi phạm", total.left_violation],
    ["chết", total.left_died],
    ["câu lạc bộ giải thể", total.left_dissolved_or_club],
    ["lý do khác", total.left_other],
  ];
  const left = reasons.reduce((sum, [, count]) => sum + count, 0);
  const named = reasons
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${people(count)}`);
  return named.length === 0 ? people(left) : `${people(left)} (${named.join(", ")})`;
}

/** More clubs than this are left to Biểu 01. */
const mostNamedClubs = 6;

function meetingsByClub(figures: ReportFigures, clubNames: Readonly<Record<string, string>>): string {
  const held = figures.tables.BIEU01.rows
    .filter((row) => row.sessions_held > 0)
    .map((row) => `${clubNames[row.club] ?? row.club} ${countText(row.sessions_held)}`);
  return held.length === 0 || held.length > mostNamedClubs ? "" : ` (${held.join(", ")})`;
}

/** Members, meetings and evaluations. */
export function clubResults(figures: ReportFigures, clubNames: Readonly<Record<string, string>>): Block[] {
  const { total } = figures.tables.BIEU01;
  const { CT01, CT16, CT17 } = figures.indicators;
  const { ranks } = CT16;
  return [
    heading("3. Tổ chức câu lạc bộ, sinh hoạt"),
    bodyText(
      `Hội viên đầu kỳ ${people(total.opening)}, kết nạp ${people(total.joined_admitted)}, giảm ${leavingText(figures)}, cuối kỳ ${people(total.closing)}.`,
    ),
    bodyText(
      `Đã tổ chức ${countText(total.sessions_held)} buổi sinh hoạt được tính${meetingsByClub(figures, clubNames)}; lượt hội viên có mặt ${ratioText({ num: total.present, den: total.expected })}. Câu lạc bộ sinh hoạt đều đặn: ${ratioText(CT01)}.`,
    ),
    heading("4. Đánh giá hội viên"),
    bodyText(
      `Đã đánh giá ${ratioText(CT16)}; xếp loại: Tiến bộ tốt ${people(ranks.TOT)}, Tiến bộ khá ${people(ranks.KHA)}, Trung bình ${people(ranks.TB)}, Chưa tiến bộ ${people(ranks.CHUA)}. Hội viên có kế hoạch cá nhân: ${ratioText(CT17)}.`,
    ),
  ];
}

/** Counselling, referral, mobilisation, and substitution treatment. */
export function serviceResults({ indicators }: ReportFigures): Block[] {
  const { CT06, CT07, CT08, CT09, CT10, CT14, CT15, CT18 } = indicators;
  return [
    heading("5. Tư vấn, chuyển gửi, theo dõi điều trị"),
    bodyText(
      `Tư vấn trong kỳ ${countText(CT06.visits_in_period)} lượt; lũy kế ${ratioText(CT06)}. Số người được chuyển gửi dịch vụ: ${ratioText(CT07)}. Phiếu chuyển gửi đến hạn phản hồi được tiếp nhận: ${ratioText(CT08)}.`,
    ),
    bodyText(
      `Vận động đăng ký cai nghiện trong kỳ ${people(CT09.in_period)}, lũy kế ${ratioText(CT09)}; giới thiệu học nghề trong kỳ ${people(CT10.in_period)}, lũy kế ${ratioText(CT10)}. Người sử dụng, người nghiện tiếp cận dịch vụ: ${ratioText(CT15)}.`,
    ),
    bodyText(
      `Điều trị nghiện bằng thuốc thay thế: đầu kỳ ${people(CT14.opening)}, mới ${people(CT14.new)}, chuyển đến ${people(CT14.transfer_in)}, chuyển đi ${people(CT14.transfer_out)}, bỏ điều trị ${people(CT14.dropped)}, cuối kỳ ${people(CT14.closing)}; lũy tích từ đầu năm ${people(CT14.cumulative_ytd)}. Theo dõi tuân thủ: ${ratioText(CT18)}, trong đó tuân thủ ${countText(CT18.adherent)}.`,
    ),
  ];
}

const goneReasons: Readonly<Record<string, string | undefined>> = {
  excluded_CHUYEN_DI: "chuyển đi",
  excluded_CHET: "chết",
  excluded_TRAI_GIAM: "bị tạm giữ, tạm giam, chấp hành án tù",
  excluded_CHUA_CU_TRU: "chưa về cư trú",
};

/** ` (loại trừ 01 người: chuyển đi)`; nothing where nobody is left out. */
function excludedText({ CT03 }: ReportFigures["indicators"]): string {
  if (CT03.excluded.length === 0) {
    return "";
  }
  const reasons = Object.keys(CT03.ids ?? {}).flatMap((list) => goneReasons[list] ?? []);
  const why = reasons.length === 0 ? "theo quy định" : reasons.join(", ");
  return ` (loại trừ ${people(CT03.excluded.length)}: ${why})`;
}

/** Management after rehabilitation, social support, and the volunteers. */
export function managementResults({ indicators, tables }: ReportFigures): Block[] {
  const { CT02, CT03, CT04, CT05, CT11, CT13 } = indicators;
  const loans = tables.BIEU05.total;
  const volunteers = tables.BIEU06.total;
  const inWords = CT13.loan_vnd_ytd === 0 ? "" : ` (${numberInWords(CT13.loan_vnd_ytd)} đồng)`;
  return [
    heading("6. Quản lý sau cai nghiện, hỗ trợ xã hội"),
    bodyText(
      `Số người hoàn thành cai nghiện đến hạn quản lý sau cai ${people(CT03.den)}${excludedText(indicators)}, đã có quyết định ${people(CT03.num)}: ${ratioText(CT03)}; được quản lý và hỗ trợ: ${ratioText(CT04)}; trong đó cai nghiện bắt buộc: ${ratioText(CT05)}. Số người đã được tiếp cận mô hình không còn sử dụng ma túy: ${ratioText(CT11)}.`,
    ),
    bodyText(
      `Vay vốn trong kỳ ${people(loans.loan_persons)}, số tiền ${money(CT13.loan_vnd_in_period)}; lũy kế từ đầu năm ${money(CT13.loan_vnd_ytd)}${inWords}. Số hộ được hỗ trợ vay vốn, học nghề, việc làm: trong kỳ ${countText(CT13.beneficiaries_in_period)} hộ, lũy kế ${countText(CT13.beneficiaries_ytd)} hộ.`,
    ),
    heading("7. Đội công tác xã hội tình nguyện"),
    bodyText(
      `Tình nguyện viên đầu kỳ ${people(volunteers.opening)}, tăng ${people(volunteers.joined)}, giảm ${people(volunteers.left)}, cuối kỳ ${people(volunteers.closing)}; giúp đỡ từ 02 người trở lên: ${ratioText(CT02)}.`,
    ),
  ];
}
