import { useState } from "react";
import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { DateField } from "../../components/date-field.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CheckField, ChoiceField, NoteField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { flattenRecord } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { dateOrDash } from "../../text/format.ts";
import { choicesOf, positionLabels } from "../../text/labels.ts";
import { settingsText } from "../../text/settings.ts";

type Office = OutputOf<"office.get">;
type Official = Office["officials"][number];
interface OfficeProps {
  readonly office: Office;
}

function tellSaved(): void {
  tell(settingsText.saved);
}

/** What stands on the letterhead. */
export function OfficeForm({ office }: OfficeProps) {
  const { mayAdminister } = useStation();
  const change = useFormAction("office.change");
  if (!mayAdminister) {
    return <Text size="sm">{settingsText.onlyAdministrator}</Text>;
  }
  return (
    <div style={{ maxWidth: 860 }}>
      <RecordForm
        initial={flattenRecord(office.office, "office")}
        send={(input) => change({ ...input, version: office.version })}
        onDone={tellSaved}
      >
        <TextField path="office.parentLine" label={settingsText.parentLine} span={6} />
        <TextField path="office.name" label={settingsText.name} required span={6} />
        <TextField path="office.placeName" label={settingsText.placeName} required span={2} />
        <TextField path="office.provinceText" label={settingsText.provinceText} required span={2} />
        <TextField path="office.unitCode" label={settingsText.unitCode} required span={2} />
        <CheckField path="office.showParent" label={settingsText.showParent} span={6} />
      </RecordForm>
    </div>
  );
}

function officialColumns(onEdit: ((official: Official) => void) | undefined): readonly Column<Official>[] {
  return [
    { key: "name", title: settingsText.fullName, cell: (official) => official.fullName },
    {
      key: "position",
      title: settingsText.position,
      cell: (official) => official.positionText ?? positionLabels[official.position],
    },
    { key: "unit", title: settingsText.unit, cell: (official) => official.unit ?? "–" },
    { key: "from", title: settingsText.from, cell: (official) => dateOrDash(official.from), width: 120 },
    { key: "to", title: settingsText.to, cell: (official) => dateOrDash(official.to), width: 120 },
    {
      key: "action",
      title: settingsText.action,
      cell: (official) =>
        onEdit === undefined ? null : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onEdit(official);
            }}
          >
            {settingsText.edit}
          </Button>
        ),
      width: 90,
    },
  ];
}

function OfficialFields({ prefix }: { readonly prefix: string }) {
  return (
    <>
      <TextField path={`${prefix}fullName`} label={settingsText.fullName} required span={6} />
      <ChoiceField
        path={`${prefix}position`}
        label={settingsText.position}
        required
        span={3}
        choices={choicesOf(positionLabels)}
      />
      <TextField path={`${prefix}positionText`} label={settingsText.positionText} span={3} />
      <TextField path={`${prefix}unit`} label={settingsText.unit} span={6} />
      <DateField path={`${prefix}from`} label={settingsText.from} required span={3} />
      <DateField path={`${prefix}to`} label={settingsText.to} span={3} />
    </>
  );
}

interface OfficialFormProps {
  readonly official: Official | undefined;
  readonly onDone: () => void;
}

function OfficialForm({ official, onDone }: OfficialFormProps) {
  const add = useFormAction("officials.add");
  const change = useFormAction("officials.change");
  if (official === undefined) {
    return (
      <RecordForm
        initial={{ fullName: null, position: null, from: null }}
        send={add}
        onDone={onDone}
        onCancel={onDone}
      >
        <OfficialFields prefix="" />
      </RecordForm>
    );
  }
  const { id, version, ...fields } = official;
  return (
    <RecordForm
      initial={{ ...flattenRecord(fields, "official"), reason: null }}
      send={(input) => change({ ...input, id, version })}
      onDone={onDone}
      onCancel={onDone}
    >
      <OfficialFields prefix="official." />
      <NoteField path="reason" label={settingsText.reason} required />
    </RecordForm>
  );
}

/** Who may sign. */
export function Officials({ office }: OfficeProps) {
  const { mayAdminister } = useStation();
  const [edited, setEdited] = useState<{ readonly official: Official | undefined }>();
  const close = (): void => {
    setEdited(undefined);
  };
  return (
    <>
      {mayAdminister ? (
        <Group justify="flex-end" pb={8}>
          <Button
            size="xs"
            data-key="Insert"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              setEdited({ official: undefined });
            }}
          >
            {settingsText.addOfficial}
          </Button>
        </Group>
      ) : null}
      {office.officials.length === 0 ? (
        <EmptyState title={settingsText.emptyTitle} advice={settingsText.addOfficial} />
      ) : (
        <DataTable
          label={settingsText.sections.officials}
          columns={officialColumns(
            mayAdminister
              ? (official) => {
                  setEdited({ official });
                }
              : undefined,
          )}
          rows={office.officials}
          rowKey={(official) => official.id}
        />
      )}
      <FormDrawer
        title={edited?.official === undefined ? settingsText.addOfficial : settingsText.changeOfficial}
        opened={edited !== undefined}
        onClose={close}
        draft={edited === undefined ? undefined : `official ${edited.official?.id ?? "new"}`}
      >
        <OfficialForm official={edited?.official} onDone={close} />
      </FormDrawer>
    </>
  );
}

/** Thôn, tổ dân phố. */
export function Areas({ office }: OfficeProps) {
  const { mayWrite } = useStation();
  const add = useFormAction("areas.add");
  const kinds = useAnswer("codes.list", { list: "LOAI_THON" });
  const choices =
    kinds.kind === "value" ? kinds.value.map(({ code, label }) => ({ value: code, label })) : [];
  const labelOfKind = (code: string): string => choices.find(({ value }) => value === code)?.label ?? code;
  return (
    <div style={{ maxWidth: 760 }}>
      {office.areas.length === 0 ? (
        <EmptyState title={settingsText.emptyTitle} advice={settingsText.emptyAdvice} />
      ) : (
        <DataTable
          label={settingsText.sections.areas}
          columns={[
            { key: "kind", title: settingsText.areaKind, cell: (area) => labelOfKind(area.kind), width: 160 },
            { key: "name", title: settingsText.areaName, cell: (area) => area.name },
          ]}
          rows={office.areas}
          rowKey={(area) => area.id}
        />
      )}
      {mayWrite ? (
        <>
          <SectionTitle title={settingsText.addArea} />
          <RecordForm
            key={office.areas.length}
            initial={{ name: null, kind: "THON" }}
            saveLabel={settingsText.addArea}
            send={add}
            onDone={tellSaved}
          >
            <ChoiceField path="kind" label={settingsText.areaKind} required span={2} choices={choices} />
            <TextField path="name" label={settingsText.areaName} required span={4} />
          </RecordForm>
        </>
      ) : null}
    </div>
  );
}

/** Where reports go. */
export function UpperLevels({ office }: OfficeProps) {
  const { mayAdminister } = useStation();
  const add = useFormAction("upperLevels.add");
  return (
    <div style={{ maxWidth: 760 }}>
      {office.upperLevels.length === 0 ? (
        <EmptyState title={settingsText.emptyTitle} advice={settingsText.emptyAdvice} />
      ) : (
        <DataTable
          label={settingsText.sections.upper}
          columns={[
            { key: "code", title: settingsText.upperCode, cell: (level) => level.code, width: 180 },
            { key: "name", title: settingsText.upperName, cell: (level) => level.name },
          ]}
          rows={office.upperLevels}
          rowKey={(level) => level.id}
        />
      )}
      {mayAdminister ? (
        <>
          <SectionTitle title={settingsText.addUpper} />
          <RecordForm
            key={office.upperLevels.length}
            initial={{ code: null, name: null }}
            saveLabel={settingsText.addUpper}
            send={add}
            onDone={tellSaved}
          >
            <TextField path="code" label={settingsText.upperCode} required span={2} />
            <TextField path="name" label={settingsText.upperName} required span={4} />
          </RecordForm>
        </>
      ) : null}
    </div>
  );
}
