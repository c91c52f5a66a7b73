import { componentText } from "./components.ts";
import { momentText } from "./format.ts";
import { shortDate, isCalendarDate } from "#shared/base/calendar-date.ts";
import type { RefusalCode } from "#shared/contract/contract.ts";
import type { bundleRefusals } from "#shared/contract/bundle-refusals.ts";
import { bundleRefusalTexts, nothingTakenIn } from "./bundle-refusals.ts";
import { todayRefusals } from "./today-refusals.ts";
import { excelRefusals } from "./excel-refusals.ts";
import { exchangeRefusals } from "./exchange-refusals.ts";
import { fieldRefusals } from "./field-refusals.ts";
import { paperAndReportRefusals } from "./paper-refusals.ts";
import { recordRefusals } from "./record-refusals.ts";
import { incomingRefusals } from "./incoming-refusals.ts";
import { fillParams, type RefusalText, type TextParams } from "./refusal-text.ts";
import { stationRefusals } from "./station-refusals.ts";
import { targetRefusals } from "./target-refusals.ts";
import { recordName } from "./undo.ts";
import { transferRefusals } from "./transfer-refusals.ts";

type PlainCode = Exclude<RefusalCode, (typeof bundleRefusals)[number]>;

const careRefusals = {
  identityNumberTaken: {
    title: "Số giấy tờ này đã có ở hồ sơ {code}.",
    advice: "Mở hồ sơ đã có để ghi tiếp, hoặc kiểm tra lại số giấy tờ.",
  },
  perhapsTheSamePerson: {
    title: "Có thể người này đã có hồ sơ.",
    advice: "So sánh các hồ sơ bên dưới. Nếu là người khác, xác nhận rồi lưu lại.",
  },
  birthAfterEvent: {
    title: "Ngày sinh không được sau ngày bắt đầu cư trú.",
    advice: "Kiểm tra lại ngày sinh và ngày bắt đầu cư trú.",
  },
  dateInFuture: {
    title: "Ngày ghi nhận không được sau hôm nay.",
    advice: "Nhập ngày sự việc đã xảy ra, không muộn hơn hôm nay.",
  },
  codeUnknown: { title: "Mục được chọn không có trong danh mục.", advice: "Chọn lại từ danh sách." },
  spellsOverlap: {
    title: "Khoảng thời gian này trùng với khoảng đã ghi.",
    advice: "Kết thúc khoảng đã ghi trước, hoặc chọn ngày bắt đầu khác.",
  },
  personDead: {
    title: "Hồ sơ đã ghi nhận người này chết.",
    advice: "Không ghi thêm việc sau ngày đó. Nếu ghi nhầm, sửa mục cư trú.",
  },
  endBeforeStart: {
    title: "Ngày kết thúc không được trước ngày bắt đầu.",
    advice: "Kiểm tra lại hai ngày.",
  },
  alreadyEnded: { title: "Mục này đã kết thúc.", advice: "Mở lại hồ sơ để xem tình trạng mới nhất." },
  duplicateRecord: { title: "Nội dung này đã được ghi.", advice: "Xem mục đã ghi thay vì ghi lần hai." },
  lawSilent: {
    title: "Quy định không nêu thời hạn cho trường hợp này.",
    advice: "Kiểm tra hình thức cai và ngày ra quyết định; hỏi cơ quan cấp trên nếu cần.",
  },
  completionAlreadyManaged: {
    title: "Lần hoàn thành cai này đã có quyết định quản lý.",
    advice: "Mở quyết định đã có trong mục Quản lý sau cai.",
  },
  clubNotActive: {
    title: "Câu lạc bộ không hoạt động vào ngày này.",
    advice: "Chọn ngày trong thời gian câu lạc bộ hoạt động.",
  },
  nameTaken: { title: "Đã có tổ chức mang tên này.", advice: "Đặt tên khác hoặc mở tổ chức đã có." },
  clubNotSuspended: { title: "Câu lạc bộ không trong thời gian tạm dừng.", advice: "Không cần ghi lại." },
  memberWithoutDestination: {
    title: "Còn hội viên chưa ghi nơi chuyển đến.",
    advice: "Ghi câu lạc bộ tiếp nhận hoặc cho ra khỏi câu lạc bộ đối với từng hội viên.",
  },
  alreadyMember: {
    title: "Người này đang là hội viên của một câu lạc bộ.",
    advice: "Cho ra câu lạc bộ cũ trước, hoặc chọn “Chuyển câu lạc bộ”.",
  },
  birthTooLongAgo: {
    title: "Ngày sinh {date} đã quá {years} năm.",
    advice: "Kiểm tra lại năm sinh.",
  },
  tooYoungForCategory: {
    title: "Ngày {date} người này chưa đủ {years} tuổi để có tình trạng này.",
    advice: "Kiểm tra ngày sinh và ngày; khi đăng ký, để trống tình trạng rồi ghi sau với đúng ngày.",
  },
  applicationAfterJoining: {
    title: "Ngày đơn ({applied}) không được sau ngày vào câu lạc bộ ({joined}).",
    advice: "Kiểm tra lại hai ngày.",
  },
  memberNumberTaken: {
    title: "Số thẻ hội viên {number} đã cấp cho người khác trong câu lạc bộ này.",
    advice: "Nhập số khác, hoặc để trống để chương trình cấp số tiếp theo.",
  },
  chairTaken: {
    title: "Đã có chủ nhiệm trong thời gian này.",
    advice: "Ghi thôi chức vụ cho chủ nhiệm cũ trước.",
  },
  attendanceMissing: {
    title: "Còn hội viên chưa điểm danh.",
    advice: "Điểm danh đủ mọi hội viên rồi lưu lại.",
  },
  notMemberThatDay: {
    title: "Có người không phải hội viên vào ngày sinh hoạt.",
    advice: "Ghi người đó là khách.",
  },
  guestIsMember: { title: "Hội viên không được ghi là khách.", advice: "Chọn C, P hoặc K cho hội viên." },
  meetingCancelled: { title: "Buổi sinh hoạt đã hủy.", advice: "Lên lịch buổi mới." },
  alreadyHeld: { title: "Buổi sinh hoạt đã tổ chức.", advice: "Không hủy được buổi đã tổ chức." },
  notMemberInMonth: {
    title: "Người này không phải hội viên trong tháng.",
    advice: "Chọn tháng trong thời gian là hội viên.",
  },
  correctionNeedsReason: {
    title: "Buổi này đã lưu. Sửa lại thì phải ghi lý do.",
    advice: "Nhập Lý do sửa ở cuối mẫu rồi lưu lại.",
  },
  overrideNeedsReason: {
    title: "Điểm hoặc xếp loại khác với số liệu đã ghi thì phải có lý do.",
    advice: "Nhập Lý do chấm khác đề xuất, hoặc lấy lại điểm và xếp loại đề xuất.",
  },
  sheetApproved: {
    title: "Phiếu đã được {name} duyệt ngày {date}.",
    advice: "Bấm Phiếu, nhập Lý do sửa phiếu đã duyệt rồi lưu; sau đó duyệt lại.",
  },
  nothingToApprove: {
    title: "Tháng này không có phiếu nháp nào.",
    advice: "Chấm và lưu các phiếu trước, rồi duyệt.",
  },
  approvedBeforeAssessed: {
    title: "Ngày duyệt trước ngày đánh giá ({date}).",
    advice: "Nhập ngày duyệt từ ngày {date} trở đi.",
  },
  scoresMissing: {
    title: "Chưa có điểm.",
    advice: "Nhập điểm ít nhất một tiêu chí, hoặc tổng điểm và xếp loại.",
  },
  monthInFuture: { title: "Tháng này chưa đến.", advice: "Chọn tháng không sau tháng hiện tại." },
} satisfies Readonly<Record<string, RefusalText>>;

/** Every expected "no" of the programme in words. The compiler holds it complete: a new code needs its text. */
export const refusals: Readonly<Record<RefusalCode, RefusalText>> = {
  ...({
    ...stationRefusals,
    ...careRefusals,
    ...paperAndReportRefusals,
    ...incomingRefusals,
    ...exchangeRefusals,
    ...excelRefusals,
    ...transferRefusals,
    ...targetRefusals,
    ...recordRefusals,
    ...todayRefusals,
  } satisfies Readonly<Record<PlainCode, RefusalText>>),
  ...bundleRefusalTexts,
};

/** What a door itself answers, before any operation is asked. */
const doorRefusals: Readonly<Record<string, RefusalText>> = {
  fileTooLarge: {
    title: "Tệp lớn hơn mức cho phép (200 MB).",
    advice: "Chọn tệp khác, hoặc đề nghị nơi gửi tách nhỏ.",
  },
};

const unknownRefusal: RefusalText = {
  title: "Chương trình từ chối yêu cầu này.",
  advice: "Ghi lại mã bên cạnh và báo người phụ trách.",
};

const countedKind = /^[a-z_]+:\d+$/u;

/** Kinds of records with their numbers (`person:2 membership:1`) as people say them. */
function countedKinds(parts: readonly string[]): string {
  return parts
    .map((part) => part.split(":"))
    .map(([entity = "", count = ""]) => `${count} ${recordName(entity)}`)
    .join(", ");
}

function readableText(value: string): string {
  const parts = value.split(" ");
  if (parts.every((part) => countedKind.test(part))) {
    return countedKinds(parts);
  }
  if (isCalendarDate(value)) {
    return shortDate(value);
  }
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(value) ? momentText(value) : value;
}

/** Dates and moments as people read them, wherever a parameter is one. */
function readable(params: TextParams): TextParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? readableText(value) : value,
    ]),
  );
}

/** Title and advice for a refusal; `note` is what must also be said (a refused bundle took nothing in). */
export function refusalText(
  code: string,
  params: TextParams = {},
): RefusalText & { readonly note: string | undefined } {
  const table: Readonly<Record<string, RefusalText>> = { ...refusals, ...doorRefusals };
  const text = Object.hasOwn(table, code) ? (table[code] ?? unknownRefusal) : unknownRefusal;
  const shown = readable(params);
  return {
    title: fillParams(text.title, shown),
    advice: fillParams(text.advice, shown),
    note: /^G\d\d$/u.test(code) ? nothingTakenIn : undefined,
  };
}

/** What stands beside a choice that was left empty: nothing is typed there. */
export function choiceRefusalText(text: string | undefined): string | undefined {
  return text === fieldRefusals["required"] ? componentText.chooseOne : text;
}

/** One sentence for a field; a code that only operations know falls back to its title. */
export function fieldRefusalText(code: string, params: TextParams = {}): string {
  const sentence = Object.hasOwn(fieldRefusals, code) ? fieldRefusals[code] : undefined;
  return fillParams(sentence ?? refusalText(code, params).title, readable(params));
}
