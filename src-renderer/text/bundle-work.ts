/** What a bundle is at while it is being made or taken in. */
export const bundleWorkText = {
  title: "Tiến độ gói dữ liệu",
  steps: {
    started: "Đang bắt đầu",
    gathering: "Đang lấy dữ liệu",
    packing: "Đang đóng gói",
    sealing: "Đang niêm phong",
    opening: "Đang mở niêm phong",
    checking: "Đang kiểm tra nội dung",
    comparing: "Đang so với dữ liệu đang có",
    writing: "Đang ghi vào máy",
    importing: "Đang nhập từng gói",
  },
  stopHint: "Dừng lúc này thì không có gì được ghi vào máy.",
  /** Once it is written nothing can be stopped any more; until then everything can. */
  writingHint: "Bước này không dừng được nữa. Đừng tắt máy.",
  percent: (step: string, percent: number) => `${step}: ${String(percent)} %`,
  stop: "Dừng (Esc)",
  nothingTaken: "Đã dừng. Chưa có dữ liệu nào được nhập vào máy.",
  manyStopped: "Đã dừng. Gói đã nhập trước lúc dừng vẫn còn; gói sau chưa nhập.",
} as const;
