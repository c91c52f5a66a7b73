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
import { ChangeBodyForm } from "../../records/change-body-form.tsx";
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

type Action = "change" | "dissolve";

interface BodyActionsProps {
  readonly ended: boolean;
  readonly onAction: (action: Action) => void;
}

function BodyActions({ ended, onAction }: BodyActionsProps) {
  return (
    <>
      <Button
        variant="default"
        data-key="F2"
        onClick={() => {
          onAction("change");
        }}
      >
        {bodiesText.change}
      </Button>
      {ended ? null : (
        <Button
          variant="default"
          onClick={() => {
            onAction("dissolve");
          }}
        >
          {bodiesText.dissolve}
        </Button>
      )}
    </>
  );
}

interface BodyDrawerProps {
  readonly body: Parameters<typeof ChangeBodyForm>[0]["body"];
  readonly action: Action | undefined;
  readonly onClose: () => void;
  readonly onVoided: () => void;
}

function BodyDrawer({ body, action, onClose, onVoided }: BodyDrawerProps) {
  const done = (): void => {
    tell(entryText.saved);
    onClose();
  };
  return (
    <FormDrawer
      title={action === "change" ? bodiesText.change : bodiesText.dissolveTitle}
      opened={action !== undefined}
      onClose={onClose}
      size={720}
      draft={action === undefined ? undefined : `${action} ${body.id}`}
    >
      {action === "change" ? (
        <ChangeBodyForm body={body} onDone={done} onVoided={onVoided} onCancel={onClose} />
      ) : (
        <DissolveForm bodyId={body.id} members={[]} onDone={done} onCancel={onClose} />
      )}
    </FormDrawer>
  );
}

/** One body that is no club: what its decisions say, its names over time, and what it does. */
export function BodyPage({ id }: { readonly id: string }) {
  const { today, mayWrite } = useStation();
  const [action, setAction] = useState<Action>();
  const navigate = useNavigate();
  const found = useAnswer("clubs.get", { id, year: yearOf(today) });
  const listed = useAnswer("bodies.list", {});
  const kind = listed.kind === "value" ? listed.value.find((one) => one.id === id)?.kind : undefined;
  const owner = { key: "bodyId", id };
  const close = (): void => {
    setAction(undefined);
  };
  const back = (): void => void navigate({ to: "/bodies" });
  return (
    <Answered answer={found}>
      {({ club, code, version, dissolvedOn }) => (
        <PageFrame
          title={club.fullName}
          subtitle={bodiesText.head(
            kind === undefined ? "" : bodyKindLabels[kind],
            code,
            dateOrDash(club.foundedOn),
          )}
          actions={mayWrite ? <BodyActions ended={dissolvedOn !== null} onAction={setAction} /> : undefined}
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
          <BodyDrawer body={{ id, version, club }} action={action} onClose={close} onVoided={back} />
          <button type="button" hidden data-key="Escape" onClick={back}>
            {bodiesText.back}
          </button>
        </PageFrame>
      )}
    </Answered>
  );
}
