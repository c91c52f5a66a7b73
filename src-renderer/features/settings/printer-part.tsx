import { Stack, Text } from "@mantine/core";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { TextField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { printerText } from "../../text/paper-life.ts";

/** `-1,5` and `-1.5` alike; what is no number is sent as nothing and refused. */
function millimetres(typed: unknown): number {
  return typeof typed === "string" || typeof typed === "number"
    ? Number(String(typed).replace(",", "."))
    : Number.NaN;
}

function shown(value: number): string {
  return String(value).replace(".", ",");
}

/** The correction of this machine's printer. */
export function PrinterPart() {
  const shift = useAnswer("printer.shift", {});
  const change = useAction("printer.changeShift");
  return (
    <Stack gap={16} maw={560}>
      <Text size="sm">{printerText.intro}</Text>
      <Answered answer={shift}>
        {({ rightMm, downMm }) => (
          <RecordForm
            initial={{ rightMm: shown(rightMm), downMm: shown(downMm) }}
            saveLabel={printerText.save}
            send={(input) =>
              change.send({ rightMm: millimetres(input["rightMm"]), downMm: millimetres(input["downMm"]) })
            }
            onDone={() => {
              tell(printerText.saved);
            }}
          >
            <TextField path="rightMm" label={printerText.rightMm} hint={printerText.hint} required span={3} />
            <TextField path="downMm" label={printerText.downMm} hint={printerText.hint} required span={3} />
          </RecordForm>
        )}
      </Answered>
    </Stack>
  );
}
