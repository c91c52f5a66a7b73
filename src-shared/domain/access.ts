/** What was done with personal data: xem trên màn hình, in, lấy ra thành tệp. */
export const accessKinds = ["XEM", "IN", "XUAT"] as const;
export type AccessKind = (typeof accessKinds)[number];
/** What was looked at or taken out: a person's file, a paper, a list, the names behind a figure, a copy of everything, a bundle. */
export const accessSubjects = ["FILE", "PAPER", "LIST", "NAMES", "COPY", "BUNDLE"] as const;
export type AccessSubject = (typeof accessSubjects)[number];
