import { accepts, type Desk, type OperationCase, refuses } from "../operation-cases.ts";

const people =
  "person,full_name,sex,dob,dob_precision,ethnicity,id_status,household,family_members_at_home\r\n" +
  "P01,Đỗ Văn Khải,NAM,1988-03-12,DAY,Kinh,CCCD,H01,3\r\n";
const units = "unit,kind,name,required_sessions_per_month\r\n";
const eventHeader = "seq,date,type,person,unit,actor,ref,code,num,note\r\n";

interface ScenarioTickets {
  readonly people: string;
  readonly units: string;
  readonly events: string;
}

async function handIn(desk: Desk, events: string): Promise<ScenarioTickets> {
  const encoder = new TextEncoder();
  const give = (text: string, name: string): Promise<string> => desk.hand(encoder.encode(text), name);
  return {
    people: await give(people, "people.csv"),
    units: await give(units, "units.csv"),
    events: await give(eventHeader + events, "events.csv"),
  };
}

/** A year read from files; the first rows of a station, because only an empty one takes them. */
export const scenarioCases: readonly OperationCase[] = [
  refuses({
    operation: "scenario.import",
    does: "turns a bad row away and writes nothing",
    input: (desk) => handIn(desk, "1,2020-02-30,RESIDE_IN,P01,,,,THUONG_TRU,,\r\n"),
    refuses: "scenarioRowRefused",
  }),
  accepts({
    operation: "scenario.import",
    does: "reads a person and where they live, after nothing of the bad file stayed",
    input: (desk) => handIn(desk, "1,2020-01-01,RESIDE_IN,P01,,,,THUONG_TRU,,\r\n"),
    answers: { rows: 1 },
  }),
  refuses({
    operation: "scenario.import",
    does: "fills no station that holds people",
    input: (desk) => handIn(desk, ""),
    refuses: "stationNotEmpty",
  }),
];
