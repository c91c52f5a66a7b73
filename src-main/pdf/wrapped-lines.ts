import type { FaceName } from "./paper-face.ts";
import { textWidth } from "./paper-face.ts";

/** How a centred text is set: its face, size and the width it has, in points. */
export interface LineSetting {
  readonly face: FaceName;
  readonly sizePt: number;
  readonly width: number;
}

/** Words of several syllables that are not torn apart at the end of a centred line. */
const boundPhrases =
  /ủy ban nhân dân|hội đồng nhân dân|ban chủ nhiệm|câu lạc bộ|sau cai nghiện|cai nghiện|ma túy|thành phố|đặc khu|sinh hoạt|quy chế|cộng đồng|hội viên|gia đình|quản lý|hỗ trợ|điều trị|chăm sóc|thành lập|giải thể|kiện toàn|tạm dừng|bàn giao|tài sản|tài chính|hồ sơ|phân công|nhiệm vụ|tâm lý|xã hội|tự nguyện|biện pháp|áp dụng|sử dụng|trái phép|kết nạp|giới thiệu|quyết định|đính chính|sửa đổi|bổ sung|thay thế|nơi cư trú|kết quả|báo cáo|tổ chức|hoạt động|hòa nhập|giáo dục|tư vấn|giúp đỡ|khu vực/giu;
const wholeDate = /ngày \d+ tháng \d+ năm \d+/gu;
const numberAfter = /(?<=(?:ngày|tháng|năm|số|Điều)) (?=\d)/gu;

/** Words that stay together: known phrases, a date, a number with its word, and a dash with the word before it. */
function words(text: string): string[] {
  return text
    .replace(boundPhrases, (phrase) => phrase.replaceAll(" ", "\u00a0"))
    .replace(wholeDate, (date) => date.replaceAll(" ", "\u00a0"))
    .replace(numberAfter, "\u00a0")
    .replace(/ (?=[-–] )/gu, "\u00a0")
    .split(" ");
}

function packed(all: readonly string[], setting: LineSetting, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of all) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(setting.face, setting.sizePt, longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/**
 * Breaks a centred text into the fewest lines that fit, of as equal length as can be: no single word is left
 * alone on the last line where it can be helped.
 */
export function balancedLines(text: string, setting: LineSetting): string[] {
  const all = words(text);
  const fewest = packed(all, setting, setting.width);
  let low = 0;
  let high = setting.width;
  let best = fewest;
  while (fewest.length > 1 && high - low > 2) {
    const middle = (low + high) / 2;
    const lines = packed(all, setting, middle);
    const fits = lines.every((line) => textWidth(setting.face, setting.sizePt, line) <= setting.width);
    if (lines.length <= fewest.length && fits) {
      best = lines;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

/** The widest of some lines, in points. */
export function widestLine(lines: readonly string[], setting: LineSetting): number {
  return Math.max(0, ...lines.map((line) => textWidth(setting.face, setting.sizePt, line)));
}
