import { SegmentedControl, Stack, Switch, Text } from "@mantine/core";
import { textSizes, useFoldedNavigation, useTextSize } from "../../components/view-settings.ts";
import { settingsText } from "../../text/settings.ts";

/** How the screen looks on this machine: size of text, navigation with or without words. */
export function ViewPart() {
  const [textSize, setTextSize] = useTextSize();
  const [isFolded, setFolded] = useFoldedNavigation();
  return (
    <Stack gap={16} maw={480} align="flex-start">
      <div>
        <Text size="sm" fw={600} mb={6} id="text-size">
          {settingsText.textSize}
        </Text>
        <SegmentedControl
          aria-labelledby="text-size"
          value={textSize}
          onChange={(value) => {
            setTextSize(textSizes.find((size) => size === value) ?? "100");
          }}
          data={textSizes.map((value) => ({ value, label: settingsText.percent(value) }))}
        />
      </div>
      <Switch
        checked={isFolded}
        onChange={(event) => {
          setFolded(event.currentTarget.checked);
        }}
        label={settingsText.foldNavigation}
      />
      <Text size="sm" c="gray.7">
        {settingsText.viewHint}
      </Text>
    </Stack>
  );
}
