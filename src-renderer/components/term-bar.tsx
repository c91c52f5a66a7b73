import { Group, Text } from "@mantine/core";
import { daysBetween } from "#shared/base/calendar-date.ts";
import { dateOrDash } from "../text/format.ts";
import { dossierText } from "../text/people.ts";

interface Mark {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Whether its days do not count, so that the term ends later. */
  readonly isPause: boolean;
}

interface TermBarProps {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Where the term stands: today, or the day on which it ended before its time. */
  readonly now: string;
  readonly nowWord: string;
  readonly marks: readonly Mark[];
}

const width = 640;
const top = 26;
const [pauseColour, absenceColour] = ["#d97706", "#8fb8d8"];

/** What the colours on a term mean; only those that stand on it. */
function Legend({ marks }: { readonly marks: readonly Mark[] }) {
  const shown = [
    [marks.some(({ isPause }) => isPause), pauseColour, dossierText.pauseLegend],
    [marks.some(({ isPause }) => !isPause), absenceColour, dossierText.absenceLegend],
  ] as const;
  return (
    <Group gap={16} pb={4}>
      {shown.map(([isShown, colour, words]) =>
        isShown ? (
          <Group gap={6} key={words} wrap="nowrap">
            <span className="term-key" style={{ background: colour }} />
            <Text size="xs">{words}</Text>
          </Group>
        ) : null,
      )}
    </Group>
  );
}

/** A term from its first to its last day: how much has passed, where today stands, which days were missed. */
export function TermBar({ label, from, to, now, nowWord, marks }: TermBarProps) {
  const whole = Math.max(daysBetween(from, to), 1);
  const place = (date: string): number =>
    (Math.min(Math.max(daysBetween(from, date), 0), whole) / whole) * width;
  const today = place(now);
  const anchor = today < 80 ? "start" : today > width - 80 ? "end" : "middle";
  const isApart = today > 110 && today < width - 110;
  return (
    <>
      <svg
        viewBox={`0 0 ${String(width)} 66`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made of live data, not an image file
        role="img"
        aria-label={label}
        style={{ width: "100%", maxWidth: 760 }}
      >
        <rect x={0} y={top} width={width} height={12} rx={6} fill="#e1e6e8" />
        <rect x={0} y={top} width={today} height={12} rx={6} fill="#0f766e" />
        {marks.map((mark) => (
          <rect
            key={mark.from}
            x={place(mark.from)}
            y={top}
            width={Math.max(place(mark.to) - place(mark.from), 4)}
            height={12}
            fill={mark.isPause ? pauseColour : absenceColour}
          >
            <title>{`${mark.label}: ${dateOrDash(mark.from)} – ${dateOrDash(mark.to)}`}</title>
          </rect>
        ))}
        <line x1={today} x2={today} y1={top - 5} y2={top + 17} stroke="#161c20" strokeWidth={2} />
        <g fontSize={12} fill="#161c20">
          <text x={0} y={16} fontWeight={600}>
            {dateOrDash(from)}
          </text>
          <text x={0} y={58} fill="#4a555d">
            {dossierText.start}
          </text>
          <text x={width} y={16} textAnchor="end" fontWeight={600}>
            {dateOrDash(to)}
          </text>
          <text x={width} y={58} textAnchor="end" fill="#4a555d">
            {dossierText.end}
          </text>
          {isApart ? (
            <>
              <text x={today} y={16} textAnchor={anchor} fontWeight={600}>
                {nowWord}
              </text>
              <text x={today} y={58} textAnchor={anchor} fill="#4a555d">
                {dateOrDash(now)}
              </text>
            </>
          ) : null}
        </g>
      </svg>
      <Legend marks={marks} />
    </>
  );
}
