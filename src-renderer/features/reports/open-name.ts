import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";

export type Name = OutputOf<"people.names">[number];

/** Opens the file behind a name of a report: the person's, or the club's. */
export function useOpenName(): (name: Pick<Name, "entity" | "id">) => void {
  const navigate = useNavigate();
  return ({ entity, id }) => {
    if (id === null) {
      return;
    }
    if (entity === "person") {
      void navigate({ to: "/people/$id", params: { id } });
    } else if (entity === "club" || entity === "body") {
      void navigate({ to: "/clubs/$id", params: { id } });
    }
  };
}
