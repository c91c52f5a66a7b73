import { Checkbox, Stack, Text } from "@mantine/core";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { recordText } from "../../text/records/all-records.ts";
import { settingsText } from "../../text/settings.ts";

/** Records an office keeps only where its administrator has asked for them. */
export function RestrictedPart() {
  const { mayAdminister } = useStation();
  const kinds = useAnswer("entries.restricted", {});
  const keep = useAction("entries.keepRestricted");
  return (
    <Stack gap={12} maw={640}>
      <Text size="sm">{settingsText.restrictedExplain}</Text>
      <Answered answer={kinds}>
        {(listed) => (
          <Stack gap={12}>
            {listed.map(({ kind, kept }) => (
              <Checkbox
                key={kind}
                label={recordText(kind).title}
                checked={kept}
                disabled={!mayAdminister}
                onChange={(event) => {
                  void keep.send({ kind, kept: event.currentTarget.checked });
                }}
              />
            ))}
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}
