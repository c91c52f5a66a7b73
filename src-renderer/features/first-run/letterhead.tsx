import { Text } from "@mantine/core";
import { useFormState } from "../../components/form-context.ts";
import { firstRunText } from "../../text/first-run.ts";

/** How the head of a paper will stand with what is typed so far. */
export function LetterheadPreview({ prefix }: { readonly prefix: string }) {
  const { values } = useFormState();
  const textOf = (name: string): string => String(values[`${prefix}.${name}`] ?? "").toLocaleUpperCase("vi");
  const parent = values[`${prefix}.showParent`] === true ? textOf("parentLine") : "";
  const [country, motto] = firstRunText.motto;
  const place = values[`${prefix}.placeName`];
  return (
    <section className="card span-6" aria-label={firstRunText.previewTitle} style={{ fontSize: 14 }}>
      <Text size="xs" c="gray.7" pb={8}>
        {firstRunText.previewTitle}
      </Text>
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "4fr 6fr",
          gap: 12,
          textAlign: "center",
          whiteSpace: "pre-wrap",
          fontFamily: '"Times New Roman", Tinos, serif',
        }}
      >
        <div>
          {parent === "" ? null : <div>{parent}</div>}
          {values[`${prefix}.kind`] === "COMMUNE" ? (
            <div>
              <strong>{firstRunText.committee}</strong>
            </div>
          ) : null}
          <strong>{textOf("name")}</strong>
          <div>{firstRunText.previewNumber}</div>
        </div>
        <div>
          <strong>{country}</strong>
          <div>
            <strong>{motto}</strong>
          </div>
          <em>{firstRunText.previewDate(typeof place === "string" ? place : "")}</em>
        </div>
      </div>
    </section>
  );
}
