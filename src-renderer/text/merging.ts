/** Words of offices that become one. */
export const mergingText = {
  copyTitle: "Bản sao của đơn vị này",
  copyHint:
    "Lập tệp bản sao đầy đủ để đơn vị mới gộp vào, hoặc để dựng lại trạm trên máy khác. Chỉ phiếu khôi phục của đơn vị này mở được.",
  makeCopy: "Lập bản sao niêm phong",
  copyMade: "Đã lập bản sao. Giữ tệp và phiếu khôi phục ở hai nơi.",
  title: "Gộp đơn vị cũ vào đây",
  hint: "Chọn bản sao của đơn vị cũ, xem trước, rồi gộp. Số văn bản giữ nguyên theo đơn vị đã ban hành; mã hồ sơ có thêm mã đơn vị cũ ở trước.",
  pick: "Chọn tệp bản sao",
  file: "Tệp đã chọn",
  recoveryKey: "Khóa trên phiếu khôi phục của đơn vị cũ",
  look: "Xem trước",
  of: "Đơn vị cũ",
  holds: "Có trong bản sao",
  alsoHere: "Người có thể đã có hồ sơ ở đây",
  decision: "Văn bản sắp xếp đơn vị",
  decisionHint: "Số, ký hiệu nghị quyết hoặc quyết định; ghi vào nhật ký và bảng dưới đây.",
  merge: "Gộp vào đơn vị này",
  merged: (name: string) => `Đã gộp ${name}.`,
  mergedTitle: (name: string) => `Đã gộp ${name}`,
  pairs: (count: number) =>
    count === 0
      ? "Không thấy ai có hai hồ sơ."
      : `Có ${String(count)} cặp hồ sơ có thể là một người. So sánh và quyết định từng cặp.`,
  settle: "Xem các cặp trùng",
  backup: (name: string) => `Bản sao trước khi gộp: sao-luu/${name}`,
  listTitle: "Đơn vị đã gộp",
  listEmpty: "Chưa gộp đơn vị nào.",
  listEmptyAdvice: "Bấm Chọn tệp bản sao khi đơn vị được sắp xếp lại.",
  columns: {
    station: "Mã đơn vị",
    name: "Tên đơn vị cũ",
    decision: "Văn bản",
    people: "Người",
    papers: "Văn bản đã ban hành",
    at: "Gộp lúc",
    backup: "Bản sao trước khi gộp",
  },
} as const;
