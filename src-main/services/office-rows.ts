import type { OfficeRows } from "#shared/reports/tables/table-bcn-office.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { counsellingVisit } from "../database/schema/care.ts";
import { budgetEntry, staffMember, staffTraining } from "../database/schema/network.ts";

const topicList = z.array(z.string());

/** Staff, trainings, money and topics of counselling, as Biểu 01-BCN counts them. Staff stand under their records' ids. */
export function officeRows(database: ReadableDatabase): OfficeRows {
  return {
    staff: recordsWhere(database, staffMember).map(({ id, from, to, fullTime }) => ({
      key: id,
      from,
      ...(to === null ? {} : { to }),
      fullTime,
    })),
    trainings: recordsWhere(database, staffTraining).map(({ staffMemberId, from }) => ({
      key: staffMemberId,
      date: from,
    })),
    budget: recordsWhere(database, budgetEntry).map(({ date, source, amountVnd }) => ({
      date,
      source,
      amountVnd,
    })),
    topics: recordsWhere(database, counsellingVisit).flatMap(({ clientCode, date, topics }) => {
      const read = topicList.safeParse(topics);
      return read.success ? read.data.map((topic) => ({ client: clientCode, date, topic })) : [];
    }),
  };
}
