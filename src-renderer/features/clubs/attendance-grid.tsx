import { type KeyboardEvent, useRef } from "react";
import { Button, Group, Text, TextInput } from "@mantine/core";
import type { AttendanceMark } from "#shared/domain/club.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { meetingText } from "../../text/clubs.ts";
import { markLabels } from "../../text/labels.ts";

type Row = OutputOf<"meetings.get">["attendance"][number];

/** What was marked for one member. */
interface Mark {
  readonly mark: AttendanceMark | null;
  readonly reason: string;
}
export type Marks = Readonly<Record<string, Mark>>;

interface AttendanceGridProps {
  readonly rows: readonly Row[];
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
  readonly readOnly: boolean;
}

const memberMarks = ["CM", "VP", "VK"] as const;

function markOfKey(key: string): AttendanceMark | undefined {
  return memberMarks.find((mark) => markLabels[mark].key === key.toUpperCase());
}

const markClasses = { CM: "present", VP: "excused", VK: "unexcused" } as const;

interface RowProps {
  readonly row: Row;
  readonly mark: Mark;
  readonly readOnly: boolean;
  /** Where the cursor stands when the meeting opens. */
  readonly isFirst: boolean;
  readonly onMark: (mark: Mark) => void;
  readonly onStep: (from: HTMLElement, by: number) => void;
}

function AttendanceRow({ row, mark, readOnly, isFirst, onMark, onStep }: RowProps) {
  function handleKey(event: KeyboardEvent<HTMLTableRowElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) {
      return;
    }
    const typed = readOnly ? undefined : markOfKey(event.key);
    if (typed !== undefined) {
      event.preventDefault();
      onMark({ ...mark, mark: typed });
      onStep(event.currentTarget, 1);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      onStep(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    }
  }
  return (
    <tr
      tabIndex={0}
      data-first={isFirst || undefined}
      onKeyDown={handleKey}
      aria-label={`${row.fullName}: ${mark.mark === null ? "–" : markLabels[mark.mark].label}`}
    >
      <td style={{ width: 90 }}>{row.code}</td>
      <td className="person-name">{row.fullName}</td>
      <td style={{ width: 340 }}>
        <Group gap={6} wrap="nowrap">
          {memberMarks.map((one) => (
            <button
              key={one}
              type="button"
              tabIndex={-1}
              disabled={readOnly}
              aria-pressed={mark.mark === one}
              className={`mark-button ${markClasses[one]}`}
              onClick={() => {
                onMark({ ...mark, mark: one });
              }}
            >
              {markLabels[one].label}
            </button>
          ))}
        </Group>
      </td>
      <td style={{ width: 240 }}>
        {mark.mark === "VP" ? (
          <TextInput
            size="xs"
            aria-label={`${meetingText.reason}, ${row.fullName}`}
            placeholder={meetingText.reason}
            value={mark.reason}
            readOnly={readOnly}
            spellCheck={false}
            onChange={(event) => {
              onMark({ ...mark, reason: event.currentTarget.value });
            }}
          />
        ) : null}
      </td>
    </tr>
  );
}

const unmarked: Mark = { mark: null, reason: "" };

/** Everyone who was a member that day: one letter a mark, arrows to the next. */
export function AttendanceGrid({ rows, marks, onMarks, readOnly }: AttendanceGridProps) {
  const body = useRef<HTMLTableSectionElement>(null);

  function step(from: HTMLElement, by: number): void {
    const all = [...(body.current?.rows ?? [])];
    all[Math.min(Math.max(all.findIndex((row) => row === from) + by, 0), all.length - 1)]?.focus();
  }

  const given = rows.map((row) => (marks[row.personId] ?? unmarked).mark);
  const countOf = (mark: AttendanceMark | null): number => given.filter((one) => one === mark).length;
  if (rows.length === 0) {
    return <Text size="sm">{meetingText.noMembers}</Text>;
  }
  return (
    <>
      <Group justify="space-between" pb={8}>
        <div>
          <Text size="sm" c="gray.7">
            {meetingText.keys}
          </Text>
          <Text size="sm" fw={600} aria-live="polite">
            {meetingText.sum({
              present: countOf("CM"),
              excused: countOf("VP"),
              unexcused: countOf("VK"),
              open: countOf(null),
            })}
          </Text>
        </div>
        {readOnly ? null : (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onMarks(Object.fromEntries(rows.map((row) => [row.personId, { mark: "CM", reason: "" }])));
            }}
          >
            {meetingText.allPresent}
          </Button>
        )}
      </Group>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{meetingText.code}</th>
            <th scope="col">{meetingText.name}</th>
            <th scope="col">{meetingText.marks}</th>
            <th scope="col">{meetingText.reason}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <AttendanceRow
              key={row.personId}
              row={row}
              mark={marks[row.personId] ?? unmarked}
              readOnly={readOnly}
              isFirst={index === 0 && !readOnly && countOf(null) > 0}
              onStep={step}
              onMark={(mark) => {
                onMarks({ ...marks, [row.personId]: mark });
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
