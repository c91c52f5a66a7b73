/** One row of one file of the acceptance year, changed for the worse. Lines count from 1, the header is line 1. */
export interface BadRow {
  readonly why: string;
  readonly file: "people.csv" | "units.csv" | "events.csv";
  readonly line: number;
  /** The line the refusal names: another one where the changed row is taken together with its meeting. */
  readonly told: number;
  readonly row: string;
}

/** Lines of `why | line changed | line told | the row`. */
function table(file: BadRow["file"], text: string): readonly BadRow[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [why = "", changed = "", told = "", row = ""] = line.split(" | ");
      return { why, file, line: Number(changed), told: Number(told), row: row.replaceAll("\\n", "\r\n") };
    });
}

const people = `
a person without a key | 2 | 2 | ,Đỗ Văn Khải,NAM,1988-03-12,DAY,Kinh,CCCD,H01,3
a person without a name | 3 | 3 | P02,,NAM,1990-11-02,DAY,Kinh,CCCD,H02,2
a sex nobody has | 3 | 3 | P02,Lương Thế Bảo,X,1990-11-02,DAY,Kinh,CCCD,H02,2
a birthday that is no day | 4 | 4 | P03,Phùng Gia Tường,NAM,1985-02-30,DAY,Kinh,CCCD,H03,4
a year where a whole day is promised | 4 | 4 | P03,Phùng Gia Tường,NAM,1985,DAY,Kinh,CCCD,H03,4
an unknown precision | 5 | 5 | P04,Nông Văn Sảng,NAM,1979,DECADE,Nùng,CCCD,H04,5
a year of birth that is no year | 5 | 5 | P04,Nông Văn Sảng,NAM,0079,YEAR,Nùng,CCCD,H04,5
an unknown state of the identity card | 3 | 3 | P02,Lương Thế Bảo,NAM,1990-11-02,DAY,Kinh,MAT,H02,2
an ethnic group that is not one of the 54 | 3 | 3 | P02,Lương Thế Bảo,NAM,1990-11-02,DAY,Xyz,CCCD,H02,2
a household of minus two members | 3 | 3 | P02,Lương Thế Bảo,NAM,1990-11-02,DAY,Kinh,CCCD,H02,-2
a row with a column too many | 3 | 3 | P02,Lương Thế Bảo,NAM,1990-11-02,DAY,Kinh,CCCD,H02,2,7
a row with a column too few | 3 | 3 | P02,Lương Thế Bảo,NAM,1990-11-02,DAY,Kinh,CCCD,H02
a key given twice | 3 | 3 | P01,Lương Thế Bảo,NAM,1990-11-02,DAY,Kinh,CCCD,H02,2
a quotation mark that never closes | 3 | 3 | P02,"Lương Thế Bảo,NAM,1990-11-02,DAY,Kinh,CCCD,H02,2
a name with a hidden character | 3 | 3 | P02,Lương\u202eThế Bảo,NAM,1990-11-02,DAY,Kinh,CCCD,H02,2
a person nobody says the residence of | 45 | 45 | P99,Lương Thế Không,NAM,1990-11-02,DAY,Kinh,CCCD,H99,2\\n
a header that lacks a column | 1 | 1 | person,full_name,sex,dob,dob_precision,ethnicity,id_status,household
`;

const units = `
a unit of an unknown kind | 2 | 2 | CLB01,VEREIN,Câu lạc bộ người sau cai,1
a unit without a name | 2 | 2 | CLB01,CLUB,,1
a unit key given twice | 3 | 3 | CLB01,CLUB,Câu lạc bộ khác,2
half a meeting a month | 2 | 2 | CLB01,CLUB,Câu lạc bộ người sau cai,0.5
a club that need not meet | 2 | 2 | CLB01,CLUB,Câu lạc bộ người sau cai,
`;

const events = `
a day that does not exist | 2 | 2 | 1,2020-02-30,RESIDE_IN,P01,,,,THUONG_TRU,,
a day with the month first | 2 | 2 | 1,01/13/2020,RESIDE_IN,P01,,,,THUONG_TRU,,
an event of an unknown type | 2 | 2 | 1,2020-01-01,MOVE_IN,P01,,,,THUONG_TRU,,
a running number given twice | 3 | 3 | 1,2020-01-01,RESIDE_IN,P02,,,,THUONG_TRU,,
a person who is not in the file | 43 | 43 | 42,2024-01-01,CATEGORY,P77,,,,NGHIEN,,
an unknown kind of residence | 2 | 2 | 1,2020-01-01,RESIDE_IN,P01,,,,O_NHO,,
a second residence of a kind while the first runs | 43 | 43 | 42,2024-01-01,RESIDE_IN,P09,,,,THUONG_TRU,,
an end of residence for no reason of the list | 289 | 289 | 288,2026-03-20,RESIDE_OUT,P43,,,,CHAN,,
a residence before birth | 2 | 2 | 1,1980-01-01,RESIDE_IN,P01,,,,THUONG_TRU,,
a stay in no form of rehabilitation | 52 | 52 | 51,2024-08-26,CENTRE_IN,P10,CSCN01,,,DI_CHOI,,
a stay at a place that is no facility | 52 | 52 | 51,2024-08-26,CENTRE_IN,P10,CLB01,,,BAT_BUOC,,
an end of a stay that never began | 225 | 225 | 224,2026-02-25,CENTRE_OUT,P18,CSCN01,,,TU_NGUYEN,,
a category that is none | 43 | 43 | 42,2024-01-01,CATEGORY,P09,,,,KHOE,,
a club founded where a counselling point stands | 49 | 49 | 48,2024-03-01,CLUB_FOUND,,DTV01,,11/QĐ-UBND,,,
a club founded twice | 105 | 105 | 104,2025-05-15,CLUB_FOUND,,CLB02,,42/QĐ-UBND,,,
a suspended club suspended again | 264 | 264 | 263,2026-03-05,CLUB_SUSPEND,,CLB03,,13/TB-UBND,,,
a resumption of a club that works | 211 | 211 | 210,2026-02-10,CLUB_RESUME,,CLB03,,09/TB-UBND,,,
a way into a club that is not on the list | 87 | 87 | 86,2025-01-15,MEMBER_JOIN,P11,CLB02,,,TU_Y,,
a member of a counselling point | 145 | 145 | 144,2026-01-10,MEMBER_JOIN,P01,DTV01,,,KET_NAP,,
an admission to a club before it was founded | 87 | 87 | 86,2023-01-15,MEMBER_JOIN,P11,CLB02,,,KET_NAP,,
a way out of a club that is not on the list | 770 | 770 | 769,2026-09-01,MEMBER_LEAVE,P05,CLB01,,,BO_DI,,
someone leaving a club they are not in | 770 | 770 | 769,2026-09-01,MEMBER_LEAVE,P05,CLB02,,,TAI_NGHIEN,,
a meeting of an unknown kind | 146 | 146 | 145,2026-01-10,SESSION,,CLB01,,CLB01-2026-01-10,LIEN_HOAN,,
a meeting of a counselling point | 146 | 146 | 145,2026-01-10,SESSION,,DTV01,,CLB01-2026-01-10,RA_MAT,,
two meetings under one key | 149 | 149 | 148,2026-01-17,SESSION,,CLB02,,CLB02-2026-01-03,THUONG_KY,,
attendance of a meeting nobody held | 131 | 131 | 130,2026-01-03,ATTEND,P11,CLB02,,CLB02-2026-01-04,CM,,
attendance with an unknown mark, told at its meeting | 131 | 130 | 130,2026-01-03,ATTEND,P11,CLB02,,CLB02-2026-01-03,DI_MUON,,
attendance marked twice, told at its meeting | 132 | 130 | 131,2026-01-03,ATTEND,P11,CLB02,,CLB02-2026-01-03,CM,,
attendance of someone of another club, told at its meeting | 131 | 130 | 130,2026-01-03,ATTEND,P01,CLB02,,CLB02-2026-01-03,CM,,
attendance on another day than its meeting | 131 | 131 | 130,2026-01-04,ATTEND,P11,CLB02,,CLB02-2026-01-03,CM,,
attendance of a meeting of another club | 131 | 131 | 130,2026-01-03,ATTEND,P11,CLB01,,CLB02-2026-01-03,CM,,
attendance of a launch, which takes none | 131 | 131 | 130,2026-01-10,ATTEND,P01,CLB01,,CLB01-2026-01-10,CM,,
an evaluation with an unknown rank | 168 | 168 | 167,2026-01-31,EVAL,P01,CLB01,,2026-01,GIOI,90,
an evaluation of 101 points | 168 | 168 | 167,2026-01-31,EVAL,P01,CLB01,,2026-01,TOT,101,
an evaluation of a thirteenth month | 168 | 168 | 167,2026-01-31,EVAL,P01,CLB01,,2026-13,TOT,90,
an evaluation of someone who was no member that month | 168 | 168 | 167,2026-01-31,EVAL,P05,CLB02,,2026-01,TOT,90,
a member evaluated twice for a month | 169 | 169 | 168,2026-01-31,EVAL,P01,CLB01,,2026-01,KHA,78,
a plan for a club that is none | 95 | 95 | 94,2025-02-20,PLAN_APPROVED,P11,CLB09,,,,,
a volunteer without a key | 83 | 83 | 82,2025-01-01,VOL_JOIN,,,,,,,
a volunteer who leaves without having come | 852 | 852 | 851,2026-09-20,VOL_LEAVE,,,V09,,,,
a visit by nobody | 148 | 148 | 147,2026-01-15,VISIT,P01,,V09,,,,
counselling at a club | 147 | 147 | 146,2026-01-12,COUNSEL,P33,CLB02,CB01,,,,
counselling of a person who is not in the file | 147 | 147 | 146,2026-01-12,COUNSEL,P77,DTV01,CB01,,,,
counselling of nobody | 147 | 147 | 146,2026-01-12,COUNSEL,,DTV01,CB01,,,,
a referral to an unknown service | 213 | 213 | 212,2026-02-10,REFERRAL,P38,DTV01,,R01,DU_LICH,,
a slip number used twice | 288 | 288 | 287,2026-03-18,REFERRAL,A02,DTV01,,R01,PHAP_LY,,
a referral without a slip number | 213 | 213 | 212,2026-02-10,REFERRAL,P38,DTV01,,,METHADONE,,
an answer to a slip never issued | 223 | 223 | 222,2026-02-20,REFERRAL_FB,P38,,,R99,DA_TIEP_NHAN,,
an answer about someone else's slip | 223 | 223 | 222,2026-02-20,REFERRAL_FB,P01,,,R01,DA_TIEP_NHAN,,
an unknown answer | 223 | 223 | 222,2026-02-20,REFERRAL_FB,P38,,,R01,CO_LE,,
a registration for no form | 356 | 356 | 355,2026-04-01,REHAB_REG,P34,DTV01,,,CAI_O_NHA,,
a registration at a point that is none | 356 | 356 | 355,2026-04-01,REHAB_REG,P34,DTV09,,,CAI_CONG_DONG,,
a completion of no form | 227 | 227 | 226,2026-02-25,COMPLETE,P17,,,,TU_BO,,
a decision for thirteen months | 244 | 244 | 243,2026-03-02,MANAGE_DECISION,P17,,,31/QĐ-UBND,,13,
communication with a household nobody lives in | 129 | 129 | 128,2025-12-20,COMM,H99,,,,GIA_DINH,,
communication of an unknown kind | 129 | 129 | 128,2025-12-20,COMM,P27,,,,CA_LANG,,
treatment that begins in an unknown way | 51 | 51 | 50,2024-05-10,MMT_START,P36,CSDT01,,,TU_NHIEN,,
treatment that ends without having begun | 460 | 460 | 459,2026-05-20,MMT_END,P01,CSDT01,,,BO_TRI,,
adherence that is neither | 729 | 729 | 728,2026-08-28,ADHERE,P36,CSDT01,,2026-08,TAM_TAM,,
adherence of a month that is none | 729 | 729 | 728,2026-08-28,ADHERE,P36,CSDT01,,2026-8,TUAN_THU,,
a test with no result | 506 | 506 | 505,2026-06-01,TEST,P03,,,,,,
a loan of no amount | 299 | 299 | 298,2026-03-25,SUPPORT,P01,,,,VAY_VON,,
support of an unknown kind | 299 | 299 | 298,2026-03-25,SUPPORT,P01,,,,CHO_KHONG,50000000,
an event after today | 299 | 299 | 298,2027-01-16,SUPPORT,P01,,,,VAY_VON,50000000,
an event of someone dead | 1130 | 1130 | 1129,2026-12-31,TEST,P08,,,,AM,,
a cancellation of what was never entered | 1131 | 1131 | 1130,2026-09-06,VOID,,,,99999,,,nhập trùng
a cancellation of a cancellation | 1131 | 1131 | 1130,2026-09-06,VOID,,,,1131,,,nhập trùng
one row cancelled twice | 1132 | 1132 | 1131,2026-09-07,VOID,,,,787,,,mẫu không hợp lệ
`;

/** What a clerk or a programme may get wrong in one row. */
export const badRows: readonly BadRow[] = [
  ...table("people.csv", people),
  ...table("units.csv", units),
  ...table("events.csv", events),
];
