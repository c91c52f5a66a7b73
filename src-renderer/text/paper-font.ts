export const paperFontText = {
  section: "Phông chữ của văn bản",
  intro:
    "Văn bản in bằng phông Tinos đi kèm chương trình, có nét và bề rộng như Times New Roman. Máy có cài Times New Roman thì có thể chọn phông của máy.",
  label: "Phông chữ",
  options: { TINOS: "Tinos (đi kèm chương trình)", TIMES: "Times New Roman (cài trên máy này)" },
  notInstalled: "Máy này chưa cài đủ bốn kiểu chữ của Times New Roman.",
  kept: "Văn bản đã cấp số giữ nguyên bản in lúc cấp số.",
  save: "Lưu phông chữ",
  saved: "Đã lưu phông chữ của văn bản.",
} as const;
