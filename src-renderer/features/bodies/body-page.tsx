import { useState } from "react";
import { Button, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { present } from "#shared/base/assert.ts";
import { yearOf } from "#shared/base/calendar-date.ts";
import type { BodyKind } from "#shared/domain/club.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { Facts } from "../../components/facts.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { tell } from "../../components/tell.ts";
import { DissolveForm } from "../../records/dissolve-form.tsx";
import { EntrySection } from "../../records/entry-section.tsx";
import { bodiesText, bodyKindLabels } from "../../text/bodies.ts";
import { foundText } from "../../text/clubs.ts";
import { dateOrDash } from "../../text/format.ts";
import { entryText } from "../../text/records/all-records.ts";

/** What is kept of a body besides its names and pauses. */
const kindsOf: Readonly<Record<BodyKind, readonly string[]>> = {
  CLB: [],
  DIEM_TU_VAN: ["counselling_visit", "referral"],
  MO_HINH: ["model_reach", "counselling_visit"],
  DOI_TNV: ["volunteer_service"],
  TO_QLHT: ["volunteer_service"],
};

/** One body that is no club: what its decisions say, its names over time, and what it does. */
export function BodyPage({ id }: { readonly id: string }) {
  const { today, mayWrite } = useStation();
  const [isDissolving, setDissolving] = useState(false);
  const navigate = useNavigate();
  const found = useAnswer("clubs.get", { id, year: yearOf(today) });
  const listed = useAnswer("bodies.list", {});
  const kind = listed.kind === "value" ? listed.value.find((one) => one.id === id)?.kind : undefined;
  const owner = { key: "bodyId", id };
  const close = (): void => {
    setDissolving(false);
  };
  return (
    <Answered answer={found}>
      {({ club, code, dissolvedOn }) => (
        <PageFrame
          title={club.fullName}
          subtitle={bodiesText.head(
            kind === undefined ? "" : bodyKindLabels[kind],
            code,
            dateOrDash(club.foundedOn),
          )}
          actions={
            mayWrite && dissolvedOn === null ? (
              <Button
                variant="default"
                onClick={() => {
                  setDissolving(true);
                }}
              >
                {bodiesText.dissolve}
              </Button>
            ) : undefined
          }
        >
          <Stack gap={16}>
            <Facts
              rows={[
                [foundText.fullName, club.fullName],
                [foundText.shortName, club.shortName ?? entryText.none],
                [foundText.areaText, club.areaText ?? entryText.none],
                [foundText.venue, club.venue ?? entryText.none],
                [foundText.foundingDocument, club.foundingDocument ?? entryText.none],
                ...(dissolvedOn === null
                  ? []
                  : ([[bodiesText.dissolveOn, dateOrDash(dissolvedOn)]] as const)),
              ]}
            />
            {(kind === undefined ? [] : present(kindsOf[kind], "every kind has its sections")).map(
              (entity) => (
                <EntrySection key={entity} entity={entity} owner={owner} />
              ),
            )}
            <EntrySection entity="body_name" owner={owner} />
          </Stack>
          <FormDrawer
            title={bodiesText.dissolveTitle}
            opened={isDissolving}
            onClose={close}
            draft={`dissolve ${id}`}
          >
            <DissolveForm
              bodyId={id}
              members={[]}
              onDone={() => {
                tell(entryText.saved);
                close();
              }}
              onCancel={close}
            />
          </FormDrawer>
          <button type="button" hidden data-key="Escape" onClick={() => void navigate({ to: "/bodies" })}>
            {bodiesText.back}
          </button>
        </PageFrame>
      )}
    </Answered>
  );
}
