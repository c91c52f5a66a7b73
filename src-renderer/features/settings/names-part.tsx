import { Radio, Stack, Text } from "@mantine/core";
import { nameOrderField, nameOrders } from "#shared/domain/name-order.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { settingsText } from "../../text/settings.ts";

/** In which order lists put people of the same given name. */
export function NamesPart() {
  const { mayAdminister } = useStation();
  const chosen = useAnswer("names.order", {});
  const change = useAction("names.changeOrder");
  return (
    <Stack gap={12} maw={640}>
      <Answered answer={chosen}>
        {({ order }) => (
          <Radio.Group
            label={settingsText.nameOrder}
            description={settingsText.nameOrderHint}
            value={order}
            onChange={(value) => {
              void change.send({ order: nameOrderField.parse(value) });
            }}
          >
            <Stack gap={12} pt={12}>
              {nameOrders.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={settingsText.nameOrders[value]}
                  disabled={!mayAdminister}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Answered>
      {mayAdminister ? null : <Text size="sm">{settingsText.onlyAdministrator}</Text>}
    </Stack>
  );
}
