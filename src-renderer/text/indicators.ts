import { indicatorDefinition } from "#shared/law/indicators.ts";

/** The name of an indicator as the table of law data prints it; its key where it is not in the table. */
export function indicatorName(id: string): string {
  const definition = indicatorDefinition(id);
  return definition.ok ? definition.value.nameVi : id;
}
