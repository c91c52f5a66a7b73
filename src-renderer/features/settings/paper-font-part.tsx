import { Stack, Text, Title } from "@mantine/core";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { ChoiceField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { paperFontText } from "../../text/paper-font.ts";

const { options } = paperFontText;
const choices = (["TINOS", "TIMES"] as const).map((value) => ({ value, label: options[value] }));

/** The font papers are set in on this machine. */
export function PaperFontPart() {
  const answer = useAnswer("paperFont.get", {});
  const change = useAction("paperFont.change");
  return (
    <Stack gap={16} maw={560}>
      <Title order={2} size="h4">
        {paperFontText.section}
      </Title>
      <Text size="sm">{paperFontText.intro}</Text>
      <Answered answer={answer}>
        {({ font, timesInstalled }) => (
          <RecordForm
            initial={{ font }}
            saveLabel={paperFontText.save}
            send={(input) => change.send({ font: input["font"] === "TIMES" ? "TIMES" : "TINOS" })}
            onDone={() => {
              tell(paperFontText.saved);
            }}
          >
            <ChoiceField
              path="font"
              label={paperFontText.label}
              hint={timesInstalled ? paperFontText.kept : paperFontText.notInstalled}
              choices={choices}
              required
              span={6}
            />
          </RecordForm>
        )}
      </Answered>
    </Stack>
  );
}
