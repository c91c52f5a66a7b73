import { useState } from "react";
import { Alert, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { monthOf, yearOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField } from "../../components/fields.tsx";
import { useFormState } from "../../components/form-context.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { PersonChoice } from "../../components/person-choice.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { newDocumentText } from "../../text/documents.ts";
import { dateOrDash, periodText, shiftMonth } from "../../text/format.ts";
import { meetingKindLabels } from "../../text/labels.ts";
import { paperLifeText } from "../../text/paper-life.ts";
import { useNumberedChoices } from "./numbered-choices.ts";

interface Subject {
  readonly kind?: string;
  readonly personId?: string;
  readonly clubId?: string;
  readonly meetingId?: string;
  readonly period?: string;
  readonly originalId?: string;
}

type Kind = OutputOf<"documents.kinds">[number];

function PersonSubject({ known }: { readonly known: string | undefined }) {
  const [query, setQuery] = useState("");
  const found = useAnswer("people.list", { query, state: "TAT_CA", limit: 20 }, { keep: false });
  const person = useAnswer("people.get", { id: known ?? "" }, { ask: known !== undefined });
  if (known !== undefined) {
    return (
      <Text className="span-6" fw={600}>
        {newDocumentText.person}: {person.kind === "value" ? person.value.person.fullName : "…"}
      </Text>
    );
  }
  const people = found.kind === "value" ? found.value.rows : [];
  return (
    <PersonChoice
      path="personId"
      label={newDocumentText.person}
      hint={newDocumentText.personHint}
      empty={newDocumentText.personEmpty}
      found={people.map(({ id, fullName, code, birth, area }) => ({
        id,
        fullName,
        detail: [code, birth, area].filter((part) => part !== null).join(" · "),
      }))}
      onQuery={setQuery}
    />
  );
}

function ClubSubject() {
  const clubs = useAnswer("clubs.list", {});
  const choices =
    clubs.kind === "value" ? clubs.value.map(({ id, fullName }) => ({ value: id, label: fullName })) : [];
  return <ChoiceField path="clubId" label={newDocumentText.club} required span={6} choices={choices} />;
}

function MeetingSubject() {
  const { today } = useStation();
  const { values } = useFormState();
  const clubId = values["clubId"];
  const isAsked = typeof clubId === "string";
  const club = useAnswer("clubs.get", { id: isAsked ? clubId : "", year: yearOf(today) }, { ask: isAsked });
  const meetings = club.kind === "value" ? club.value.meetings : [];
  return (
    <>
      <ClubSubject />
      <ChoiceField
        path="meetingId"
        label={newDocumentText.meeting}
        required
        span={6}
        choices={meetings.map(({ id, date, kind }) => ({
          value: id,
          label: `${dateOrDash(date)}, ${meetingKindLabels[kind]}`,
        }))}
      />
    </>
  );
}

function PeriodSubject() {
  const { today } = useStation();
  const months = Array.from({ length: 24 }, (_nothing, index) => shiftMonth(monthOf(today), -index));
  return (
    <ChoiceField
      path="period"
      label={newDocumentText.period}
      required
      span={6}
      choices={months.map((month) => ({ value: month, label: periodText(month) }))}
    />
  );
}

function SubjectOf({ kind, subject }: { readonly kind: Kind | undefined; readonly subject: Subject }) {
  switch (kind?.about) {
    case "PERSON":
      return <PersonSubject known={subject.personId} />;
    case "CLUB":
      return <ClubSubject />;
    case "MEETING":
      return <MeetingSubject />;
    case "PERIOD":
      return <PeriodSubject />;
    case "NONE":
    case undefined:
      return null;
  }
}

/** The paper that the new one amends, corrects, recalls or copies. */
function OriginalChoice() {
  return (
    <ChoiceField
      path="originalId"
      label={paperLifeText.original}
      hint={paperLifeText.originalHint}
      span={6}
      choices={useNumberedChoices()}
    />
  );
}

/** Which kinds fit what was brought along. */
function fittingKinds(kinds: readonly Kind[], subject: Subject): readonly Kind[] {
  const own = kinds.filter((kind) => kind.issuer !== "TRAM");
  if (subject.originalId !== undefined) {
    return own.filter((kind) => kind.original);
  }
  const wanted =
    subject.meetingId !== undefined
      ? "MEETING"
      : subject.clubId !== undefined
        ? "CLUB"
        : subject.personId !== undefined
          ? "PERSON"
          : subject.period !== undefined
            ? "PERIOD"
            : undefined;
  return wanted === undefined ? own : own.filter((kind) => kind.about === wanted);
}

function KindFields({ kinds, subject }: { readonly kinds: readonly Kind[]; readonly subject: Subject }) {
  const { values } = useFormState();
  const kind = kinds.find((one) => one.code === values["kind"]);
  return (
    <>
      <ChoiceField
        path="kind"
        label={newDocumentText.kind}
        required
        span={6}
        choices={kinds.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
      />
      {kind === undefined ? null : (
        <Text size="sm" c="gray.7" className="span-6">
          {newDocumentText.form(kind.form)}
        </Text>
      )}
      {kind?.verifyAgainstOfficialForm === true ? (
        <Alert color="yellow" className="span-6">
          {newDocumentText.verify}
        </Alert>
      ) : null}
      <DateField path="date" label={newDocumentText.date} required span={3} />
      <SubjectOf kind={kind} subject={subject} />
      {kind?.original === true ? <OriginalChoice /> : null}
    </>
  );
}

/** A new draft: which kind, about whom, of which day. */
export function NewDocument({ subject }: { readonly subject: Subject }) {
  const { today } = useStation();
  const kinds = useAnswer("documents.kinds", {});
  const draft = useFormAction("documents.draft");
  const navigate = useNavigate();
  return (
    <PageFrame title={newDocumentText.title} subtitle={newDocumentText.subtitle}>
      <Answered answer={kinds}>
        {(all) => {
          const fitting = fittingKinds(all, subject);
          return (
            <div style={{ maxWidth: 760 }}>
              <RecordForm
                initial={{
                  kind: subject.kind ?? (fitting.length === 1 ? (fitting[0]?.code ?? null) : null),
                  date: today,
                  personId: subject.personId ?? null,
                  clubId: subject.clubId ?? null,
                  meetingId: subject.meetingId ?? null,
                  period: subject.period ?? null,
                  originalId: subject.originalId ?? null,
                }}
                saveLabel={newDocumentText.make}
                send={draft}
                onCancel={() => {
                  window.history.back();
                }}
                onDone={({ id }) => void navigate({ to: "/documents/$id", params: { id } })}
              >
                <KindFields kinds={fitting} subject={subject} />
              </RecordForm>
            </div>
          );
        }}
      </Answered>
    </PageFrame>
  );
}
